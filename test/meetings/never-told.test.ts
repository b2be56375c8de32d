import { asc, desc, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { react } from '../../workers/react.ts'
import { newLink, postAndLook } from '../pages/browser.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { readCalendar } from './read-calendar.ts'
import { ask, book, offer, thursday, ticketOf, tuesday, type Meeting } from './scene.ts'

let desk: TestDesk
let worker: { stop(): Promise<void> } | undefined
let consultant: Person
let made: Awaited<ReturnType<typeof ticketOf>>

beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk.close())
afterEach(() => asleep())
beforeEach(async () => {
  await desk.moveClockTo(tuesday)
  consultant = await desk.staff('consultant')
  made = await ticketOf(desk, consultant)
  await awake()
  await asleep()
})

/** Lets the worker do all there is to do. */
async function awake() {
  worker = desk.worker()
  await desk.settled()
}
async function asleep() {
  await worker?.stop()
  worker = undefined
}
/** Lets the rooms react to everything that happened, in this order, and sends nothing. */
async function reacted(order = asc) {
  for (const { id } of await desk.db.select().from(outbox).orderBy(order(outbox.id))) await react(desk.deps, id)
}

const move = ({ id }: Meeting, clock: string) => ask(consultant, 'PUT', `/meetings/${id}/time`, { startsAt: thursday(clock) })
const cancel = ({ id }: Meeting) => ask(consultant, 'PUT', `/meetings/${id}/cancellation`, { note: '日を改めます。' })

/** What somebody got about meetings: which mail, for when, and what it brings for a calendar. */
async function got(email: string) {
  const arrived = (await desk.mailsTo(email)).filter(({ subject }) => subject?.includes('面談'))
  return arrived.map(({ subject = '', text = '', attachments: [file] }) => {
    const content = typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content)
    const { method, events } = file ? readCalendar(content) : { method: undefined, events: [] }
    const what = /決まりました|予約が入りました|変更|取りやめ|お選びください|替わりました/u.exec(subject)?.[0] ?? subject
    return [what, /11月26日\(木\) (\d\d:\d\d)/u.exec(text)?.[1], method, events[0] && Number(events[0].sequence)]
  })
}
async function mails(side: 'applicant' | 'staff', ...kinds: string[]) {
  const { items } = await ask<{ items: { kind: string; side: string; state: string; cancelReason: string | null }[] }>(
    consultant,
    'GET',
    `/tickets/${made.number}/follow-ups?limit=200`,
  )
  return items
    .filter((one) => kinds.includes(one.kind) && one.side === side)
    .map(({ kind, state, cancelReason }) => [kind, state, cancelReason])
}

describe('a meeting that changes before anybody was told of it', () => {
  it('and moves is confirmed once, with its newest time, to both', async () => {
    const meeting = await book(consultant, made.number, thursday('10:00'))
    await reacted()
    await move(meeting, '11:00')
    await reacted()
    await move(meeting, '14:00')
    await awake()
    expect(await got(made.email)).toEqual([['決まりました', '14:00', 'REQUEST', 2]])
    expect(await got(consultant.email)).toEqual([['予約が入りました', '14:00', 'REQUEST', 2]])
    expect(await mails('applicant', 'meeting-confirmation', 'meeting-moved')).toEqual([
      ['meeting-confirmation', 'cancelled', 'meeting_moved'],
      ['meeting-confirmation', 'cancelled', 'meeting_moved'],
      ['meeting-confirmation', 'sent', null],
    ])
    expect(await mails('applicant', 'meeting-reminder')).toContainEqual(['meeting-reminder', 'pending', null])
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it.each([['in order', asc] as const, ['backwards', desc] as const])('is confirmed once, worked on %s', async (_, order) => {
    const meeting = await book(consultant, made.number, thursday('10:00'))
    await move(meeting, '11:00')
    await move(meeting, '14:00')
    await reacted(order)
    await awake()
    expect(await got(made.email)).toEqual([['決まりました', '14:00', 'REQUEST', 2]])
    expect(await got(consultant.email)).toEqual([['予約が入りました', '14:00', 'REQUEST', 2]])
    expect((await mails('applicant', 'meeting-reminder')).filter(([, state]) => state === 'pending')).toHaveLength(1)
  })

  it('and is cancelled is told to nobody, and the list says why', async () => {
    const meeting = await book(consultant, made.number, thursday('10:00'))
    await cancel(meeting)
    await awake()
    expect([await got(made.email), await got(consultant.email)]).toEqual([[], []])
    const untold = ['meeting-cancelled', 'cancelled', 'not_told']
    expect([await mails('applicant', 'meeting-cancelled'), await mails('staff', 'meeting-cancelled')]).toEqual([[untold], [untold]])
  })

  it('and is cancelled after its mails were planned is told to nobody either, also to an address proved later', async () => {
    await desk.owner`update contacts set verified_at = null, verified_by = null where id = ${made.applicantId}`
    const meeting = await book(consultant, made.number, thursday('10:00'))
    await awake()
    await asleep()
    await cancel(meeting)
    await awake()
    await ask(consultant, 'PUT', `/contacts/${made.applicantId}/verification`)
    await desk.settled()
    expect(await got(made.email)).toEqual([])
    expect(await got(consultant.email)).toEqual([
      ['予約が入りました', '10:00', 'REQUEST', 0],
      ['取りやめ', '10:00', 'CANCEL', 1],
    ])
    expect(await mails('applicant', 'meeting-confirmation', 'meeting-cancelled')).toEqual([
      ['meeting-confirmation', 'cancelled', 'meeting_cancelled'],
      ['meeting-cancelled', 'cancelled', 'not_told'],
    ])
  })

  it('and is handed over is confirmed to its applicant, told to its new consultant, and not to the former', async () => {
    const meeting = await book(consultant, made.number, thursday('10:00'))
    const colleague = await desk.staff('consultant')
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/consultant`, { consultantId: colleague.id })
    await awake()
    expect(await got(made.email)).toEqual([['決まりました', '10:00', 'REQUEST', 1]])
    expect((await got(colleague.email)).map(([, ...entry]) => entry)).toEqual([['10:00', 'REQUEST', 1]])
    expect(await got(consultant.email)).toEqual([])
    expect(await mails('staff', 'meeting-cancelled')).toEqual([['meeting-cancelled', 'cancelled', 'not_told']])
  })

  it('as an offer that is withdrawn before it was mailed is told to nobody', async () => {
    const offered = await offer(consultant, made.number, [thursday('10:00')])
    await cancel(offered)
    await awake()
    expect(await got(made.email)).toEqual([])
    expect(await mails('applicant', 'meeting-cancelled')).toEqual([['meeting-cancelled', 'cancelled', 'not_told']])
  })
})

describe('whoever knows of a meeting', () => {
  it('by its confirmation is told that it moved, and that it is cancelled', async () => {
    const meeting = await book(consultant, made.number, thursday('10:00'))
    await awake()
    await asleep()
    await move(meeting, '14:00')
    await awake()
    await asleep()
    await cancel(meeting)
    await awake()
    expect(await got(made.email)).toEqual([
      ['決まりました', '10:00', 'REQUEST', 0],
      ['変更', expect.anything(), 'REQUEST', 1],
      ['取りやめ', '14:00', 'CANCEL', 2],
    ])
  })

  it('since they picked its time on the page is told of the change, though no mail had confirmed it', async () => {
    const offered = await offer(consultant, made.number, [thursday('10:00')])
    await awake()
    await asleep()
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, made.number))
    const link = { purpose: 'meeting', contactId: made.applicantId, ticketId: ticket?.id, meetingId: offered.id } as const
    await postAndLook(desk, (await newLink(desk, link)).path, { slot: offered.slots[0]?.id ?? '' })
    await move(offered, '14:00')
    await reacted()
    await awake()
    await asleep()
    expect((await got(made.email)).map(([what, , method, sequence]) => [what, method, sequence])).toEqual([
      ['お選びください', undefined, undefined],
      ['変更', 'REQUEST', 1],
    ])
    // Whose meeting it is had heard nothing before.
    expect(await got(consultant.email)).toEqual([['予約が入りました', '14:00', 'REQUEST', 1]])
    await cancel(offered)
    await awake()
    expect((await got(made.email)).at(-1)?.[0]).toBe('取りやめ')
  })

  it('by an offer, of which the desk picked a time for them, is told that it is cancelled', async () => {
    const offered = await offer(consultant, made.number, [thursday('10:00')])
    await awake()
    await asleep()
    await ask(consultant, 'PUT', `/meetings/${offered.id}/choice`, { slotId: offered.slots[0]?.id })
    await cancel(offered)
    await awake()
    expect((await got(made.email)).map(([what]) => what)).toEqual(['お選びください', '取りやめ'])
    expect(await got(consultant.email)).toEqual([])
  })

  it('because the desk tells them itself, and skipped the confirmation, is told of changes', async () => {
    const meeting = await book(consultant, made.number, thursday('10:00'))
    await reacted()
    const { items } = await ask<{ items: { id: string; kind: string; side: string }[] }>(
      consultant,
      'GET',
      `/tickets/${made.number}/follow-ups?limit=200`,
    )
    const { id } = items.find(({ kind, side }) => kind === 'meeting-confirmation' && side === 'applicant') ?? { id: '' }
    await ask(consultant, 'PUT', `/follow-ups/${id}/skip`, { reason: 'お電話でお伝えしたため。' })
    await move(meeting, '14:00')
    await awake()
    expect((await got(made.email)).map(([what]) => what)).toEqual(['変更'])
  })
})
