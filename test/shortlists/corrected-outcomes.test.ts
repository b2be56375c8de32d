import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person, TestApp } from '../support/app.ts'
import { enquired, enquiryUrl, historyOf, openCase, openly, outcome, startDeskWithTown, type Case } from './scene.ts'

let desk: TestApp
let town: Person
beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
  await desk.moveClockTo('2026-11-24T01:00:00Z')
})
afterAll(() => desk.close())

interface Introduced extends Case {
  introductionId: string
}
interface Seen {
  id: string
  kind: string
  on: string
  insteadOf: string | null
  correction: { by: string; reason: string; at: string } | null
}

async function introduced(): Promise<Introduced> {
  const found = await openCase(desk, openly)
  const id = await enquired(found)
  const { introductionId } = (await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })).json()
  return { ...found, introductionId }
}

const introductionUrl = ({ introductionId }: Introduced) => `/api/v1/introductions/${introductionId}`

async function record(found: Introduced, kind: string, on: string): Promise<string> {
  return (await found.consultant.request('POST', `${introductionUrl(found)}/outcomes`, { kind, on })).json().id
}

const correct = (found: Introduced, outcomeId: string, body: object, who: Person = found.consultant) =>
  who.request('POST', `${introductionUrl(found)}/outcomes/${outcomeId}/correction`, body)

const seen = async (found: Introduced, who: Person = found.consultant): Promise<Seen[]> =>
  (await who.request('GET', introductionUrl(found))).json().outcomes

const reason = '視察と取り違えて記録したため'

describe('a recorded outcome', () => {
  it('is taken back for a reason, and stays on the record with who did it and when', async () => {
    const found = await introduced()
    const id = await record(found, 'office_opened', '2026-11-20')
    const answer = await correct(found, id, { reason })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json().outcomes).toMatchObject([{ id, correction: { by: found.consultant.id, reason } }])
    expect(await seen(found)).toEqual(answer.json().outcomes)
    // The other sides learn what stands, and nothing of the reason.
    expect(await seen(found, town)).toEqual([])
    expect(await historyOf(desk, found.ticketId, 'outcome.corrected')).toMatchObject([
      { actorId: found.consultant.id, details: { outcomeId: id, kind: 'office_opened', on: '2026-11-20' } },
    ])
    const { items } = (await found.consultant.request('GET', `/api/v1/tickets/${found.number}/timeline`)).json()
    expect(items.find(({ type }: { type: string }) => type === 'outcome.corrected')).toMatchObject({ note: { body: reason } })
  })

  it('is replaced by what came of it in truth', async () => {
    const found = await introduced()
    const id = await record(found, 'office_opened', '2026-11-20')
    const instead = { kind: 'site_visit', on: '2026-11-19' }
    const answer = await correct(found, id, { reason, instead })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(await seen(found)).toMatchObject([
      { ...instead, insteadOf: id, correction: null },
      { id, correction: { reason } },
    ])
    expect(await seen(found, town)).toMatchObject([instead])
    const [corrected] = await historyOf(desk, found.ticketId, 'outcome.corrected')
    expect(corrected?.details).toMatchObject({ outcomeId: id, instead })
  })

  it('taken back by mistake is recorded again', async () => {
    const found = await introduced()
    await correct(found, await record(found, 'site_visit', '2026-11-20'), { reason })
    expect(await record(found, 'site_visit', '2026-11-20')).toBeDefined()
    expect((await seen(found)).filter(({ correction }) => correction === null)).toHaveLength(1)
  })

  it('is not corrected twice, to itself, to what is recorded already, or to what is still to come', async () => {
    const found = await introduced()
    const visit = await record(found, 'site_visit', '2026-11-19')
    const opening = await record(found, 'office_opened', '2026-11-20')
    const same = await correct(found, opening, { reason, instead: { kind: 'office_opened', on: '2026-11-20' } })
    expect([same.statusCode, same.json().errors?.[0]?.code]).toEqual([422, 'outcome_unchanged'])
    const later = await correct(found, opening, { reason, instead: { kind: 'office_opened', on: '2026-12-20' } })
    expect([later.statusCode, later.json().errors?.[0]]).toMatchObject([422, { field: 'instead.on', code: 'outcome_to_come' }])
    expect(outcome(await correct(found, opening, { reason, instead: { kind: 'site_visit', on: '2026-11-19' } }))).toEqual([
      409,
      'already_recorded',
    ])
    expect((await correct(found, opening, {})).statusCode).toBe(422)
    expect((await seen(found)).every(({ correction }) => correction === null)).toBe(true)
    expect((await correct(found, visit, { reason })).statusCode).toBe(200)
    expect(outcome(await correct(found, visit, { reason }))).toEqual([409, 'already_corrected'])
  })

  it('is corrected by the desk alone, and within its own introduction', async () => {
    const found = await introduced()
    const other = await introduced()
    const id = await record(found, 'site_visit', '2026-11-20')
    expect((await correct(found, id, { reason }, town)).statusCode).toBe(403)
    expect((await correct(found, id, { reason }, await desk.staff('consultant'))).statusCode).toBe(403)
    expect((await correct(other, id, { reason })).statusCode).toBe(404)
    const auditor = await desk.staff('auditor')
    await correct(found, id, { reason })
    expect((await seen(found, auditor))[0]?.correction?.reason).toBe('［●×14］')
  })

  it('counts in what became of a run and in an organisation’s history only as long as it stands', async () => {
    const found = await introduced()
    const id = await record(found, 'office_opened', '2026-11-20')
    const responses = async () => (await found.consultant.request('GET', `/api/v1/runs/${found.runId}/responses`)).body
    const history = async () => (await found.consultant.request('GET', `/api/v1/organizations/${found.companyId}/history`)).body
    expect(await responses()).toContain('office_opened')
    expect(await history()).toContain('office_opened')
    await correct(found, id, { reason })
    expect(await responses()).not.toContain('office_opened')
    expect(await history()).not.toContain('office_opened')
  })
})
