import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { historyOf, openCase, type Case } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'

let desk: TestDesk
let found: Case
let chiefs: Person[]
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, half past nine in Japan.
  await desk.moveClockTo('2026-11-24T00:30:00Z')
  found = await openCase(desk)
  chiefs = [await desk.staff('supervisor'), await desk.staff('supervisor')]
  desk.worker()
})
afterEach(() => desk.close())

/** Whoever acts on a later day signs in anew. */
async function message(direction: 'in' | 'out') {
  const who = await desk.staff('supervisor')
  const body = { direction, subject: 'ご要望の確認', body: '時期をお聞かせください。' }
  expect((await who.request('POST', `/api/v1/tickets/${found.number}/messages`, body)).statusCode).toBe(201)
  await desk.settled()
}

const alertsTo = async (address: string) =>
  (await desk.mailsTo(address)).filter(({ subject }) => subject?.includes('期限を過ぎ')).map(({ subject }) => subject)
const late = () => historyOf(desk, found.ticketId, 'ticket.response_overdue')
const lateAt = async () => eventually(async () => (await late()).length > 0)

describe('a response that is overdue', () => {
  it('is told to the consultant, and to the supervisors one business day later', async () => {
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.id, found.ticketId))
    expect(ticket?.firstResponseDueAt.toISOString()).toMatch(/^2026-11-24T08:30:0/u)
    await desk.moveClockTo('2026-11-24T08:29:00Z')
    await desk.settled()
    expect(await late()).toEqual([])
    await desk.moveClockTo('2026-11-24T09:01:00Z')
    await lateAt()
    await desk.settled()
    // The desk is closed; the consultant reads it in the morning.
    expect(await alertsTo(found.consultant.email)).toEqual([])
    await desk.moveClockTo('2026-11-25T00:00:30Z')
    await desk.settled()
    expect(await alertsTo(found.consultant.email)).toEqual([`【要対応】相談案件 ${found.number}：回答の期限を過ぎています`])
    expect(await alertsTo(chiefs[0]?.email ?? '')).toEqual([])
    await desk.moveClockTo('2026-11-26T00:05:00Z')
    await desk.settled()
    for (const { email } of chiefs) {
      expect(await alertsTo(email)).toEqual([`【要確認】相談案件 ${found.number}：期限を過ぎても回答されていません`])
    }
    expect(await alertsTo(found.consultant.email)).toHaveLength(1)
    expect((await late()).map(({ details }) => details)).toEqual([{ first: true, due: ticket?.firstResponseDueAt.toISOString() }])
  })

  it('is told to the supervisors as late as they say, and always after the consultant', async () => {
    const [chief] = chiefs
    const sequence = (consultant: number, supervisor: number) => ({
      startsOn: 'ticket.response_overdue',
      steps: [
        { code: 'consultant', kind: 'overdue-notice', unit: 'business_days', count: consultant },
        { code: 'supervisor', kind: 'overdue-escalation', unit: 'business_days', count: supervisor },
      ],
      stopsOn: ['answer', 'state'],
      reason: '担当者が先に対応できるようにするため。',
    })
    const put = async (consultant: number, supervisor: number) =>
      chief?.request('PUT', '/api/v1/sequences/overdue-response', sequence(consultant, supervisor), { 'if-match': '*' })
    for (const [consultant, supervisor] of [
      [0, 0],
      [1, 1],
      [2, 1],
    ] as const) {
      const refused = await put(consultant, supervisor)
      expect(refused?.statusCode).toBe(422)
      expect(refused?.json().errors).toMatchObject([{ field: 'steps.1.count', code: 'sequence_follows' }])
    }
    expect((await put(1, 2))?.statusCode).toBe(200)
    await desk.moveClockTo('2026-11-24T09:01:00Z')
    await lateAt()
    // Late since Tuesday evening: one business day later is Thursday morning, two are Friday morning.
    await desk.settled()
    await desk.moveClockTo('2026-11-25T05:00:00Z')
    await desk.settled()
    expect(await alertsTo(found.consultant.email)).toEqual([])
    await desk.moveClockTo('2026-11-26T00:05:00Z')
    await desk.settled()
    expect(await alertsTo(found.consultant.email)).toHaveLength(1)
    for (const { email } of chiefs) expect(await alertsTo(email)).toEqual([])
    await desk.moveClockTo('2026-11-27T00:05:00Z')
    await desk.settled()
    for (const { email } of chiefs) expect(await alertsTo(email)).toHaveLength(1)
    expect(await alertsTo(found.consultant.email)).toHaveLength(1)
  })

  it('is told all the same when the ticket’s mails are paused: a pause is for its readers, not for the desk', async () => {
    const pause = { reason: '先方の人事異動のため。' }
    const answer = await found.consultant.request('PUT', `/api/v1/tickets/${found.number}/pause`, pause)
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    await desk.moveClockTo('2026-11-24T09:01:00Z')
    await lateAt()
    await desk.settled()
    await desk.moveClockTo('2026-11-25T00:00:30Z')
    await desk.settled()
    expect(await alertsTo(found.consultant.email)).toHaveLength(1)
    await desk.moveClockTo('2026-11-26T00:05:00Z')
    await desk.settled()
    for (const { email } of chiefs) expect(await alertsTo(email)).toHaveLength(1)
  })

  it('is told to nobody any more once the desk has answered', async () => {
    await desk.moveClockTo('2026-11-24T09:01:00Z')
    await lateAt()
    await desk.settled()
    await message('out')
    await desk.moveClockTo('2026-11-26T01:00:00Z')
    await desk.settled()
    expect(await alertsTo(found.consultant.email)).toEqual([])
    expect(await alertsTo(chiefs[0]?.email ?? '')).toEqual([])
    const chief = await desk.staff('supervisor')
    const { items } = (await chief.request('GET', `/api/v1/tickets/${found.number}/follow-ups?limit=200`)).json()
    const alerts = items.filter(({ kind }: { kind: string }) => kind.startsWith('overdue-'))
    expect(alerts.map(({ cancelReason }: { cancelReason: string }) => cancelReason)).toEqual(['answered', 'answered', 'answered'])
  })

  it('counts anew from what the applicant writes next', async () => {
    await message('out')
    await desk.moveClockTo('2026-11-27T00:30:00Z')
    expect(await late()).toEqual([])
    await message('in')
    await desk.moveClockTo('2026-11-27T08:00:00Z')
    // A second word does not give the desk more time.
    await message('in')
    await desk.moveClockTo('2026-11-30T00:02:00Z')
    await lateAt()
    await desk.settled()
    expect(await alertsTo(found.consultant.email)).toHaveLength(1)
    expect((await late()).map(({ details }) => details)).toMatchObject([{ first: false, due: expect.stringMatching(/^2026-11-27T08:30/u) }])
  })

  it('of a ticket nobody has is told to the supervisors at once', async () => {
    await chiefs[0]?.request('DELETE', `/api/v1/tickets/${found.number}/assignment`)
    await desk.moveClockTo('2026-11-25T00:01:00Z')
    await lateAt()
    await desk.settled()
    for (const { email } of chiefs) expect((await alertsTo(email))[0]).toContain('回答の期限を過ぎています')
  })

  it('goes to whoever stands in for an absent consultant', async () => {
    const mate = await desk.staff('consultant')
    const boss = await desk.staff('administrator')
    const absence = [{ startsOn: '2026-11-25', endsOn: '2026-11-27', substituteId: mate.id }]
    expect((await boss.request('PUT', `/api/v1/staff/${found.consultant.id}/absences`, absence)).statusCode).toBeLessThan(300)
    await desk.moveClockTo('2026-11-25T00:01:00Z')
    await lateAt()
    await desk.settled()
    expect(await alertsTo(found.consultant.email)).toEqual([])
    expect(await alertsTo(mate.email)).toHaveLength(1)
  })

  it('is not awaited of a ticket that waits for its answered applicant, or is resolved', async () => {
    await message('in')
    await message('out')
    await chiefs[0]?.request('PUT', `/api/v1/tickets/${found.number}/waiting`, { for: 'applicant' })
    await desk.moveClockTo('2026-11-26T01:00:00Z')
    await desk.settled()
    expect(await late()).toEqual([])
  })
})
