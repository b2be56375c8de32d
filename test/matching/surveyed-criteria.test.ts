import { describe, expect, it } from 'vitest'
import type { CompanyNeed } from '../../src/catalog/matching-codes.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { explainContribution, explainViolation, questionFor } from '../../src/matching/explain.ts'
import type { CompanyNeedStated, CompanyProfile, Facts, Office } from '../../src/organizations/profile.schemas.ts'
import { evidenceOf } from './evidence.ts'
import { company, town } from './towns.ts'

// What surveys of companies name beside the strengths of the founding papers: docs/matching-reference.md.

const office: Office = { name: '甲', form: 'shared' }
const shinjuku = { latitude: 35.694, longitude: 139.704 }
const osaka = { latitude: 34.694, longitude: 135.502 }
const kyoto = { latitude: 35.012, longitude: 135.768 }
const evidence = evidenceOf({ '131041': { place: shinjuku }, '271004': { place: osaka }, '261009': { place: kyoto } })

interface Stated {
  readonly office?: Partial<Office>
  readonly facts?: Facts
}

/** The line of `need` for 京都市, what is asked of whom, and what excludes it. */
function judged(need: CompanyNeedStated, { office: figures, facts }: Stated, traits: Partial<CompanyProfile> = {}) {
  const offices = figures === undefined ? [] : [{ ...office, ...figures }]
  const { candidates, excluded } = rankMunicipalities({
    company: company({ ...traits, needs: [need] }),
    municipalities: [town('261009', { offices, ...(facts !== undefined && { facts }) })],
    evidence,
  })
  const [candidate] = candidates
  const line = candidate?.companySide.contributions[0]
  const [unknown] = candidate?.unknowns ?? []
  return {
    utility: line?.utility,
    known: line?.known,
    said: line && explainContribution(line),
    asked: unknown && { whom: unknown.ask, question: questionFor(unknown) },
    violated: excluded.flatMap(({ violations }) => violations.map((violation) => explainViolation(violation).ja)),
  }
}

const flags = [
  ['office_has_private_rooms', { office: { hasPrivateRooms: true } }, { office: { hasPrivateRooms: false } }],
  ['office_has_private_rooms', { office: { privateRooms: 2, hasPrivateRooms: false } }, { office: { privateRooms: 0 } }],
  ['office_security', { office: { security: true } }, { office: { security: false } }],
  ['subsidy', { facts: { subsidy: true } }, { facts: { subsidy: false } }],
  ['tax_relief', { facts: { taxRelief: true } }, { facts: { taxRelief: false } }],
  ['nursery', { facts: { nursery: true } }, { facts: { nursery: false } }],
  ['school', { facts: { school: true } }, { facts: { school: false } }],
  ['visit_tour', { facts: { visitTour: true } }, { facts: { visitTour: false } }],
  ['business_land', { facts: { businessLand: true } }, { facts: { businessLand: false } }],
  ['utilities', { facts: { utilities: true } }, { facts: { utilities: false } }],
] as const satisfies (readonly [CompanyNeed, Stated, Stated])[]

const lists = [
  ['office_line', ['optical_fibre'], { office: { lines: ['mobile_5g', 'optical_fibre'] } }, { office: { lines: ['mobile_5g'] } }],
  ['office_occupancy', ['rotating'], { office: { occupancies: ['resident', 'rotating'] } }, { office: { occupancies: ['resident'] } }],
  ['transport', ['airport', 'shinkansen'], { facts: { transport: ['shinkansen'] } }, { facts: { transport: ['expressway'] } }],
] as const satisfies (readonly [CompanyNeed, readonly string[], Stated, Stated])[]

describe('what is there or not', () => {
  it.each(flags)('%s is worth all or nothing once stated, and a must-have excludes only on a no', (code, yes, no) => {
    const wish = { code, importance: 3 } as const
    const must = { code, importance: 'must' } as const
    expect(judged(wish, yes)).toMatchObject({ utility: 1, known: true })
    expect(judged(wish, no)).toMatchObject({ utility: 0, known: true })
    expect(judged(wish, { office: {} })).toMatchObject({ utility: 0.3, known: false, asked: { whom: 'municipality' } })
    expect(judged(must, no).violated).toHaveLength(1)
    for (const stated of [yes, { office: {} }, {}]) expect(judged(must, stated).violated).toEqual([])
  })
})

describe('one of a list', () => {
  it.each(lists)('%s will do, an empty list says nothing', (code, target, one, other) => {
    const need = (importance: 3 | 'must'): CompanyNeedStated => ({ code, importance, target: [...target] })
    expect(judged(need(3), one)).toMatchObject({ utility: 1, known: true })
    expect(judged(need(3), other)).toMatchObject({ utility: 0, known: true })
    const silent: Stated = { office: { lines: [], occupancies: [] }, facts: { transport: [] } }
    expect(judged(need(3), silent)).toMatchObject({ utility: 0.3, known: false })
    expect([one, other, silent].map((stated) => judged(need('must'), stated).violated.length)).toEqual([0, 1, 0])
  })

  it('is named in words of both languages', () => {
    const { said } = judged({ code: 'office_line', importance: 3, target: ['optical_fibre'] }, { office: { lines: ['mobile_5g'] } })
    expect(said?.ja).toContain('回線の種類：希望「光回線」に対し、甲は「5G」です。')
    expect(said?.en).toContain('Kind of line: Wished for: Optical fibre; 甲: 5G.')
  })
})

describe('meeting rooms', () => {
  it('are counted as seats are', () => {
    const need: CompanyNeedStated = { code: 'office_meeting_rooms', importance: 3, target: 4 }
    expect([4, 3, 2].map((meetingRooms) => judged(need, { office: { meetingRooms } }).utility)).toEqual([1, 0.5, 0])
  })
})

describe('nearness', () => {
  const near = (importance: 3 | 'must', target = 100): CompanyNeedStated => ({ code: 'own_site_distance', importance, target })

  it('is measured from the nearest of the sites the company names', () => {
    const { utility, known, said } = judged(near(3), {}, { sites: { own: ['131041', '271004'] } })
    expect([utility, known]).toEqual([1, true])
    expect(said?.ja).toContain('企業が挙げた自社拠点のうち最も近い所から直線距離で43kmです（実測）')
    expect(judged({ code: 'customer_distance', importance: 3, target: 100 }, {}, { sites: { customers: ['131041'] } })).toMatchObject({
      utility: 0,
      known: true,
    })
  })

  it('excludes as a must-have what is known to be farther', () => {
    expect(judged(near('must'), {}, { sites: { own: ['131041'] } }).violated).toEqual([
      expect.stringContaining('「自社拠点からの距離」は「100km以内」ですが、実際は「365km」です（差は265km）'),
    ])
  })

  it('is a question to the company that names none, and to the desk where one of the places is not known', () => {
    const unnamed = judged(near('must'), {})
    expect(unnamed).toMatchObject({ utility: 0.3, known: false, violated: [], asked: { whom: 'company' } })
    expect(unnamed.asked?.question.ja).toBe('企業への確認事項：自社拠点のある市区町村をお聞かせください（距離は必須条件です）。')
    const unplaced = judged(near('must'), {}, { sites: { own: ['131041', '072028'] } })
    expect(unplaced).toMatchObject({ utility: 0.3, known: false, violated: [], asked: { whom: 'municipality' } })
    expect(unplaced.asked?.question.ja).toContain('事務局での確認事項：位置情報がないため、自社拠点からの距離が分かりません')
  })

  it('of a journey from Tokyo is estimated and never excludes', () => {
    const { utility, known, said, violated } = judged(
      { code: 'tokyo_travel_time', importance: 'must', target: 60 },
      {},
      { prefecture: '27' },
    )
    expect([utility, known, violated]).toEqual([0, false, []])
    expect(said?.ja).toContain('東京から約200分と見込まれます（推定）')
  })
})

describe('how an office is staffed', () => {
  const seeks = (importance: 3 | 'must') => [town('261009', { needs: [{ code: 'occupancy', importance, target: ['resident'] }] })]
  const line = (plans: CompanyProfile['plans'], importance: 3 | 'must' = 3) => {
    const { candidates, excluded } = rankMunicipalities({ company: company({ plans }), municipalities: seeks(importance) })
    return { utility: candidates[0]?.municipalitySide.contributions[0]?.utility, excluded: excluded.length }
  }

  it('is judged by what the company plans, and not to its cost while it has not said', () => {
    expect(
      [{ occupancies: ['resident' as const] }, { occupancies: ['rotating' as const] }, {}].map((plans) => line(plans).utility),
    ).toEqual([1, 0, 0.9])
  })

  it('rules a company out only by its answer', () => {
    const answers = [{ occupancies: ['rotating' as const] }, { occupancies: [] }, {}]
    expect(answers.map((plans) => line(plans, 'must').excluded)).toEqual([1, 0, 0])
  })
})
