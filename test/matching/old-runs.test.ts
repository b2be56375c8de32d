import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { matchCandidates, matchRuns } from '../../src/matching/runs/runs.table.ts'
import { profileVersions } from '../../src/organizations/organizations.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { company, startRunDesk, towns, type RunDesk } from './run-desk.ts'

let at: RunDesk
let number: string
let runId: string
beforeAll(async () => {
  at = await startRunDesk()
  await at.state(towns)
  number = await at.fileCompany('株式会社過去', company)
  runId = await storeRunOfFirstEngine()
})
afterAll(() => at.desk.close())

/** A run as the first version stored it: all candidates and everyone excluded, in the words of that version. */
async function storeRunOfFirstEngine(): Promise<string> {
  const { db } = at.desk
  const [ticket] = await db.select().from(tickets).where(eq(tickets.number, number))
  const newest = async (organizationId: string | null | undefined) =>
    (
      await db
        .select()
        .from(profileVersions)
        .where(eq(profileVersions.organizationId, organizationId ?? ''))
    )[0]?.id ?? ''
  const [run] = await db
    .insert(matchRuns)
    .values({
      ticketId: ticket?.id ?? '',
      companyProfileVersionId: await newest(ticket?.organizationId),
      engineVersion: '1',
      catalogVersion: '2',
      weights: [{ criterion: 'smart_city', weight: 5, origin: { kind: 'need', importance: 'must' } }],
      excluded: [{ code: '401005', violations: [{ side: 'company', criterion: 'smart_city', required: 3, stated: 1, shortBy: 2 }] }],
      createdBy: at.supervisor.id,
      createdAt: new Date(),
    })
    .returning()
  const line = (level: number | null, points: number) => ({
    criterion: 'smart_city',
    weight: 1,
    utility: points,
    points,
    known: level !== null,
    origin: { kind: 'need', importance: 'must' },
    reason: { kind: 'strength', basis: level === null ? 'unknown' : 'stated', level, leastLevel: 3, note: null, from: null, words: null },
  })
  const openness = {
    criterion: 'openness',
    weight: 1,
    utility: 0.9,
    points: 0.9,
    known: false,
    origin: { kind: 'base' },
    reason: { kind: 'base' },
  }
  for (const [index, code] of ['072028', '304018'].entries()) {
    const municipalityId = await at.idOf(code)
    const points = index === 0 ? 1 : 0.15
    await db.insert(matchCandidates).values({
      runId: run?.id ?? '',
      municipalityId,
      profileVersionId: await newest(municipalityId),
      rank: index + 1,
      score: (2 * points * 0.9) / (points + 0.9),
      explanation: {
        confidence: index === 0 ? 0.5 : 0,
        companySide: { score: points, confidence: index === 0 ? 1 : 0, contributions: [line(index === 0 ? 5 : null, points)] },
        municipalitySide: { score: 0.9, confidence: 0, contributions: [openness] },
        unknowns: index === 0 ? [] : [{ side: 'company', ask: 'municipality', criterion: 'smart_city', weight: 1, must: true }],
      },
    })
  }
  return run?.id ?? ''
}

describe('a run of the first engine', () => {
  it('is read as it was stored, with everyone it excluded, and needs no recalling', async () => {
    const match = await at.read(number, runId, '?limit=2000')
    expect(match).toMatchObject({
      engineVersion: '1',
      evidenceVersion: null,
      candidateCount: 2,
      excludedCount: 1,
      excludedBy: [],
      relaxations: null,
      notices: [],
      ticketWeights: null,
    })
    expect(match.candidates.map(({ rank, deskRank, municipality }) => [rank, deskRank, municipality.code])).toEqual([
      [1, 1, '072028'],
      [2, 2, '304018'],
    ])
    expect(match.candidates[0]?.companySide.contributions[0]).toMatchObject({ known: true, certainty: 1, points: 1 })
    expect(match.candidates[1]?.companySide.contributions[0]).toMatchObject({ known: false, certainty: 0 })
    expect(match.candidates[1]?.unknowns[0]).toMatchObject({ criterion: 'smart_city', bestRank: null, worstRank: null })
    expect(match.excluded).toMatchObject([{ municipality: { code: '401005', name: '北九州市' } }])
  })

  it('stands in the list with its counts', async () => {
    const { items } = (await at.supervisor.request('GET', `/api/v1/tickets/${number}/matches`)).json()
    expect(items).toMatchObject([{ id: runId, candidateCount: 2, excludedCount: 1, evidenceVersion: null, weightsId: null }])
  })

  it('can be asked about single municipalities, adjusted and compared', async () => {
    const get = async (path: string) => (await at.supervisor.request('GET', `/api/v1/runs/${runId}/${path}`)).json()
    expect(await get('candidates/304018')).toMatchObject({ candidate: { rank: 2 }, summary: { question: null } })
    expect(await get('candidates/401005')).toMatchObject({ candidate: null, excluded: { municipality: { code: '401005' } } })
    expect(await get('candidates/131016')).toMatchObject({ status: 404 })
    expect(await get('excluded')).toMatchObject({ items: [{ municipality: { code: '401005' } }], nextCursor: null })
    expect(await get('comparison?municipalities=304018,401005')).toMatchObject({ municipalities: [{ rank: 2 }, { rank: null }] })
    const body = { municipality: '304018', act: 'pin', reason: '第一希望' }
    expect((await at.supervisor.request('POST', `/api/v1/runs/${runId}/adjustments`, body)).statusCode).toBe(201)
    expect((await at.read(number, runId)).candidates.map(({ deskRank }) => deskRank)).toEqual([2, 1])
  })

  it('says that another engine made it when it is replayed', async () => {
    expect((await at.supervisor.request('POST', `/api/v1/runs/${runId}/replay`)).json()).toMatchObject({
      identical: false,
      differences: [{ what: 'engine_version', stored: '1' }],
    })
  })
})
