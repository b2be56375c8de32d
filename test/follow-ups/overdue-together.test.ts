import { eq, inArray } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestDesk
let chief: Person
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, half past nine in Japan.
  await desk.moveClockTo('2026-11-24T00:30:00Z')
  chief = await desk.staff('supervisor')
})
afterEach(() => desk.close())

async function filed(): Promise<string> {
  const answer = await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
  return answer.json().ticket.number
}

async function overdue(count: number): Promise<void> {
  await eventually(async () => (await desk.db.select().from(tickets)).filter(({ responseOverdueAt }) => responseOverdueAt).length === count)
  await desk.settled()
}

const alerts = async (address: string) => (await desk.mailsTo(address)).filter(({ subject }) => /期限を過ぎ/u.test(subject ?? ''))
const shown = async () => {
  const rows = await desk.db
    .select()
    .from(followUps)
    .where(inArray(followUps.kind, ['overdue-notice', 'overdue-escalation']))
  return rows.map(({ kind, state, cancelReason }) => `${kind} ${cancelReason ?? state}`).toSorted((a, b) => a.localeCompare(b))
}

describe('many responses that are overdue', () => {
  it('of tickets nobody has are one mail with a list to a supervisor, who is not told again the day after', async () => {
    const numbers: string[] = []
    for (let turn = 0; turn < 5; turn += 1) numbers.push(await filed())
    // Two workers at once are one mail, too.
    for (let turn = 0; turn < 2; turn += 1) desk.worker()
    await desk.moveClockTo('2026-11-24T23:00:00Z')
    await overdue(5)
    expect(await alerts(chief.email)).toEqual([])
    await desk.moveClockTo('2026-11-25T00:01:00Z')
    await desk.settled()
    const [mail, ...more] = await alerts(chief.email)
    expect(more).toEqual([])
    expect(mail?.subject).toMatch(/相談案件 C-2026-\d{6} ほか4件：回答の期限を過ぎています/u)
    for (const number of numbers) expect(mail?.text).toContain(number)
    expect(await shown()).toEqual(
      [...Array(4).fill('overdue-notice told_already'), 'overdue-notice sent'].toSorted((a, b) => a.localeCompare(b)),
    )
    await desk.moveClockTo('2026-11-27T01:00:00Z')
    await desk.settled()
    expect(await alerts(chief.email)).toHaveLength(1)
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('of one consultant are one mail a morning: what comes later in the day waits, and the supervisor’s has all of them', async () => {
    const consultant = await desk.staff('consultant')
    const [first, second] = [await filed(), await filed()]
    for (const number of [first, second]) {
      await consultant.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: consultant.id })
    }
    await desk.db
      .update(tickets)
      .set({ firstResponseDueAt: new Date('2026-11-24T01:00:00Z') })
      .where(eq(tickets.number, first))
    await desk.db
      .update(tickets)
      .set({ firstResponseDueAt: new Date('2026-11-24T03:00:00Z') })
      .where(eq(tickets.number, second))
    desk.worker()
    await desk.moveClockTo('2026-11-24T01:01:00Z')
    await overdue(1)
    expect((await alerts(consultant.email)).map(({ subject }) => subject)).toEqual([expect.stringContaining(first)])
    await desk.moveClockTo('2026-11-24T03:01:00Z')
    await overdue(2)
    expect(await alerts(consultant.email)).toHaveLength(1)
    await desk.moveClockTo('2026-11-25T00:00:30Z')
    await desk.settled()
    const [, mail] = await alerts(consultant.email)
    expect(mail?.subject).toContain(`${second} ほか1件`)
    expect(mail?.text).toContain(first)
    await desk.moveClockTo('2026-11-25T04:00:00Z')
    await desk.settled()
    expect((await alerts(chief.email)).map(({ subject }) => subject)).toEqual([expect.stringContaining('期限を過ぎても回答されていません')])
  })
})
