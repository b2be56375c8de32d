import { and, eq, inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { cancelFollowUp } from '../../src/follow-ups/cancel-follow-up.ts'
import { claimFollowUp } from '../../src/follow-ups/claim-follow-up.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { hold } from '../../src/follow-ups/withhold.ts'
import { codeOf } from '../../src/log/fault.ts'
import type { StaffActor } from '../../src/people/actor.ts'
import { react } from '../../workers/react.ts'
import { dispatched, enquired, openCase } from '../shortlists/scene.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { eventually } from '../support/eventually.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

/** SQLSTATE of each piece of work that failed. */
async function codesOf(work: readonly Promise<unknown>[]): Promise<(string | undefined)[]> {
  const ended = await Promise.allSettled(work)
  return ended.filter((one) => one.status === 'rejected').map(({ reason }) => codeOf(reason))
}

it('takes a mail back while a worker claims it, without a deadlock, forty times', async () => {
  const found = await openCase(desk)
  const shortlistId = await dispatched(found)
  for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
  const [mail] = await desk.db
    .select()
    .from(followUps)
    .where(and(eq(followUps.shortlistId, shortlistId), eq(followUps.kind, 'shortlist')))
  const id = mail?.id ?? ''
  const actor: StaffActor = { ...found.consultant, name: '', kind: 'staff', role: 'consultant', reach: 'own', substituteFor: [] }
  const failed: (string | undefined)[] = []
  for (let round = 0; round < 40; round += 1) {
    // Written for the first time each round: its link then refers to the ticket.
    await desk.owner`delete from case_links`
    await desk.db.update(followUps).set({ state: 'pending', cancelReason: null }).where(eq(followUps.id, id))
    failed.push(...(await codesOf([cancelFollowUp(desk.deps, actor, id), claimFollowUp(desk.deps, id)])))
    const [after] = await desk.db.select().from(followUps).where(eq(followUps.id, id))
    expect(['sending', 'cancelled']).toContain(after?.state)
  }
  expect(failed.filter((code) => code !== 'follow_up_not_pending')).toEqual([])
})

it('reacts to everything of a case at one time while its people act, without a deadlock', async () => {
  for (let round = 0; round < 8; round += 1) {
    const found = await openCase(desk)
    const enquiry = `/api/v1/enquiries/${await enquired(found)}`
    await found.consultant.request('PUT', `${enquiry}/answer`, { answer: 'ask', message: '何名ですか。' })
    const rows = await desk.db.select().from(outbox)
    const acts = [
      found.consultant.request('DELETE', enquiry),
      found.consultant.request('PUT', `/api/v1/tickets/${found.number}/resolution`, { kind: 'withdrawn' }),
    ]
    expect(await codesOf(rows.map(({ id }) => react(desk.deps, id)))).toEqual([])
    for (const answer of await Promise.all(acts)) expect(answer.statusCode).toBe(200)
    const queued = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId))
    const later = await desk.db.select().from(outbox)
    const work = [...later.map(({ id }) => react(desk.deps, id)), ...queued.map(({ id }) => claimFollowUp(desk.deps, id))]
    expect(await codesOf(work)).toEqual([])
  }
})

it('lets a mail go that a worker holds for an address which is confirmed in that very moment', async () => {
  const found = await openCase(desk, { verified: false })
  const added = await found.consultant.request('POST', `/api/v1/tickets/${found.number}/follow-ups`, { subject: '件', body: '本文' })
  const { id: mailId } = added.json<{ id: string }>()
  for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
  let commit: () => void = () => undefined
  const confirmed = new Promise<void>((resolve) => (commit = resolve))
  const holding = desk.db.transaction(async (tx) => {
    await hold(tx, { id: mailId, kind: 'manual-follow-up', ticketId: found.ticketId }, 'verified_contact', new Date())
    await confirmed
  })
  await found.consultant.request('PUT', `/api/v1/contacts/${found.applicantId}/verification`)
  let isOver = false
  const rows = await desk.db.select().from(outbox)
  const reacting = Promise.all(rows.map(({ id }) => react(desk.deps, id))).finally(() => (isOver = true))
  const someoneWaits = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await eventually(async () => isOver || (await desk.db.execute(someoneWaits)).length > 0)
  commit()
  await Promise.all([holding, reacting])
  const [mail] = await desk.db.select().from(followUps).where(eq(followUps.id, mailId))
  expect(mail).toMatchObject({ state: 'pending', heldFor: null })
})

it('lets those due together go in the order of their making, whichever a worker takes first', async () => {
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  const found = await openCase(desk)
  const asked: string[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const body = { subject: `その${turn}`, body: '日程をお知らせください。', dueAt: '2026-11-25T01:00:00.000Z' }
    const answer = await found.consultant.request('POST', `/api/v1/tickets/${found.number}/follow-ups`, body)
    asked.push(answer.json<{ id: string }>().id)
  }
  await desk.moveClockTo('2026-11-25T01:00:30Z')
  const stateOfAll = async () => {
    const rows = await desk.db.select().from(followUps).where(inArray(followUps.id, asked)).orderBy(followUps.id)
    return rows.map(({ state, dueAt }) => `${state} ${dueAt.toISOString().slice(0, 10)}`)
  }
  const going = Array.from({ length: 3 }, () => 'sending 2026-11-25')
  for (const id of asked.toReversed()) await claimFollowUp(desk.deps, id)
  expect(await stateOfAll()).toEqual([...going, 'pending 2026-11-25', 'pending 2026-11-25'])
  for (const id of asked) await claimFollowUp(desk.deps, id)
  expect(await stateOfAll()).toEqual([...going, 'pending 2026-11-26', 'pending 2026-11-26'])
})
