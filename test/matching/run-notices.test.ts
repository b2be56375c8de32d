import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CompanyNeedStated } from '../../src/organizations/profile.schemas.ts'
import { preparePlaces } from '../../src/evidence/import-places.ts'
import { bytesOf, wholePlaces } from '../evidence/tables.ts'
import { company, startRunDesk, towns, type RunDesk, type Sentence } from './run-desk.ts'

let at: RunDesk

beforeAll(async () => {
  at = await startRunDesk()
  await at.state(towns)
})
afterAll(() => at.desk.close())

/** Files a company with these needs; answers the notices of a run of it, read again as well. */
async function noticesFor(name: string, needs: CompanyNeedStated[], headquarters?: string): Promise<(Sentence & { code: string })[]> {
  const number = await at.fileCompany(name, { ...company, needs, ...(headquarters !== undefined && { headquarters }) })
  const run = await at.run(number)
  expect((await at.read(number, run.id)).notices).toEqual(run.notices)
  return run.notices
}

describe('weights that leave nothing of what a company stated', () => {
  it('are told as that, while its purposes go on counting', async () => {
    const number = await at.fileCompany('株式会社零', company)
    const weights = Object.fromEntries(company.needs.map(({ code }) => [code, 0]))
    const url = `/api/v1/tickets/${number}/match-weights`
    expect((await at.supervisor.request('PUT', url, { company: weights, reason: '目的だけで' })).statusCode).toBe(200)
    const run = await at.run(number)
    expect(run.weights.some(({ weight }) => weight > 0)).toBe(true)
    expect(run.notices.map(({ code }) => code)).toEqual(['stated_wishes_weigh_nothing'])
    const one = { company: { ...weights, access: 1 }, reason: '交通だけで' }
    expect((await at.supervisor.request('PUT', url, one)).statusCode).toBe(200)
    expect((await at.run(number)).notices).toEqual([])
  })
})

describe('must-haves that can exclude nobody', () => {
  it.each<[string, CompanyNeedStated[], string[]]>([
    ['東京', [{ code: 'tokyo_travel_time', importance: 'must', target: 60 }], ['東京からの所要時間', '推計']],
    ['拠点', [{ code: 'own_site_distance', importance: 'must', target: 100 }], ['自社拠点の市区町村が未登録']],
    ['取引', [{ code: 'customer_distance', importance: 'must', target: 100 }], ['取引先の市区町村が未登録']],
    ['言葉', [{ code: 'words', importance: 'must', target: 'スマートシティ' }], ['記載が見当たらないだけでは']],
  ])('are named with the reason: %s', async (name, needs, said) => {
    const notices = await noticesFor(`株式会社${name}必須`, needs)
    const told = notices.filter(({ code }) => code === 'must_cannot_exclude')
    expect(told).toHaveLength(1)
    for (const words of said) expect(told[0]?.ja).toContain(words)
    expect(told[0]?.en).toMatch(/^These must-haves rule nobody out: .+ \(.+\)\. /u)
  })

  it('are no wishes without a must, and none that a fact can contradict', async () => {
    expect(await noticesFor('株式会社任意', [{ code: 'tokyo_travel_time', importance: 5, target: 60 }])).toEqual([])
    expect(await noticesFor('株式会社水準', [{ code: 'smart_city', importance: 'must' }])).toEqual([])
  })

  it('are distances as long as no places were imported, and then those from headquarters nobody named', async () => {
    const needs: CompanyNeedStated[] = [{ code: 'distance', importance: 'must', target: 1000 }]
    const told = async (name: string, headquarters?: string) =>
      (await noticesFor(name, needs, headquarters)).find(({ code }) => code === 'must_cannot_exclude')?.ja
    expect(await told('株式会社位置', '131041')).toContain('「本社からの距離」（位置データが取り込まれていないため）')
    await preparePlaces({ name: 'places.csv', sha256: '1'.repeat(64), bytes: bytesOf(wholePlaces(24)) }).save(at.desk.db)
    expect(await told('株式会社所在地', '131041')).toBeUndefined()
    expect(await told('株式会社本社')).toContain('「本社からの距離」（本社の市区町村が未登録のため）')
  })
})
