import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { strengthCodes } from '../../src/catalog/matching-codes.ts'
import { readNow } from '../../src/db/clock.store.ts'
import { events } from '../../src/events/events.table.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { matchCandidates } from '../../src/matching/runs.table.ts'
import type { CompanyProfile, MunicipalityProfile } from '../../src/organizations/profile.schemas.ts'
import { municipalities, profileVersions } from '../../src/organizations/organizations.table.ts'
import { stateProfileWithin } from '../../src/organizations/state-profile.ts'
import { system } from '../../src/people/actor.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm, municipalForm } from '../organizations/forms.ts'

interface Side {
  score: number
  confidence: number
  contributions: { points: number; explanation: { ja: string; en: string } }[]
}

interface Match {
  id: string
  candidateCount: number
  excludedCount: number
  companyProfileVersionId: string
  weights: unknown
  candidates: {
    rank: number
    municipality: { code: string; name: string; prefecture: string }
    profileVersionId: string
    score: number
    confidence: number
    companySide: Side
    municipalitySide: Side
    unknowns: { question: { ja: string } }[]
    reasons: { ja: string; en: string }[]
  }[]
  excluded: { municipality: { code: string; name: string }; reasons: { ja: string }[] }[]
  nobody: { code: string; ja: string; en: string } | null
}

const company: CompanyProfile = {
  industry: 'G',
  employees: 40,
  prefecture: '13',
  purposes: ['talent', 'open_innovation'],
  presence: ['satellite_office'],
  needs: [
    { code: 'smart_city', importance: 'must', target: 'スマートシティの実証' },
    { code: 'office_seats', importance: 3, target: 7 },
    { code: 'access', importance: 1 },
  ],
  plans: { headCount: 5 },
  disclosure: 'blind',
}

const aizuwakamatsu: MunicipalityProfile = {
  strengths: [{ code: 'smart_city', level: 5, note: 'スマートシティの実証が進行中' }],
  offices: [{ name: 'AiCT', form: 'shared', seats: 6 }],
  needs: [
    { code: 'industry', importance: 4, target: ['G'] },
    { code: 'local_hiring', importance: 2 },
  ],
}

const shirahama: MunicipalityProfile = {
  strengths: [{ code: 'satellite_office', level: 4 }],
  offices: [],
  needs: [{ code: 'head_count', importance: 3, target: 7 }],
}

/** Ruled out by the company's must-have. */
const kitakyushu: MunicipalityProfile = { strengths: [{ code: 'smart_city', level: 1 }], offices: [], needs: [] }

const towns = { '072028': aizuwakamatsu, '304018': shirahama, '401005': kitakyushu }

let desk: TestApp
let supervisor: Person
let number: string
beforeAll(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
  number = await fileCompany('株式会社照合', company)
})
afterAll(() => desk.close())

async function fileCompany(name: string, { purposes, presence, needs, plans, disclosure }: CompanyProfile): Promise<string> {
  const answer = await desk.request(
    'POST',
    '/api/v1/intake/corporate',
    corporateForm({ name }, { purposes, presence, needs, plans, disclosure }),
  )
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ ticket: { number: string } }>().ticket.number
}

async function idOf(code: string): Promise<string> {
  const [row] = await desk.db.select().from(municipalities).where(eq(municipalities.code, code))
  if (!row) throw new Error(`no ${code}`)
  return row.id
}

async function state(profiles: Record<string, MunicipalityProfile>): Promise<void> {
  for (const [code, profile] of Object.entries(profiles)) {
    const id = await idOf(code)
    await desk.db.transaction(async (tx) => stateProfileWithin(tx, system, id, profile, 'seed', await readNow(tx)))
  }
}

async function run(of = number, query = ''): Promise<Match> {
  const answer = await supervisor.request('POST', `/api/v1/tickets/${of}/matches${query}`)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}

describe('a match run', () => {
  it('without any profile is empty and says why', async () => {
    expect(await run()).toMatchObject({ candidates: [], excluded: [], candidateCount: 0, nobody: { code: 'no_profiles' } })
  })

  it('of a company that every municipality is ruled out for says that', async () => {
    await state({ '401005': kitakyushu })
    const match = await run()
    expect(match).toMatchObject({ candidates: [], candidateCount: 0, excludedCount: 1, nobody: { code: 'all_excluded' } })
  })

  it('ranks the municipalities that have a profile, as the engine does, and names what it used', async () => {
    await state(towns)
    await state({ '070009': { strengths: [{ code: 'smart_city', level: 5 }], offices: [], needs: [] } })
    const match = await run()
    const expected = rankMunicipalities({
      company: { profile: company },
      municipalities: Object.entries(towns).map(([code, profile]) => ({ code, profile })),
    })
    expect(match.candidates.map(({ rank, municipality, score }) => [rank, municipality.code, score])).toEqual(
      expected.candidates.map(({ rank, code, score }) => [rank, code, score]),
    )
    expect(match).toMatchObject({
      engineVersion: expected.engineVersion,
      catalogVersion: expected.catalogVersion,
      weights: expected.weights,
      candidateCount: 2,
      excludedCount: 1,
      nobody: null,
    })
    expect(match.candidates[0]).toMatchObject({ municipality: { code: '072028', name: '会津若松市', prefecture: '07' } })
    expect(match.excluded).toMatchObject([
      { municipality: { code: '401005', name: '北九州市' }, violations: [{ criterion: 'smart_city' }] },
    ])
    expect(match.excluded[0]?.reasons[0]?.ja).toContain('スマートシティ')

    const [version] = await desk.db.select().from(profileVersions).where(eq(profileVersions.id, match.companyProfileVersionId))
    expect(version?.body).toEqual(company)
    const [town] = await desk.db
      .select()
      .from(profileVersions)
      .where(eq(profileVersions.id, match.candidates[0]?.profileVersionId ?? ''))
    expect(town?.body).toEqual(towns['072028'])
  })

  it('adds up: the contributions of each side to its score, to 1e-9, after storage and through JSON', async () => {
    const { id, candidates } = await run()
    const stored = await desk.db.select().from(matchCandidates).where(eq(matchCandidates.runId, id))
    expect(candidates).toHaveLength(2)
    expect(stored).toHaveLength(2)
    const explained = stored.map((row) => row.explanation as { companySide: Side; municipalitySide: Side })
    for (const side of [...candidates, ...explained].flatMap((candidate) => [candidate.companySide, candidate.municipalitySide])) {
      expect(side.contributions.length).toBeGreaterThan(0)
      const sum = side.contributions.reduce((total, { points }) => total + points, 0)
      expect(Math.abs(sum - side.score)).toBeLessThan(1e-9)
    }
    for (const { score, companySide: a, municipalitySide: b } of candidates) {
      expect(score).toBeCloseTo((2 * a.score * b.score) / (a.score + b.score), 12)
    }
  })

  it('says every line in both languages, and what to ask', async () => {
    const { candidates } = await run()
    const [first] = candidates
    expect(first?.reasons[0]?.ja).toMatch(/スマートシティ/u)
    for (const candidate of candidates) {
      for (const { explanation } of [...candidate.companySide.contributions, ...candidate.municipalitySide.contributions]) {
        expect(explanation.ja).not.toBe('')
        expect(explanation.en).toMatch(/[a-z]/u)
      }
    }
    expect(first?.unknowns.map(({ question }) => question.ja).join()).toContain('地元雇用')
  })

  it('is read back as it was answered, also after profiles have moved on', async () => {
    const match = await run()
    const url = `/api/v1/tickets/${number}/matches/${match.id}`
    await state({ '072028': { strengths: [], offices: [], needs: [] } })
    expect((await supervisor.request('GET', url)).json()).toEqual(match)
    const later = await run()
    expect(later.candidates.find(({ municipality }) => municipality.code === '072028')?.score).not.toBe(match.candidates[0]?.score)
    expect((await supervisor.request('GET', url)).json()).toEqual(match)
    await state({ '072028': aizuwakamatsu })
  })

  it('is written into the history with its counts', async () => {
    const match = await run()
    const [event] = await desk.db.select().from(events).where(eq(events.subjectId, match.id))
    expect(event).toMatchObject({
      type: 'match.run',
      actorId: supervisor.id,
      details: { runId: match.id, candidates: match.candidateCount, excluded: match.excludedCount },
    })
  })
})

describe('runs of a ticket', () => {
  it('are listed newest first, page by page', async () => {
    const of = await fileCompany('株式会社三回', company)
    const ids = [(await run(of)).id, (await run(of)).id, (await run(of)).id]
    const first = (await supervisor.request('GET', `/api/v1/tickets/${of}/matches?limit=2`)).json<{ items: Match[]; nextCursor: string }>()
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    expect(first.items[0]).toMatchObject({ candidateCount: 2, excludedCount: 1 })
    const second = (await supervisor.request('GET', `/api/v1/tickets/${of}/matches?cursor=${first.nextCursor}`)).json<{ items: Match[] }>()
    expect(second).toMatchObject({ items: [{ id: ids[0] }], nextCursor: null })
  })

  it('belong to it alone', async () => {
    const other = await fileCompany('株式会社別件', company)
    const { id } = await run()
    expect((await supervisor.request('GET', `/api/v1/tickets/${other}/matches/${id}`)).statusCode).toBe(404)
    for (const path of [
      `${number}/matches/00000000-0000-7000-8000-000000000000`,
      `${number}/matches/x`,
      'C-2026-999999/matches',
      'x/matches',
    ]) {
      expect((await supervisor.request('GET', `/api/v1/tickets/${path}`)).statusCode, path).toBe(404)
    }
  })

  it('are made by whom the ticket is assigned to and by supervisors, read by the desk, and no business of contacts', async () => {
    const [consultant, colleague, auditor] = await Promise.all([desk.staff('consultant'), desk.staff('consultant'), desk.staff('auditor')])
    const [ticket] = await desk.db.update(tickets).set({ assigneeId: consultant.id }).where(eq(tickets.number, number)).returning()
    const contact = await desk.contact({ organizationId: ticket?.organizationId ?? null })
    const url = `/api/v1/tickets/${number}/matches`
    expect((await consultant.request('POST', url)).statusCode).toBe(201)
    expect((await colleague.request('POST', url)).statusCode).toBe(403)
    expect((await auditor.request('POST', url)).statusCode).toBe(403)
    expect((await contact.request('POST', url)).statusCode).toBe(403)
    expect((await desk.request('POST', url)).statusCode).toBe(401)
    expect((await colleague.request('GET', url)).statusCode).toBe(200)
    expect((await auditor.request('GET', url)).statusCode).toBe(200)
    expect((await contact.request('GET', url)).statusCode).toBe(403)
  })

  it('are refused where there is no company', async () => {
    const answer = await desk.request('POST', '/api/v1/intake/municipal', municipalForm('072028'))
    const { ticket } = answer.json<{ ticket: { number: string } }>()
    const refused = await supervisor.request('POST', `/api/v1/tickets/${ticket.number}/matches`)
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'no_company'])
  })

  it('name as many candidates as asked for', async () => {
    const codes = (
      await desk.db.select({ code: municipalities.code }).from(municipalities).where(eq(municipalities.kind, 'municipality')).limit(60)
    ).map(({ code }) => code)
    await state(
      Object.fromEntries(
        codes.map((code, index) => [
          code,
          {
            strengths: [{ code: strengthCodes[index % strengthCodes.length] ?? 'talent', level: (index % 5) + 1 }],
            offices: [],
            needs: [],
          },
        ]),
      ),
    )
    const all = await run(number, '?limit=2000')
    expect(all.candidates).toHaveLength(all.candidateCount)
    expect(all.candidateCount).toBeGreaterThan(50)
    expect(all.candidates.map(({ rank }) => rank)).toEqual(all.candidates.map((_, index) => index + 1))
    const byDefault = await run()
    expect(byDefault.candidates).toHaveLength(50)
    expect(byDefault.candidateCount).toBe(all.candidateCount)
    expect((await run(number, '?limit=3')).candidates.map(({ municipality }) => municipality.code)).toEqual(
      all.candidates.slice(0, 3).map(({ municipality }) => municipality.code),
    )
    for (const query of ['?limit=0', '?limit=2001', '?limit=x', '?top=3']) {
      expect((await supervisor.request('POST', `/api/v1/tickets/${number}/matches${query}`)).statusCode, query).toBe(422)
    }
  })
})
