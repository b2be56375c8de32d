import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { newLink, textOf } from '../pages/browser.ts'
import { inOneBrowser } from '../pages/one-browser.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { ask, book, offer, refusal, thursday, ticketOf, tuesday, type Meeting } from './scene.ts'

const { get, post, prove } = inOneBrowser()

let desk: TestDesk
let consultant: Person
let made: Awaited<ReturnType<typeof ticketOf>>

beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
})
afterAll(() => desk.close())
beforeEach(async () => {
  await desk.moveClockTo(tuesday)
  consultant = await desk.staff('consultant')
  made = await ticketOf(desk, consultant)
})

const friday = (clock: string) => new Date(`2026-11-27T${clock}:00+09:00`).toISOString()
const pathIn = (text = '') => /\/l\/[\w-]{43}/u.exec(text)?.[0] ?? ''

async function mailsOf(...kinds: string[]) {
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, made.number))
  const rows = await desk.db
    .select()
    .from(followUps)
    .where(eq(followUps.ticketId, ticket?.id ?? ''))
  return rows
    .filter(({ kind }) => kinds.includes(kind))
    .toSorted((one, other) => one.id.localeCompare(other.id))
    .map(({ details, kind, state, cancelReason }) => ({ meetingId: details.meetingId, kind, state, cancelReason }))
}
const meetingsOf = async () => (await ask<{ items: Meeting[] }>(consultant, 'GET', `/tickets/${made.number}/meetings`)).items
const statuses = async () => (await meetingsOf()).map(({ status }) => status)

/** A link to an offer as a mail would carry it, whether or not its mail went. */
async function linkTo({ id: meetingId }: Meeting): Promise<string> {
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, made.number))
  return (await newLink(desk, { purpose: 'meeting', contactId: made.applicantId, ticketId: ticket?.id, meetingId })).path
}

describe('newer times', () => {
  it('end the older offer: its mails go no more, its page leads to the newer one, and one meeting comes of both', async () => {
    const older = await offer(consultant, made.number, [thursday('10:00'), friday('10:00')])
    const first = await desk.mailWith(made.email, '面談の日時をお選びください')
    expect(first.text).not.toContain('先にご案内いたしました候補日時')
    const newer = await offer(consultant, made.number, [thursday('10:00'), friday('15:00')])
    expect(await statuses()).toEqual(['cancelled', 'proposed'])
    await desk.settled()
    expect(await mailsOf('meeting-offer', 'meeting-offer-reminder', 'meeting-cancelled')).toEqual([
      { meetingId: older.id, kind: 'meeting-offer', state: 'sent', cancelReason: null },
      { meetingId: older.id, kind: 'meeting-offer-reminder', state: 'cancelled', cancelReason: 'offered_anew' },
      { meetingId: newer.id, kind: 'meeting-offer', state: 'sent', cancelReason: null },
      { meetingId: newer.id, kind: 'meeting-offer-reminder', state: 'pending', cancelReason: null },
    ])
    const second = (await desk.mailsTo(made.email)).findLast(({ subject }) => subject?.includes('面談の日時をお選びください'))
    expect(second?.text?.replaceAll(/\s/gu, '')).toContain('先にご案内いたしました候補日時の受付は終了いたしました。')

    const oldPath = pathIn(first.text)
    expect(textOf(await get(desk, oldPath))).toContain('いちばん新しいメールのリンクからお開きください')
    await prove(desk, oldPath, made.applicantId)
    const page = await get(desk, oldPath)
    expect(textOf(page)).toContain('新しい候補日時をご案内しています')
    expect(textOf(page)).not.toContain('取りやめ')
    expect(textOf(await get(desk, `${oldPath}?lang=en`))).toContain('We have offered you newer times')
    const late = await post(desk, oldPath, { slot: older.slots[0]?.id ?? '' })
    expect([late.statusCode, textOf(late)]).toEqual([409, expect.stringContaining('新しい候補日時をご案内しています')])
    expect(await refusal(consultant, 'PUT', `/meetings/${older.id}/choice`, { slotId: older.slots[0]?.id })).toEqual([
      409,
      'meeting_status',
    ])

    const there = /href="([^"]+\/newer[^"]*)"/u.exec(page.body)?.[1] ?? ''
    const moved = await get(desk, there)
    expect([moved.statusCode, moved.headers.location]).toEqual([303, expect.stringContaining(pathIn(second?.text))])
    const newPage = await get(desk, String(moved.headers.location))
    expect(textOf(newPage)).toContain('11月27日(金) 15:00')
    expect((await post(desk, pathIn(second?.text), { slot: newer.slots[0]?.id ?? '' })).statusCode).toBe(303)
    expect(await statuses()).toEqual(['cancelled', 'booked'])
    await desk.settled()
    expect((await mailsOf('meeting-reminder')).map(({ meetingId }) => meetingId)).toEqual([newer.id])
    expect(textOf(await get(desk, oldPath))).toContain('11月26日(木) 10:00からの面談をご予約いただいています。')
    expect((await get(desk, there)).headers.location).toContain(pathIn(second?.text))
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('say nothing of older ones that were never sent, and their page does without a link while none was mailed', async () => {
    await desk.owner`update contacts set verified_at = null, verified_by = null where id = ${made.applicantId}`
    const older = await offer(consultant, made.number, [thursday('11:00')])
    await desk.settled()
    const newer = await offer(consultant, made.number, [friday('11:00')])
    await desk.settled()
    expect(await mailsOf('meeting-offer')).toEqual([
      { meetingId: older.id, kind: 'meeting-offer', state: 'cancelled', cancelReason: 'offered_anew' },
      { meetingId: newer.id, kind: 'meeting-offer', state: 'pending', cancelReason: null },
    ])
    const path = await linkTo(older)
    const page = await get(desk, path)
    expect(textOf(page)).toContain('いちばん新しいメールのリンクからお開きください')
    expect(page.body).not.toContain('/newer')
    expect((await get(desk, `${path}/newer`)).headers.location).toBe(path)
    await ask(consultant, 'PUT', `/contacts/${made.applicantId}/verification`)
    expect((await desk.mailWith(made.email, '面談の日時をお選びください')).text).not.toContain('先にご案内いたしました候補日時')
  })

  it('come of a meeting that was missed, too, and of two offers from before that were open side by side one is booked', async () => {
    const meeting = await book(consultant, made.number, thursday('13:00'))
    const older = await offer(consultant, made.number, [friday('13:00')])
    await desk.settled()
    await desk.moveClockTo(thursday('13:20'))
    consultant = await desk.staff('supervisor')
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/missed`)
    expect(await statuses()).toEqual(['missed', 'cancelled', 'proposed'])
    const told = await desk.mailWith(made.email, '面談の日時を改めてお選びください')
    expect(told.text?.replaceAll(/\s/gu, '')).toContain('先にご案内いたしました候補日時の受付は終了いたしました。')

    await desk.owner`update ticket_meetings set status = 'proposed' where id = ${older.id}`
    await ask(consultant, 'PUT', `/meetings/${older.id}/choice`, { slotId: older.slots[0]?.id })
    expect(await statuses()).toEqual(['missed', 'booked', 'cancelled'])
  })
})

it('asks once a day how a ticket’s meetings were', async () => {
  await desk.settled()
  const record = (startsAt: string) =>
    ask(consultant, 'POST', `/tickets/${made.number}/meetings`, { kind: 'phone', startsAt, record: 'お話を伺いました。' })
  // Both on Monday, a holiday, so that they are asked about when the desk opens on Tuesday.
  await record('2026-11-23T01:00:00Z')
  await record('2026-11-23T04:00:00Z')
  await desk.settled()
  const surveys = async () => (await mailsOf('after-meeting-survey')).map(({ state, cancelReason }) => [state, cancelReason])
  expect((await surveys()).toSorted()).toEqual([
    ['cancelled', 'asked_already'],
    ['sent', null],
  ])
  expect((await desk.mailsTo(made.email)).filter(({ subject }) => subject?.includes('アンケート'))).toHaveLength(1)
})
