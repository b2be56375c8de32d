import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { expireOffers } from '../../src/meetings/expire-offers.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { newLink, textOf } from '../pages/browser.ts'
import { inOneBrowser } from '../pages/one-browser.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { ask, book, offer, refusal, ticketOf, type Meeting } from './scene.ts'

/** Times of that week in Japan, `DD HH:MM`; each test has its own consultant and ticket, and the clock only goes on. */
const at = (time: string) => new Date(`2026-12-${time.replace(' ', 'T')}:00+09:00`).toISOString()

const { get, post, prove } = inOneBrowser()

let desk: TestDesk
let supervisor: Person
let consultant: Person
let made: Awaited<ReturnType<typeof ticketOf>>

beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
})
afterAll(() => desk.close())

async function moveClockTo(time: string): Promise<void> {
  await desk.moveClockTo(at(time))
  await desk.settled()
  supervisor = await desk.staff('supervisor')
}

/** A ticket whose applicant is offered these times, on the first of December at ten. */
beforeEach(async () => {
  await desk.moveClockTo(at('01 10:00'))
  supervisor = await desk.staff('supervisor')
  consultant = await desk.staff('consultant')
  made = await ticketOf(desk, consultant)
  await desk.settled()
})

async function offered(...slots: string[]): Promise<Meeting> {
  const meeting = await offer(consultant, made.number, slots.map(at))
  await desk.settled()
  return meeting
}

const remindersOf = async (meetingId: string) => {
  const rows = await desk.db.select().from(followUps).where(eq(followUps.kind, 'meeting-offer-reminder'))
  return rows.filter(({ details }) => details.meetingId === meetingId)
}
const remindersTo = async (email: string) => (await desk.mailsTo(email)).filter(({ subject }) => subject?.includes('選択期限'))
const statusOf = async (id: string) => (await ask(supervisor, 'GET', `/meetings/${id}`)).status
const tasksOf = async (kind = 'offer_unanswered') => {
  const { items } = await ask<{ items: { kind: string; [field: string]: unknown }[] }>(supervisor, 'GET', `/tickets/${made.number}/tasks`)
  return items.filter((task) => task.kind === kind)
}
const expired = (id: string) => eventually(async () => expect(await statusOf(id)).toBe('expired'))

describe('an offer of times nobody has answered', () => {
  it('is reminded of once, at ten on the business day before its last time, with the times that are left', async () => {
    const meeting = await offered('02 14:00', '07 10:00', '07 14:00')
    expect(await remindersOf(meeting.id)).toMatchObject([
      { state: 'pending', scheduled: true, step: 'last-time', dueAt: new Date(at('04 10:00')) },
    ])
    // Another applicant takes one of the times.
    const other = await ticketOf(desk, consultant)
    await book(consultant, other.number, at('07 10:00'))
    await moveClockTo('04 09:59')
    expect(await remindersTo(made.email)).toEqual([])
    await moveClockTo('04 10:01')
    const [mail, ...more] = await remindersTo(made.email)
    expect(more).toEqual([])
    const words = mail?.text?.replaceAll(/\s/gu, '') ?? ''
    expect(words).toContain('2026年12月7日(月)14:00')
    expect(words).not.toContain('12月7日(月)10:00')
    expect(words).not.toContain('12月2日')
  })

  it('is not reminded of when a time was picked, none suits, it was taken back, or its applicant wrote', async () => {
    const picked = await offered('03 10:00', '07 10:00')
    const [slot] = picked.slots
    await ask(consultant, 'PUT', `/meetings/${picked.id}/choice`, { slotId: slot?.id })
    await desk.settled()
    expect(await remindersOf(picked.id)).toMatchObject([{ state: 'cancelled', cancelReason: 'answered' }])

    const takenBack = await offered('07 11:00')
    await ask(consultant, 'PUT', `/meetings/${takenBack.id}/cancellation`, {})
    await desk.settled()
    expect(await remindersOf(takenBack.id)).toMatchObject([{ state: 'cancelled', cancelReason: 'meeting_cancelled' }])

    const unsuitable = await offered('07 12:00')
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, made.number))
    const { path } = await newLink(desk, {
      purpose: 'meeting',
      contactId: made.applicantId,
      ticketId: ticket?.id,
      meetingId: unsuitable.id,
    })
    await post(desk, path, { go: 'none', suits: '来週の午後でしたら伺えます。' })
    await desk.settled()
    // Words that come along are a reply, too; which of the two is noticed first is all the same.
    const eitherWay: unknown = expect.stringMatching(/^(?:answered|replied)$/u)
    expect(await remindersOf(unsuitable.id)).toMatchObject([{ state: 'cancelled', cancelReason: eitherWay }])

    const written = await offered('07 13:00')
    await ask(consultant, 'POST', `/tickets/${made.number}/messages`, {
      direction: 'in',
      subject: '日程',
      body: '確認しますのでお待ちください。',
    })
    await desk.settled()
    expect(await remindersOf(written.id)).toMatchObject([{ state: 'cancelled', cancelReason: 'replied' }])
  })

  it('ends after its last time: its page says so, its times are free, and whoever has the ticket has a task', async () => {
    const meeting = await offered('03 10:00', '03 14:00')
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, made.number))
    const { path } = await newLink(desk, { purpose: 'meeting', contactId: made.applicantId, ticketId: ticket?.id, meetingId: meeting.id })
    await moveClockTo('03 13:59')
    await expireOffers(desk.deps)
    expect(await statusOf(meeting.id)).toBe('proposed')
    await moveClockTo('03 14:00')
    await expired(meeting.id)
    await prove(desk, path, made.applicantId)
    const page = textOf(await get(desk, path))
    expect(page).toContain('候補日時の受付を終了しました')
    expect(page).not.toContain('この日時で予約する')
    expect((await post(desk, path, { go: 'book', slot: meeting.slots[0]?.id ?? '' })).statusCode).toBe(409)
    expect(await refusal(supervisor, 'PUT', `/meetings/${meeting.id}/choice`, { slotId: meeting.slots[0]?.id })).toEqual([
      409,
      'meeting_status',
    ])
    expect(await tasksOf()).toMatchObject([{ meetingId: meeting.id, assigneeId: consultant.id, doneAt: null }])
    const told = await desk.db.select().from(events).where(eq(events.subjectId, meeting.id)).orderBy(events.id)
    expect(told.map(({ type }) => type)).toEqual(['meeting.proposed', 'meeting.expired'])
    await desk.settled()
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('is seen to by another offer, a booked meeting, or the end of the ticket', async () => {
    const first = await offered('03 15:00')
    await moveClockTo('03 15:01')
    await expired(first.id)
    const second = await offer(supervisor, made.number, [at('07 15:00')], { consultantId: supervisor.id })
    expect(await tasksOf()).toMatchObject([{ meetingId: first.id, doneBy: supervisor.id }])

    await moveClockTo('07 15:01')
    await expired(second.id)
    await book(supervisor, made.number, at('09 10:00'), { consultantId: supervisor.id })
    expect(await tasksOf()).toMatchObject([{ meetingId: first.id }, { meetingId: second.id, doneAt: expect.any(String) }])

    const third = await offer(supervisor, made.number, [at('09 15:00')], { consultantId: supervisor.id })
    await moveClockTo('09 15:01')
    await expired(third.id)
    expect(await tasksOf()).toHaveLength(3)
    await ask(supervisor, 'PUT', `/tickets/${made.number}/resolution`, { kind: 'answered' })
    await desk.settled()
    expect((await tasksOf()).filter(({ doneAt }) => doneAt === null)).toEqual([])
  })

  it('makes no task when newer times ended it before, or a meeting lies ahead', async () => {
    const older = await offered('03 16:00')
    const newer = await offered('03 17:00', '08 17:00')
    await moveClockTo('03 16:01')
    await expireOffers(desk.deps)
    expect([await statusOf(older.id), await statusOf(newer.id)]).toEqual(['cancelled', 'proposed'])
    await book(supervisor, made.number, at('09 10:00'))
    const beside = await offer(supervisor, made.number, [at('04 10:00')])
    await moveClockTo('04 10:01')
    await expired(beside.id)
    expect(await tasksOf()).toEqual([])
  })
})
