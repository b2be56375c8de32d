import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CATALOG_VERSION } from '../../src/catalog/catalog-version.ts'
import { ENGINE_VERSION } from '../../src/matching/score/constants.ts'
import { unpackExplanation } from '../../src/matching/runs/packed-explanation.rules.ts'
import { matchCandidates, matchRuns, profileSets } from '../../src/matching/runs/runs.table.ts'
import { companies, profileVersions } from '../../src/organizations/organizations.table.ts'
import { stateProfileWithin } from '../../src/organizations/state-profile.ts'
import { system } from '../../src/people/actor.ts'
import { readNow } from '../../src/db/clock.store.ts'
import { preparePlaces } from '../../src/evidence/import-places.ts'
import { bytesOf, wholePlaces } from '../evidence/tables.ts'
import { company, startRunDesk, stating, towns, type RunDesk } from './run-desk.ts'

interface Replay {
  identical: boolean
  differenceCount: number
  differences: { what: string; stored: unknown; now: unknown }[]
}

let at: RunDesk
let number: string
beforeAll(async () => {
  at = await startRunDesk()
  await at.state(towns)
  number = await at.fileCompany('株式会社再現', company)
})
afterAll(() => at.desk.close())

async function replay(runId: string): Promise<Replay> {
  const answer = await at.supervisor.request('POST', `/api/v1/runs/${runId}/replay`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

type RunRow = typeof matchRuns.$inferSelect

/** A copy of a run without its candidates, with changes nobody can make to a stored run. */
async function forgeBare(runId: string, change: Partial<RunRow> = {}): Promise<string> {
  const { db } = at.desk
  const [run] = await db.select().from(matchRuns).where(eq(matchRuns.id, runId))
  if (!run) throw new Error('no run')
  const { id: _, ...rest } = run
  const [forged] = await db
    .insert(matchRuns)
    .values({ ...rest, ...change })
    .returning()
  return forged?.id ?? ''
}

/** The same with its candidates. */
async function forge(
  runId: string,
  change: Partial<RunRow>,
  ofCandidate: (row: typeof matchCandidates.$inferSelect) => object = () => ({}),
) {
  const { db } = at.desk
  const forged = await forgeBare(runId, change)
  const rows = await db.select().from(matchCandidates).where(eq(matchCandidates.runId, runId))
  await db.insert(matchCandidates).values(rows.map((row) => ({ ...row, runId: forged, ...ofCandidate(row) })))
  return forged
}

/** Writes down a state of the market, under its own digest or another; answers its own. */
async function writeSet(listed: readonly (readonly [code: string, versionId?: string])[], named?: string): Promise<string> {
  const digest = createHash('sha256')
    .update(listed.map(([code, versionId = '']) => `${code}:${versionId}`).join())
    .digest('hex')
  const [codes, versionIds] = [listed.map(([code]) => code), listed.map(([, versionId = null]) => versionId)]
  await at.desk.db.insert(profileSets).values({ digest: named ?? digest, codes, versionIds })
  return digest
}

describe('a replay', () => {
  it('is identical right away and leaves no trace', async () => {
    const { id } = await at.run(number)
    const runs = await at.desk.db.$count(matchRuns)
    expect(await replay(id)).toEqual({ identical: true, differenceCount: 0, differences: [] })
    expect(await at.desk.db.$count(matchRuns)).toBe(runs)
  })

  it('is identical after profiles of both sides and the evidence changed, while new runs differ', async () => {
    const before = await at.run(number)
    await at.state({ '072028': stating({ strengths: [{ code: 'smart_city', level: 3 }] }), '304018': stating({}) })
    await changeCompany()
    await preparePlaces({ name: 'places.csv', sha256: 'a'.repeat(64), bytes: bytesOf(wholePlaces()) }).save(at.desk.db)
    const after = await at.run(number)
    expect(after.evidenceVersion).toBe(before.evidenceVersion + 1)
    expect(after.candidates[0]?.score).not.toBe(before.candidates[0]?.score)
    expect(await replay(before.id)).toEqual({ identical: true, differenceCount: 0, differences: [] })
    expect(await replay(after.id)).toMatchObject({ identical: true })
    expect(await at.read(number, before.id, '?limit=100')).toMatchObject({ candidates: expect.arrayContaining(before.candidates) })
  })

  it('of a run with weights of its own uses those, whatever was stated since', async () => {
    const url = `/api/v1/tickets/${number}/match-weights`
    await at.supervisor.request('PUT', url, { company: { smart_city: 9 }, municipality: { industry: 3 }, reason: '実証が最優先' })
    const { id } = await at.run(number)
    await at.supervisor.request('PUT', url, { company: { smart_city: 1 }, reason: '見直し' })
    expect(await replay(id)).toMatchObject({ identical: true })
    await at.supervisor.request('PUT', url, { reason: '元に戻す' })
  })

  it('is identical where a run was kept by name, as before 2026-11, and is read as what is kept today', async () => {
    const { id } = await at.run(number)
    const byName = await forge(id, {}, ({ explanation }) => ({ explanation: unpackExplanation(explanation) }))
    const [row] = await at.desk.db.select().from(matchCandidates).where(eq(matchCandidates.runId, byName))
    expect(row?.explanation).toMatchObject({
      companySide: { contributions: expect.arrayContaining([]) },
      unknowns: expect.arrayContaining([]),
    })
    expect(await replay(byName)).toEqual({ identical: true, differenceCount: 0, differences: [] })
    expect((await at.read(number, byName, '?limit=50')).candidates).toEqual((await at.read(number, id, '?limit=50')).candidates)
  })

  it('names the rank, the score and the line that differ, bit for bit', async () => {
    const { id, candidates } = await at.run(number)
    const first = candidates[0]?.municipality.code ?? ''
    const municipalityId = await at.idOf(first)
    const forged = await forge(id, { candidateCount: 7 }, (row) => {
      if (row.municipalityId !== municipalityId) return {}
      const explanation = structuredClone(unpackExplanation(row.explanation)) as {
        companySide: { contributions: { points: number; criterion: string }[] }
      }
      const [line] = explanation.companySide.contributions
      if (line) line.points += Number.EPSILON / 4
      return { explanation, score: row.score / 2, rank: 3 }
    })
    const { identical, differences } = await replay(forged)
    expect(identical).toBe(false)
    const criterion = candidates[0]?.companySide.contributions[0]?.criterion
    expect(differences.map(({ what }) => what)).toEqual([
      'candidate_count',
      `candidates.${first}.rank`,
      `candidates.${first}.score`,
      `candidates.${first}.companySide.contributions.${criterion}.points`,
    ])
    expect(differences[0]).toMatchObject({ stored: 7, now: 1741 - 1 })
    expect(differences[1]).toMatchObject({ stored: 3, now: 1 })
  })

  it('names who should be among the kept candidates and is not', async () => {
    const { id, candidates } = await at.run(number)
    const { differenceCount, differences } = await replay(await forgeBare(id))
    expect(differenceCount).toBe(50)
    expect(differences[0]).toEqual({ what: `candidates.${candidates[0]?.municipality.code}.rank`, stored: null, now: 1 })
  })

  it('of a run of another engine says so instead of comparing what cannot be compared', async () => {
    const { id } = await at.run(number)
    const forged = await forge(id, { engineVersion: '1' })
    expect(await replay(forged)).toEqual({
      identical: false,
      differenceCount: 1,
      differences: [{ what: 'engine_version', stored: '1', now: ENGINE_VERSION }],
    })
    const ofOldCatalog = await forge(id, { catalogVersion: '0' })
    expect(await replay(ofOldCatalog)).toMatchObject({ differences: [{ what: 'catalog_version', stored: '0', now: CATALOG_VERSION }] })
  })

  it('names a kept candidate whose profile version is another than the one it was computed from', async () => {
    const { id, candidates } = await at.run(number)
    const { profileVersionId, municipality } = candidates[0] ?? {}
    const municipalityId = await at.idOf(municipality?.code ?? '')
    const forged = await forge(id, {}, (row) => (row.municipalityId === municipalityId ? { profileVersionId: null } : {}))
    expect(profileVersionId).toEqual(expect.any(String))
    expect(await replay(forged)).toMatchObject({
      identical: false,
      differences: [{ what: `candidates.${municipality?.code}.profileVersionId`, stored: null, now: profileVersionId }],
    })
  })

  it('says which of the versions it names is not there any more', async () => {
    const { id } = await at.run(number)
    const gone = '019aa000-0000-7000-8000-000000000000'
    const ofGone = await forge(id, { profileSet: await writeSet([['072028', gone]]) })
    const missing = (what: string) => ({ identical: false, differenceCount: 1, differences: [{ what, stored: 'named', now: null }] })
    expect(await replay(ofGone)).toEqual(missing(`profile_version ${gone}`))
    expect(await replay(await forge(id, { evidenceVersion: 99 }))).toEqual(missing('evidence_version 99'))
    const ofDissolved = await forge(id, { profileSet: await writeSet([['072028'], ['999999']]) })
    expect(await replay(ofDissolved)).toEqual(missing('municipality 999999'))

    const read = await at.read(number, ofGone, '?limit=2000')
    expect(read.notices.map(({ code }) => code)).toEqual(['missing_version'])
    expect(read.notices[0]).toMatchObject({ en: expect.not.stringMatching(/engine/u) })
    expect(read.candidates).toHaveLength(50)
    for (const path of ['excluded', 'candidates/472140', 'comparison?municipalities=472140,473502']) {
      const refused = (await at.supervisor.request('GET', `/api/v1/runs/${ofGone}/${path}`)).json()
      expect(refused, path).toMatchObject({ status: 409, code: 'missing_version', missing: [`profile_version ${gone}`] })
    }
  })

  it('looks at a state of the market only when its content is what its digest says', async () => {
    const { id } = await at.run(number)
    const slipped = 'f'.repeat(64)
    const actual = await writeSet([['072028']], slipped)
    expect(await replay(await forge(id, { profileSet: slipped }))).toEqual({
      identical: false,
      differenceCount: 1,
      differences: [{ what: 'profile_set', stored: slipped, now: actual }],
    })
  })

  it('is for the desk, of runs there are', async () => {
    const { id } = await at.run(number)
    const auditor = await at.desk.staff('auditor')
    expect((await auditor.request('POST', `/api/v1/runs/${id}/replay`)).json()).toMatchObject({ identical: true })
    const contact = await at.desk.contact()
    expect((await contact.request('POST', `/api/v1/runs/${id}/replay`)).statusCode).toBe(403)
    expect((await at.supervisor.request('POST', '/api/v1/runs/019aa000-0000-7000-8000-000000000000/replay')).statusCode).toBe(404)
  })
})

async function changeCompany(): Promise<void> {
  const { db } = at.desk
  const [row] = await db.select().from(companies).where(eq(companies.name, '株式会社再現'))
  const id = row?.id ?? ''
  await db.transaction(async (tx) => {
    await stateProfileWithin(tx, system, id, { ...company, employees: 41, needs: company.needs.slice(0, 1) }, 'desk', await readNow(tx))
  })
  expect(await db.$count(profileVersions, eq(profileVersions.organizationId, id))).toBe(2)
}
