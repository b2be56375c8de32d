import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { islandOf, islands } from '../../src/catalog/islands.ts'
import { findLocalGovernment, localGovernments } from '../../src/catalog/local-governments.ts'
import { travelMinutes } from '../../src/matching/score/distance.rules.ts'
import { minutesBetween } from '../../src/matching/score/travel-time.rules.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { evidenceOf } from './evidence.ts'
import { company } from './towns.ts'

const codes = localGovernments.filter(({ kind }) => kind === 'municipality').map(({ code }) => code)
const codeOf = (name: string, prefecture?: string): string => {
  const found = localGovernments.filter((one) => one.name === name && (prefecture ?? one.prefecture) === one.prefecture)
  if (found.length !== 1) throw new Error(`${found.length} municipalities are called ${name}`)
  return found[0]?.code ?? ''
}
const [shibuya, fukuoka, naha, matsue] = ['渋谷区', '福岡市', '那覇市', '松江市'].map((name) => codeOf(name)) as [
  string,
  string,
  string,
  string,
]

describe('the list of islands', () => {
  it('names municipalities there are, each once, in prefectures there are', () => {
    const listed = islands.flatMap(({ municipalities }) => municipalities)
    expect(listed.filter((code) => findLocalGovernment(code)?.kind !== 'municipality')).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
    const prefectures = new Set(codes.map((code) => code.slice(0, 2)))
    expect(islands.flatMap(({ flightsFrom }) => flightsFrom ?? []).filter((prefecture) => !prefectures.has(prefecture))).toEqual([])
  })

  it('has none of those that bridges lead to', () => {
    for (const name of ['周防大島町', '江田島市', '天草市', '長島町', '平戸市', '西海市', '淡路市'])
      expect(islandOf(codeOf(name)), name).toBeUndefined()
  })
})

describe('travel time', () => {
  it.each(['小笠原村', '礼文町', '青ヶ島村', '佐渡市', '海士町', '小豆島町', '直島町', '新上五島町', '十島村', '竹富町', '座間味村'])(
    'to %s, where only ships go, is unknown from wherever one starts, and back',
    (name) => {
      for (const from of [shibuya, fukuoka, naha, matsue, codeOf('石垣市')]) {
        expect(minutesBetween(from, codeOf(name), 100)).toBeNull()
        expect(minutesBetween(codeOf(name), from, 100)).toBeNull()
      }
    },
  )

  // km as the crow flies, and what the journey takes at least with the flights there are.
  it.each([
    ['渋谷区', '五島市', 1060, 330, 480],
    ['渋谷区', '対馬市', 980, 320, 480],
    ['渋谷区', '与那国町', 2100, 400, 560],
    ['渋谷区', '利尻町', 1070, 320, 480],
    ['渋谷区', '隠岐の島町', 600, 290, 420],
    ['福岡市', '対馬市', 130, 120, 200],
    ['長崎市', '五島市', 100, 120, 200],
    ['那覇市', '久米島町', 95, 120, 200],
    ['渋谷区', '石垣市', 1950, 290, 360],
    ['渋谷区', '八丈町', 290, 150, 220],
  ])('between %s and %s is by air, with a change where there is one', (from, to, km, least, most) => {
    const minutes = minutesBetween(codeOf(from), codeOf(to), km) ?? 0
    expect(minutes).toBeGreaterThanOrEqual(least)
    expect(minutes).toBeLessThanOrEqual(most)
    expect(minutesBetween(codeOf(to), codeOf(from), km)).toBe(minutes)
  })

  it('on one island, and where road and railway lead, is what the distance says', () => {
    expect(minutesBetween(codeOf('奄美市'), codeOf('龍郷町'), 15)).toBe(travelMinutes(15))
    expect(minutesBetween(codeOf('小笠原村'), codeOf('小笠原村'), 0)).toBe(travelMinutes(0))
    const mainland = codes.filter((code) => islandOf(code) === undefined)
    fc.assert(
      fc.property(fc.constantFrom(...mainland), fc.constantFrom(...mainland), fc.nat(3000), (from, to, km) => {
        expect(minutesBetween(from, to, km)).toBe(travelMinutes(km))
      }),
    )
  })

  it('to an island is the same both ways and never shorter than by air from next to the airport', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.constantFrom(...codes), fc.nat(3000), (from, to, km) => {
        const minutes = minutesBetween(from, to, km)
        expect(minutesBetween(to, from, km)).toBe(minutes)
        if (minutes !== null) expect(minutes).toBeGreaterThanOrEqual(travelMinutes(km))
      }),
    )
  })

  it('that is unknown keeps the base rate, is a question, and says why', () => {
    const places = {
      '131130': { place: { latitude: 35.664, longitude: 139.698 } },
      '134210': { place: { latitude: 27.094, longitude: 142.192 } },
      '462225': { place: { latitude: 28.377, longitude: 129.494 } },
    }
    const { profile } = company({
      headquarters: '131130',
      prefecture: '13',
      needs: [
        { code: 'travel_time', importance: 5, target: 240 },
        { code: 'tokyo_travel_time', importance: 5, target: 240 },
      ],
    })
    const municipalities = ['134210', '462225'].map((code) => ({ code, profile: null }))
    const { candidates } = rankMunicipalities({ company: { profile }, municipalities, evidence: evidenceOf(places) })
    const ogasawara = candidates.find(({ code }) => code === '134210')
    const line = ogasawara?.companySide.contributions.find(({ criterion }) => criterion === 'travel_time')
    expect(line).toMatchObject({ known: false, reason: { kind: 'place', basis: 'unknown', stated: null } })
    expect(ogasawara?.unknowns.map(({ criterion }) => criterion)).toContain('travel_time')
    const amami = candidates.find(({ code }) => code === '462225')
    expect(amami?.companySide.contributions.find(({ criterion }) => criterion === 'travel_time')).toMatchObject({
      reason: { basis: 'estimated', stated: 270 },
    })
  })
})
