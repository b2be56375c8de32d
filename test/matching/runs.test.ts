import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { strengthCodes } from '../../src/catalog/matching-codes.ts'
import { openDatabase } from '../../src/db/client.ts'
import { events } from '../../src/events/events.table.ts'
import { rankMunicipalities } from '../../src/matching/engine.ts'
import { matchCandidates, matchRuns, profileSets } from '../../src/matching/runs/runs.table.ts'
import { readMatch } from '../../src/matching/runs/read-match.ts'
import { unpackExplanation } from '../../src/matching/runs/packed-explanation.rules.ts'
import type { RunAnswer } from '../../src/matching/runs/ranking-answer.ts'
import { runMatch } from '../../src/matching/runs/run-match.ts'
import { whatIf } from '../../src/matching/runs/what-if.ts'
import { profileVersions } from '../../src/organizations/organizations.table.ts'
import type { MunicipalityProfile } from '../../src/organizations/profile.schemas.ts'
import type { StaffActor } from '../../src/people/actor.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { municipalForm } from '../organizations/forms.ts'
import { company, type Match, startRunDesk, stating, towns, type RunDesk, type Side } from './run-desk.ts'
import { municipalityCodes } from './towns.ts'

let at: RunDesk
let number: string
const asItIs = (answer: RunAnswer): Promise<RunAnswer> => Promise.resolve(answer)

beforeAll(async () => {
  at = await startRunDesk()
  number = await at.fileCompany('株式会社照合', company)
})
afterAll(() => at.desk.close())

/** What the engine says of all municipalities, of which `stated` have stated something. */
function rankAll(stated: Record<string, MunicipalityProfile>) {
  return rankMunicipalities({
    company: { profile: company },
    municipalities: municipalityCodes.map((code) => ({ code, profile: stated[code] ?? null })),
  })
}

const ranksAndScores = ({ candidates }: Match) => candidates.map(({ rank, municipality, score }) => [rank, municipality.code, score])

describe('a match run', () => {
  it('ranks every municipality even when none has stated anything, and says that the order means nothing', async () => {
    const match = await at.run(number)
    expect(match).toMatchObject({ candidateCount: 1741, excludedCount: 0, nobody: null, evidenceVersion: 0 })
    expect(match.candidates).toHaveLength(20)
    expect(match.candidates[0]).toMatchObject({ profileVersionId: null, deskRank: 1, adjustment: null })
    expect(match.notices.map(({ code }) => code)).toEqual(['nothing_known'])
  })

  it('ranks as the engine does, and names what it used', async () => {
    await at.state(towns)
    // A prefecture is no place to go to.
    await at.state({ '070009': stating({ strengths: [{ code: 'smart_city', level: 5 }] }) })
    const match = await at.run(number)
    const expected = rankAll(towns)
    expect(ranksAndScores(match)).toEqual(expected.candidates.slice(0, 20).map(({ rank, code, score }) => [rank, code, score]))
    expect(match).toMatchObject({
      engineVersion: expected.engineVersion,
      catalogVersion: expected.catalogVersion,
      weights: expected.weights,
      ticketWeights: null,
      candidateCount: 1740,
      excludedCount: 1,
      excludedBy: [{ side: 'company', criterion: 'smart_city', municipalities: 1 }],
      nobody: null,
      relaxations: null,
      notices: [],
    })
    expect(match.candidates[0]).toMatchObject({ municipality: { code: '072028', name: '会津若松市', prefecture: '07' } })
    expect(match.excluded).toMatchObject([
      { municipality: { code: '401005', name: '北九州市' }, violations: [{ criterion: 'smart_city' }] },
    ])
    expect(match.excluded[0]?.reasons[0]?.ja).toContain('スマートシティ')

    const bodyOf = async (id: string | null | undefined) =>
      (
        await at.desk.db
          .select()
          .from(profileVersions)
          .where(eq(profileVersions.id, id ?? ''))
      )[0]?.body
    expect(await bodyOf(match.companyProfileVersionId)).toEqual(company)
    expect(await bodyOf(match.candidates[0]?.profileVersionId)).toEqual(towns['072028'])
  })

  it('adds up: the contributions of each side to its score, to 1e-9, after storage and through JSON', async () => {
    const { id, candidates } = await at.run(number)
    const stored = await at.desk.db.select().from(matchCandidates).where(eq(matchCandidates.runId, id))
    const explained = stored.map((row) => unpackExplanation(row.explanation) as { companySide: Side; municipalitySide: Side })
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
    const { candidates } = await at.run(number)
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

  it('keeps fifty candidates; everything else of it is computed again, equal to a fresh computation', async () => {
    const { id } = await at.run(number)
    expect(await at.desk.db.$count(matchCandidates, eq(matchCandidates.runId, id))).toBe(50)
    const all = await at.read(number, id, '?limit=2000&excluded=2000')
    const fresh = rankAll(towns)
    expect(ranksAndScores(all)).toEqual(fresh.candidates.map(({ rank, code, score }) => [rank, code, score]))
    const plain = (side: { contributions: { criterion: string; points: number }[] }) =>
      side.contributions.map(({ criterion, points }) => [criterion, points])
    expect(all.candidates.map(({ companySide, municipalitySide }) => [plain(companySide), plain(municipalitySide)])).toEqual(
      fresh.candidates.map(({ companySide, municipalitySide }) => [plain(companySide), plain(municipalitySide)]),
    )
    expect(all.excluded.map(({ municipality }) => municipality.code)).toEqual(fresh.excluded.map(({ code }) => code))
  })

  it('is read back as it was answered, also after profiles have moved on', async () => {
    const match = await at.run(number, '?limit=60')
    await at.state({ '072028': stating({}) })
    expect(await at.read(number, match.id, '?limit=60')).toEqual(match)
    const later = await at.run(number)
    expect(later.candidates.find(({ municipality }) => municipality.code === '072028')?.score).not.toBe(match.candidates[0]?.score)
    expect(await at.read(number, match.id, '?limit=60')).toEqual(match)
    await at.state({ '072028': towns['072028'] })
  })

  it('is written into the history with its counts', async () => {
    const match = await at.run(number)
    const [event] = await at.desk.db.select().from(events).where(eq(events.subjectId, match.id))
    expect(event).toMatchObject({
      type: 'match.run',
      actorId: at.supervisor.id,
      details: { runId: match.id, candidates: match.candidateCount, excluded: match.excludedCount },
    })
  })

  it('names the state of the market by its content, written down once however many runs look at it', async () => {
    const setOf = async ({ id }: Match) => (await at.desk.db.select().from(matchRuns).where(eq(matchRuns.id, id)))[0]?.profileSet
    const [first, second] = [await setOf(await at.run(number)), await setOf(await at.run(number))]
    expect(first).toMatch(/^[0-9a-f]{64}$/u)
    expect(second).toBe(first)
    const sets = await at.desk.db.$count(profileSets)
    await at.state({ '013048': stating({ strengths: [{ code: 'access', level: 2 }] }) })
    const third = await at.run(number)
    expect(await setOf(third)).not.toBe(first)
    expect(await at.desk.db.$count(profileSets)).toBe(sets + 1)
    const [set] = await at.desk.owner`select codes, array_remove(version_ids, null) as stated from profile_sets
      where digest = ${(await setOf(third)) ?? ''}`
    expect(set?.codes).toEqual(municipalityCodes.toSorted())
    expect(set?.stated).toHaveLength(4)
  })

  it('sees what was stated a moment ago, also through another process of the api', async () => {
    const { db, close } = openDatabase({ url: at.desk.appUrl, poolSize: 2, name: 'another api' })
    const actor: StaffActor = { kind: 'staff', id: at.supervisor.id, role: 'supervisor', name: '', reach: 'all', substituteFor: [] }
    const elsewhere = async () => (await runMatch({ ...at.desk.deps, db }, actor, number, { limit: 1, excluded: 0 }, asItIs)).candidates[0]
    try {
      const before = await elsewhere()
      await at.state({ '072028': stating({ strengths: [{ code: 'smart_city', level: 5, note: 'スマートシティの実証を終えた' }] }) })
      const after = await elsewhere()
      expect(after?.town.code).toBe('072028')
      expect(after?.town.versionId).not.toBe(before?.town.versionId)
      expect((await at.run(number)).candidates[0]?.score).toBe(after?.candidate.score)
    } finally {
      await close()
      await at.state({ '072028': towns['072028'] })
    }
  })

  it('made at the same time as many others says what they say', async () => {
    await at.state({ '013030': stating({ strengths: [{ code: 'smart_city', level: 4, note: 'スマートシティ' }] }) })
    const runs = await Promise.all(Array.from({ length: 6 }, () => at.run(number)))
    expect(new Set(runs.map((run) => JSON.stringify(ranksAndScores(run)))).size).toBe(1)
    expect(ranksAndScores(runs[0] ?? (await at.run(number)))).toContainEqual([2, '013030', expect.any(Number)])
  })
})

describe('a small pool of connections', () => {
  it('carries runs, what-ifs and recalled runs that all find the market changed at once', async () => {
    const old = await at.run(number)
    const { db, close } = openDatabase({ url: at.desk.appUrl, poolSize: 2, name: 'a small api' })
    const actor: StaffActor = { kind: 'staff', id: at.supervisor.id, role: 'supervisor', name: '', reach: 'all', substituteFor: [] }
    const deps = { ...at.desk.deps, db }
    try {
      for (const level of [1, 2]) {
        await at.state({ '013048': stating({ strengths: [{ code: 'access', level }] }) })
        const asked = await Promise.all(
          Array.from({ length: 4 }, () => [
            whatIf(deps, actor, number, { weights: { company: {}, municipality: {} } }, { limit: 1, excluded: 0 }),
            runMatch(deps, actor, number, { limit: 1, excluded: 0 }, asItIs),
            readMatch(deps, actor, number, old.id, { limit: 60, excluded: 5, order: 'engine' }),
          ]).flat(),
        )
        expect(asked.map(({ candidateCount }) => candidateCount)).toEqual(asked.map(() => old.candidateCount))
      }
    } finally {
      await close()
    }
  })
})

describe('runs of a ticket', () => {
  it('are listed newest first, page by page', async () => {
    const of = await at.fileCompany('株式会社三回', company)
    const ids = [(await at.run(of)).id, (await at.run(of)).id, (await at.run(of)).id]
    const page = async (query: string) =>
      (await at.supervisor.request('GET', `/api/v1/tickets/${of}/matches?${query}`)).json<{ items: Match[]; nextCursor: string }>()
    const first = await page('limit=2')
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    expect(first.items[0]).toMatchObject({ candidateCount: 1740, excludedCount: 1, evidenceVersion: 0, weightsId: null })
    expect(await page(`cursor=${first.nextCursor}`)).toMatchObject({ items: [{ id: ids[0] }], nextCursor: null })
  })

  it('belong to it alone', async () => {
    const other = await at.fileCompany('株式会社別件', company)
    const { id } = await at.run(number)
    expect((await at.supervisor.request('GET', `/api/v1/tickets/${other}/matches/${id}`)).statusCode).toBe(404)
    for (const path of [
      `${number}/matches/00000000-0000-7000-8000-000000000000`,
      `${number}/matches/x`,
      'C-2026-999999/matches',
      'x/matches',
    ]) {
      expect((await at.supervisor.request('GET', `/api/v1/tickets/${path}`)).statusCode, path).toBe(404)
    }
  })

  it('are made by whom the ticket is assigned to and by supervisors, read by the desk, and no business of contacts', async () => {
    const { desk } = at
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
    const answer = await at.desk.request('POST', '/api/v1/intake/municipal', municipalForm('072028'))
    const { ticket } = answer.json<{ ticket: { number: string } }>()
    const refused = await at.supervisor.request('POST', `/api/v1/tickets/${ticket.number}/matches`)
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'no_company'])
  })

  it('name as many candidates as asked for, and refuse numbers that are none', async () => {
    await at.state(
      Object.fromEntries(
        municipalityCodes.slice(100, 160).map((code, index) => {
          const strength = strengthCodes[index % strengthCodes.length] ?? 'talent'
          return [code, stating({ strengths: [{ code: strength, level: (index % 5) + 1 }] })]
        }),
      ),
    )
    const all = await at.run(number, '?limit=2000')
    expect(all.candidates).toHaveLength(all.candidateCount)
    expect(all.candidates.map(({ rank }) => rank)).toEqual(all.candidates.map((_, index) => index + 1))
    expect((await at.run(number)).candidates).toHaveLength(20)
    expect(ranksAndScores(await at.run(number, '?limit=3'))).toEqual(ranksAndScores(all).slice(0, 3))
    for (const query of ['?limit=0', '?limit=2001', '?limit=x', '?top=3', '?excluded=-1']) {
      expect((await at.supervisor.request('POST', `/api/v1/tickets/${number}/matches${query}`)).statusCode, query).toBe(422)
    }
  })
})

describe('what a run keeps', () => {
  it.each([
    ['match_runs', 'id'],
    ['match_candidates', 'run_id'],
    ['profile_sets', 'digest'],
    ['match_weights', 'id'],
    ['match_adjustments', 'id'],
  ])('in %s can be changed or deleted by nobody', async (table, column) => {
    for (const statement of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table} cascade`]) {
      await expect(at.desk.owner.unsafe(statement), statement).rejects.toThrow(/append-only/u)
      await expect(at.desk.db.execute(sql.raw(statement)), statement).rejects.toThrow()
    }
  })
})
