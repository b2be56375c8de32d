import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { matchCandidates, matchRuns } from '../../src/matching/runs/runs.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import type { Person } from '../support/app.ts'
import { company, type Match, startRunDesk, towns, type RunDesk } from './run-desk.ts'

let at: RunDesk
let number: string
beforeAll(async () => {
  at = await startRunDesk()
  await at.state(towns)
  number = await at.fileCompany('株式会社調整', company)
})
afterAll(() => at.desk.close())

function adjust(runId: string, body: object, by: Person = at.supervisor) {
  return by.request('POST', `/api/v1/runs/${runId}/adjustments`, { reason: '面談で伺ったため', ...body })
}

async function adjusted(runId: string, body: object): Promise<void> {
  const answer = await adjust(runId, body)
  expect(answer.statusCode, answer.body).toBe(201)
}

/** The first codes in the consultants' order. */
async function deskOrder(runId: string, limit = 6): Promise<string[]> {
  return (await at.read(number, runId, `?order=desk&limit=${limit}`)).candidates.map(({ municipality }) => municipality.code)
}

const codesOf = ({ candidates }: Match) => candidates.map(({ municipality }) => municipality.code)

describe('an adjustment', () => {
  it('pins, places or leaves out; the rank of the engine stands beside that of the desk and never changes', async () => {
    const all = await at.run(number, '?limit=400')
    const [a = '', b = '', c = '', d = '', e = ''] = codesOf(all)
    const far = codesOf(all)[299] ?? ''
    await adjusted(all.id, { municipality: far, act: 'pin' })
    await adjusted(all.id, { municipality: b, act: 'exclude' })
    await adjusted(all.id, { municipality: d, act: 'place', position: 2 })
    expect(await deskOrder(all.id)).toEqual([far, d, a, c, e, codesOf(all)[5]])

    const read = await at.read(number, all.id, '?limit=400')
    expect(codesOf(read)).toEqual(codesOf(all))
    expect(read.candidates.map(({ score }) => score)).toEqual(all.candidates.map(({ score }) => score))
    expect(read.candidates.slice(0, 5).map(({ rank, deskRank, adjustment }) => [rank, deskRank, adjustment?.act ?? null])).toEqual([
      [1, 3, null],
      [2, null, 'exclude'],
      [3, 4, null],
      [4, 2, 'place'],
      [5, 5, null],
    ])
    expect(read.candidates[299]).toMatchObject({ rank: 300, deskRank: 1, adjustment: { act: 'pin', reason: '面談で伺ったため' } })
    expect(read.candidates[300]).toMatchObject({ rank: 301, deskRank: 300 })
    expect(read.adjustments.map(({ act, municipalityCode }) => [act, municipalityCode])).toEqual([
      ['pin', far],
      ['exclude', b],
      ['place', d],
    ])
    expect((await at.supervisor.request('GET', `/api/v1/runs/${all.id}/candidates/${far}`)).json()).toMatchObject({
      candidate: { rank: 300, deskRank: 1 },
    })
  })

  it('is placed where it stands then: no position of a pinned one is taken, but a pin that is placed itself gives its own up', async () => {
    const run = await at.run(number)
    const [a = '', b = '', c = '', d = ''] = codesOf(run)
    await adjusted(run.id, { municipality: b, act: 'pin' })
    await adjusted(run.id, { municipality: c, act: 'pin' })
    for (const position of [1, 2]) {
      const refused = await adjust(run.id, { municipality: d, act: 'place', position })
      expect(refused.json(), refused.body).toMatchObject({ status: 422, errors: [{ field: 'position', code: 'position_pinned' }] })
    }
    await adjusted(run.id, { municipality: d, act: 'place', position: 3 })
    expect(await deskOrder(run.id, 4)).toEqual([b, c, d, a])
    await adjusted(run.id, { municipality: b, act: 'place', position: 2 })
    expect(await deskOrder(run.id, 4)).toEqual([c, b, d, a])
    await adjusted(run.id, { municipality: a, act: 'place', position: 2 })
    expect(await deskOrder(run.id, 4)).toEqual([c, a, b, d])
  })

  it('is undone by a release, which stays in the list with its own reason', async () => {
    const run = await at.run(number)
    const [a = '', b = ''] = codesOf(run)
    await adjusted(run.id, { municipality: b, act: 'pin' })
    expect(await deskOrder(run.id, 2)).toEqual([b, a])
    await adjusted(run.id, { municipality: b, act: 'release', reason: '取り違えたため' })
    expect(await deskOrder(run.id, 2)).toEqual([a, b])
    const { items } = (await at.supervisor.request('GET', `/api/v1/runs/${run.id}/adjustments`)).json()
    expect(items).toMatchObject([
      { act: 'pin', createdBy: at.supervisor.id },
      { act: 'release', reason: '取り違えたため' },
    ])
    expect((await adjust(run.id, { municipality: b, act: 'release' })).json()).toMatchObject({ status: 409, code: 'not_adjusted' })
  })

  it('cannot bring back whom a must-have rules out, and says which and why', async () => {
    const run = await at.run(number)
    for (const act of ['pin', 'exclude', 'release']) {
      const answer = await adjust(run.id, { municipality: '401005', act })
      expect(answer.json()).toMatchObject({ status: 409, code: 'excluded_by_must_have', violations: [{ criterion: 'smart_city' }] })
      expect(answer.body).toMatch(/smart-city/iu)
    }
    expect(await at.desk.db.$count(events, eq(events.subjectId, run.id))).toBe(1)
  })

  it('is refused without a reason, a place there is, or a municipality of the run', async () => {
    const run = await at.run(number)
    const [code = ''] = codesOf(run)
    const faults = async (body: object) => {
      const answer = await at.supervisor.request('POST', `/api/v1/runs/${run.id}/adjustments`, body)
      expect(answer.statusCode, answer.body).toBe(422)
      return answer.json<{ errors: { field: string; code: string }[] }>().errors.map((one) => `${one.field} ${one.code}`)
    }
    const reason = '理由'
    expect(await faults({ municipality: code, act: 'pin' })).toEqual(['reason required'])
    expect(await faults({ municipality: code, act: 'pin', reason: '' })).toEqual(['reason reason_missing'])
    expect(await faults({ municipality: code, act: 'place', reason })).toEqual(['position position_missing'])
    expect(await faults({ municipality: code, act: 'pin', position: 1, reason })).toEqual(['position position_unasked'])
    expect(await faults({ municipality: code, act: 'place', position: 1741, reason })).toEqual(['position position_beyond'])
    expect(await faults({ municipality: '999999', act: 'pin', reason })).toEqual(['municipality no_such_municipality'])
    expect(await faults({ municipality: '070009', act: 'pin', reason })).toEqual(['municipality not_a_candidate'])
    await adjusted(run.id, { municipality: code, act: 'place', position: 1740 })
    expect((await at.read(number, run.id)).candidates[0]?.deskRank).toBe(1740)
  })

  it('is for who works on the ticket, is written into its history, and hides its reason from auditors', async () => {
    const run = await at.run(number)
    const [code = ''] = codesOf(run)
    const [consultant, colleague, auditor] = await Promise.all([
      at.desk.staff('consultant'),
      at.desk.staff('consultant'),
      at.desk.staff('auditor'),
    ])
    await at.desk.db.update(tickets).set({ assigneeId: consultant.id }).where(eq(tickets.number, number))
    expect((await adjust(run.id, { municipality: code, act: 'pin' }, consultant)).statusCode).toBe(201)
    expect((await adjust(run.id, { municipality: code, act: 'pin' }, colleague)).statusCode).toBe(403)
    expect((await adjust(run.id, { municipality: code, act: 'pin' }, auditor)).statusCode).toBe(403)
    const seen = await auditor.request('GET', `/api/v1/runs/${run.id}/adjustments`)
    expect(seen.json().items).toMatchObject([{ act: 'pin', createdBy: consultant.id }])
    expect(seen.body).not.toContain('面談')
    expect((await auditor.request('GET', `/api/v1/tickets/${number}/matches/${run.id}`)).body).not.toContain('面談')
    const [, event] = await at.desk.db.select().from(events).where(eq(events.subjectId, run.id)).orderBy(events.id)
    expect(event).toMatchObject({
      type: 'match.adjusted',
      actorId: consultant.id,
      details: { runId: run.id, municipalityCode: code, act: 'pin' },
    })
  })

  it('of the same run by many at once is done by each, one after the other', async () => {
    const run = await at.run(number)
    const chosen = codesOf(run).slice(0, 5)
    const answers = await Promise.all(chosen.map((municipality) => adjust(run.id, { municipality, act: 'pin' })))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201, 201])
    const { adjustments } = await at.read(number, run.id)
    expect(await deskOrder(run.id, 5)).toEqual(adjustments.map(({ municipalityCode }) => municipalityCode))
    expect(adjustments.map(({ municipalityCode }) => municipalityCode).toSorted()).toEqual(chosen.toSorted())
  })

  it('of a run that this engine cannot compute reaches the candidates it keeps, and no others', async () => {
    const run = await at.run(number, '?limit=60')
    const [row] = await at.desk.db.select().from(matchRuns).where(eq(matchRuns.id, run.id))
    if (!row) throw new Error('no run')
    const { id: _, ...rest } = row
    const [old] = await at.desk.db
      .insert(matchRuns)
      .values({ ...rest, engineVersion: '0' })
      .returning()
    const kept = await at.desk.db.select().from(matchCandidates).where(eq(matchCandidates.runId, run.id))
    await at.desk.db.insert(matchCandidates).values(kept.map((candidate) => ({ ...candidate, runId: old?.id ?? '' })))
    const id = old?.id ?? ''
    const codes = codesOf(run)
    expect((await adjust(id, { municipality: codes[55], act: 'pin' })).json()).toMatchObject({ status: 409, code: 'other_engine' })
    expect((await at.read(number, id)).notices.map(({ code }) => code)).toEqual(['other_engine'])
    await adjusted(id, { municipality: codes[40], act: 'pin' })
    expect(await deskOrder(id, 2)).toEqual([codes[40], codes[0]])
    for (const path of [`candidates/${codes[55]}`, 'excluded']) {
      expect((await at.supervisor.request('GET', `/api/v1/runs/${id}/${path}`)).json(), path).toMatchObject({ code: 'other_engine' })
    }
  })
})
