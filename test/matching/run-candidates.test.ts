import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CompanyProfile } from '../../src/organizations/profile.schemas.ts'
import { company, type Match, type MatchedCandidate, type Sentence, startRunDesk, stating, towns, type RunDesk } from './run-desk.ts'
import { municipalityCodes } from './towns.ts'

let at: RunDesk
let number: string
let match: Match
beforeAll(async () => {
  at = await startRunDesk()
  await at.state(towns)
  number = await at.fileCompany('株式会社比較', company)
  match = await at.run(number)
})
afterAll(() => at.desk.close())

const get = (path: string) => at.supervisor.request('GET', `/api/v1/runs/${match.id}/${path}`)

interface Verdict {
  candidate: MatchedCandidate | null
  excluded: { reasons: Sentence[] } | null
  summary: {
    score: Sentence
    strongest: Record<'company' | 'municipality', Sentence[]>
    weakest: Record<'company' | 'municipality', Sentence[]>
    question: { criterion: string; bestRank: number; worstRank: number; question: Sentence } | null
  } | null
}

describe('one candidate of a run', () => {
  it('has every line, its strongest reasons and weakest points of either side, and the question that moves it most', async () => {
    const verdict = (await get('candidates/072028')).json<Verdict>()
    expect(verdict.candidate).toEqual(match.candidates[0])
    expect(verdict.excluded).toBeNull()
    const { summary } = verdict
    expect(summary?.strongest.company[0]?.ja).toContain('スマートシティ')
    expect(summary?.weakest.municipality[0]?.ja).toContain('地元雇用')
    for (const side of [...Object.values(summary?.strongest ?? {}), ...Object.values(summary?.weakest ?? {})]) {
      expect(side.length).toBeLessThanOrEqual(3)
    }
    expect(summary?.score.ja).toContain(verdict.candidate?.score.toFixed(2))
    // Whether it is a smart city at all is what could rule 白浜町 out, or bring it up.
    const open = (await get('candidates/304018')).json<Verdict>().summary?.question
    expect(open).toMatchObject({ criterion: 'smart_city', must: true, ask: 'municipality' })
    expect(open?.worstRank).toBeGreaterThan(open?.bestRank ?? Number.NaN)
    expect(open?.question.ja).toMatch(/スマートシティ.*必須条件/u)
  })

  it('may be any of them, also one the run does not keep', async () => {
    const all = await at.read(number, match.id, '?limit=2000')
    const last = all.candidates.at(-1)
    expect(last?.rank).toBe(1740)
    expect((await get(`candidates/${last?.municipality.code}`)).json<Verdict>().candidate).toEqual(last)
  })

  it('that was ruled out says why instead', async () => {
    const verdict = (await get('candidates/401005')).json<Verdict>()
    expect(verdict).toMatchObject({ candidate: null, summary: null })
    expect(verdict.excluded?.reasons[0]?.ja).toContain('スマートシティ')
  })

  it('that is no municipality is not found', async () => {
    for (const path of ['candidates/070009', 'candidates/999999', 'candidates/x']) expect((await get(path)).statusCode, path).toBe(404)
    const unknown = '/api/v1/runs/019aa000-0000-7000-8000-000000000000/candidates/072028'
    expect((await at.supervisor.request('GET', unknown)).statusCode).toBe(404)
  })

  it('is told to an auditor without what profiles and wishes say in words', async () => {
    const auditor = await at.desk.staff('auditor')
    for (const path of ['candidates/072028', 'comparison?municipalities=072028,304018', 'excluded']) {
      const answer = await auditor.request('GET', `/api/v1/runs/${match.id}/${path}`)
      expect(answer.statusCode, answer.body).toBe(200)
      expect(answer.body).not.toMatch(/AiCT|実証が進行中|スマートシティの実証(?!フィールド)/u)
    }
  })
})

describe('a comparison', () => {
  interface Comparison {
    municipalities: {
      municipality: { code: string }
      rank: number | null
      score: number | null
      excluded: { reasons: Sentence[] } | null
    }[]
    criteria: {
      side: string
      criterion: string
      name: Sentence
      cells: ({ weight: number; points: number; explanation: Sentence } | null)[]
    }[]
  }
  const compare = async (codes: string) => (await get(`comparison?municipalities=${codes}`)).json<Comparison>()

  it('shows two to four municipalities side by side, criterion by criterion, in the order they were named', async () => {
    const { municipalities, criteria } = await compare('304018,072028,401005')
    expect(municipalities.map(({ municipality }) => municipality.code)).toEqual(['304018', '072028', '401005'])
    expect(municipalities[2]).toMatchObject({ rank: null, score: null })
    expect(municipalities[2]?.excluded?.reasons[0]?.ja).toContain('スマートシティ')
    const smartCity = criteria.find(({ criterion }) => criterion === 'smart_city')
    expect(smartCity).toMatchObject({ side: 'company', name: { ja: 'スマートシティ・実証フィールド' } })
    const of = (code: string) => match.candidates.find(({ municipality }) => municipality.code === code)?.companySide.contributions
    const line = of('072028')?.find(({ criterion }) => criterion === 'smart_city')
    expect(smartCity?.cells[1]).toMatchObject({ weight: line?.weight, points: line?.points, explanation: line?.explanation })
    expect(smartCity?.cells[2]).toBeNull()
    const hiring = criteria.find(({ criterion }) => criterion === 'local_hiring')
    expect(hiring?.cells.map((cell) => cell !== null)).toEqual([false, true, false])
    for (const { cells } of criteria) expect(cells).toHaveLength(3)
  })

  it('refuses fewer, more, the same twice, and codes of no municipality by name', async () => {
    const codes = municipalityCodes.slice(0, 5).join()
    for (const list of ['072028', codes, 'x,y', '072028,', '072028,072028', '072028,999999', '']) {
      const answer = await get(`comparison?municipalities=${list}`)
      expect([answer.statusCode, answer.json<{ errors: { field: string }[] }>().errors[0]?.field], list).toEqual([422, 'municipalities'])
    }
    expect((await get('comparison?municipalities=072028,999999')).body).toContain('999999')
    expect((await get('comparison')).statusCode).toBe(422)
  })
})

describe('must-haves', () => {
  const demanding = (needs: CompanyProfile['needs']): CompanyProfile => ({ ...company, purposes: [], presence: [], needs })

  /** Every municipality states the same but for `except`. */
  const everyone = (profile: Parameters<typeof stating>[0], except: Record<string, Parameters<typeof stating>[0]> = {}) =>
    at.state(Object.fromEntries(municipalityCodes.map((code) => [code, stating(except[code] ?? profile)])))

  it('that rule everybody out are answered with nobody, with the conflict and with the relaxations that help, best first', async () => {
    await everyone(
      { offices: [{ name: '大', form: 'shared', seats: 40, mbps: 100 }] },
      {
        '072028': { offices: [{ name: '速', form: 'shared', seats: 4, mbps: 2000 }] },
      },
    )
    const of = await at.fileCompany(
      '株式会社矛盾',
      demanding([
        { code: 'office_seats', importance: 'must', target: 20 },
        { code: 'office_mbps', importance: 'must', target: 1000 },
      ]),
    )
    const nobody = await at.run(of)
    expect(nobody).toMatchObject({ candidateCount: 0, excludedCount: 1741, candidates: [], nobody: { code: 'all_excluded' } })
    expect(nobody.excluded).toHaveLength(100)
    expect(nobody.excludedBy).toEqual([
      { side: 'company', criterion: 'office_mbps', municipalities: 1740, name: expect.anything() },
      { side: 'company', criterion: 'office_seats', municipalities: 1, name: expect.anything() },
    ])
    expect(nobody.relaxations?.mustHaves).toMatchObject([
      { criterion: 'office_mbps', excludes: 1740, frees: 1740 },
      { criterion: 'office_seats', excludes: 1, frees: 1 },
    ])
    expect(nobody.relaxations?.mustHaves[0]?.explanation.ja).toContain('1740件')
    expect(nobody.relaxations?.conflicts.map(({ mustHaves }) => mustHaves.map(({ criterion }) => criterion))).toEqual([
      ['office_seats', 'office_mbps'],
    ])
    expect(nobody.relaxations?.conflicts[0]?.explanation.ja).toContain('同時に満たす')
    expect(await at.read(of, nobody.id)).toEqual(nobody)

    const relaxed = await at.fileCompany(
      '株式会社緩和',
      demanding([
        { code: 'office_seats', importance: 'must', target: 20 },
        { code: 'office_mbps', importance: 5, target: 1000 },
      ]),
    )
    expect((await at.run(relaxed)).candidateCount).toBe(1740)
  })

  it('that leave fewer than three are told with their relaxations, too; with three nothing is said', async () => {
    const of = await at.fileCompany('株式会社僅少', demanding([{ code: 'office_mbps', importance: 'must', target: 1000 }]))
    const few = await at.run(of)
    expect(few).toMatchObject({ candidateCount: 1, nobody: null, relaxations: { conflicts: [] } })
    expect(few.relaxations?.mustHaves).toMatchObject([{ criterion: 'office_mbps', frees: 1740 }])
    await at.state({ '304018': stating({}), '401005': stating({}) })
    expect(await at.run(of)).toMatchObject({ candidateCount: 3, relaxations: null })
  })

  it('name everyone they rule out, page by page', async () => {
    const of = await at.fileCompany('株式会社除外', demanding([{ code: 'office_mbps', importance: 'must', target: 1000 }]))
    const { id } = await at.run(of)
    const seen: string[] = []
    let cursor = ''
    do {
      const url = `/api/v1/runs/${id}/excluded?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`
      const page = (await at.supervisor.request('GET', url)).json<{
        items: { municipality: { code: string } }[]
        nextCursor: string | null
      }>()
      seen.push(...page.items.map(({ municipality }) => municipality.code))
      cursor = page.nextCursor ?? ''
    } while (cursor !== '')
    expect(seen).toEqual(municipalityCodes.filter((code) => !['072028', '304018', '401005'].includes(code)).toSorted())
  })
})
