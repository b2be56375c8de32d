import { asc, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { react } from '../../workers/react.ts'
import { newLink, textOf } from '../pages/browser.ts'
import { inOneBrowser } from '../pages/one-browser.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { ask, book, offer, thursday, ticketOf, tuesday, type Meeting } from './scene.ts'

const { get, post, prove } = inOneBrowser()

let desk: TestApp
let consultant: Person
let made: Awaited<ReturnType<typeof ticketOf>>
let ticketId: string

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())
beforeEach(async () => {
  await desk.moveClockTo(tuesday)
  consultant = await desk.staff('consultant')
  made = await ticketOf(desk, consultant)
  ticketId = (await desk.db.select().from(tickets).where(eq(tickets.number, made.number)))[0]?.id ?? ''
  await reacted()
})

/** Lets the rooms react to everything that happened, in this order. */
async function reacted(order = asc) {
  for (const { id } of await desk.db.select().from(outbox).orderBy(order(outbox.id))) await react(desk.deps, id)
}

async function mailsOf(...kinds: string[]) {
  const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, ticketId)).orderBy(asc(followUps.id))
  return rows.filter(({ kind }) => kinds.includes(kind)).map(({ state, cancelReason }) => [state, cancelReason])
}
const meetingsOf = async () => (await ask<{ items: Meeting[] }>(consultant, 'GET', `/tickets/${made.number}/meetings`)).items
const statuses = async () => (await meetingsOf()).map(({ status }) => status)
const miss = ({ id }: Meeting) => ask(consultant, 'PUT', `/meetings/${id}/missed`)
const hold = ({ id }: Meeting, record = '遅れて始めた。') => ask(consultant, 'PUT', `/meetings/${id}/record`, { record, to: 'desk' })

/** A meeting that has just begun. */
async function begun(): Promise<Meeting> {
  const meeting = await book(consultant, made.number, thursday('10:00'))
  await desk.moveClockTo(thursday('10:20'))
  return meeting
}

describe('the survey of a meeting that was noted as missed', () => {
  const survey = () => mailsOf('after-meeting-survey')

  it('is planned again when it was held after all, and once, however often its minutes are corrected', async () => {
    const meeting = await begun()
    await hold(meeting)
    await reacted()
    await miss(meeting)
    await reacted()
    expect(await survey()).toEqual([['cancelled', 'meeting_cancelled']])
    await hold(meeting, '30分遅れて始めた。')
    await hold(meeting, '30分遅れて始め、視察を決めた。')
    await reacted()
    const planned = [
      ['cancelled', 'meeting_cancelled'],
      ['pending', null],
    ]
    expect(await survey()).toEqual(planned)
    await miss(meeting)
    await hold(meeting)
    await reacted()
    expect(await survey()).toEqual(planned)
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it.each([['in order', asc] as const, ['backwards', desc] as const])('is one, when all of it is worked on late, %s', async (_, order) => {
    const meeting = await begun()
    await hold(meeting)
    await miss(meeting)
    await hold(meeting)
    await reacted(order)
    expect((await survey()).filter(([state]) => state === 'pending')).toHaveLength(1)
  })

  it('is none, when it was missed at last, in whatever order that is worked on', async () => {
    const meeting = await begun()
    await hold(meeting)
    await miss(meeting)
    await reacted(desc)
    expect(await survey()).toEqual([['cancelled', 'meeting_cancelled']])
  })

  it('stays skipped when the desk has skipped it', async () => {
    const meeting = await begun()
    await hold(meeting)
    await reacted()
    const { items } = await ask<{ items: { id: string; kind: string }[] }>(consultant, 'GET', `/tickets/${made.number}/follow-ups`)
    const { id } = items.find(({ kind }) => kind === 'after-meeting-survey') ?? { id: '' }
    await ask(consultant, 'PUT', `/follow-ups/${id}/skip`, { reason: '面談の中で感想を伺ったため。' })
    await miss(meeting)
    await hold(meeting)
    await reacted()
    expect(await survey()).toEqual([['cancelled', 'skipped']])
  })
})

it('minutes only the desk reads, when they are corrected, give nobody more time to answer', async () => {
  const meeting = await begun()
  await ask(consultant, 'PUT', `/tickets/${made.number}/waiting`, { for: 'applicant', until: '2026-12-20' })
  await hold(meeting)
  await reacted()
  const waits = async () => {
    const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, ticketId)).orderBy(asc(followUps.dueAt))
    return rows.flatMap(({ kind, state, dueAt }) => (kind === 'waiting-reminder' ? [[state, dueAt.toISOString()]] : []))
  }
  const before = await waits()
  expect(before.filter(([state]) => state === 'pending')).toHaveLength(2)
  await desk.moveClockTo('2026-11-30T02:00:00Z')
  await hold(meeting, '30分遅れて始めた。')
  await reacted()
  expect(await waits()).toEqual(before)
})

describe('the times offered instead of a meeting that was noted as missed', () => {
  const offerMails = () => mailsOf('meeting-missed', 'meeting-offer-reminder')
  const openTasks = async () => {
    const { items } = await ask<{ items: { kind: string; doneAt: string | null }[] }>(consultant, 'GET', `/tickets/${made.number}/tasks`)
    return items.filter(({ doneAt }) => doneAt === null).map(({ kind }) => kind)
  }

  it('end when it was held after all: their mails stop and say why, and their page tells it', async () => {
    const meeting = await begun()
    await miss(meeting)
    const again = (await meetingsOf()).find(({ status }) => status === 'proposed')
    const { path } = await newLink(desk, { purpose: 'meeting', contactId: made.applicantId, ticketId, meetingId: again?.id })
    await reacted()
    expect(await offerMails()).toEqual([
      ['pending', null],
      ['pending', null],
    ])
    await hold(meeting)
    await reacted()
    expect(await statuses()).toEqual(['held', 'cancelled'])
    const stopped = ['cancelled', 'meeting_held']
    expect(await offerMails()).toEqual([stopped, stopped])
    expect(await mailsOf('meeting-cancelled')).toEqual([])
    expect(await openTasks()).toEqual([])

    await prove(desk, path, made.applicantId)
    const page = textOf(await get(desk, path))
    expect(page).toContain('日時をお選びいただく必要はありません')
    expect(page).toContain('2026年11月26日(木) 10:00からの面談')
    expect(page).not.toContain('取りやめ')
    expect(textOf(await get(desk, `${path}?lang=en`))).toContain('no need to pick a time')
    const late = await post(desk, path, { slot: again?.slots[0]?.id ?? '' })
    expect([late.statusCode, textOf(late)]).toEqual([409, expect.stringContaining('日時をお選びいただく必要はありません')])
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('end the same when all of it is worked on backwards', async () => {
    const meeting = await begun()
    await miss(meeting)
    await hold(meeting)
    await reacted(desc)
    const stopped = ['cancelled', 'meeting_held']
    expect(await offerMails()).toEqual([stopped, stopped])
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('stay when one of them was picked, and when newer ones took their place', async () => {
    const meeting = await begun()
    await miss(meeting)
    const again = (await meetingsOf()).find(({ status }) => status === 'proposed')
    await ask(consultant, 'PUT', `/meetings/${again?.id}/choice`, { slotId: again?.slots[1]?.id })
    await hold(meeting)
    expect(await statuses()).toEqual(['held', 'booked'])

    const other = await book(consultant, made.number, thursday('14:00'))
    await desk.moveClockTo(thursday('14:10'))
    await miss(other)
    await offer(consultant, made.number, ['2026-12-03T01:00:00.000Z'])
    await hold(other)
    expect(await statuses()).toEqual(['held', 'booked', 'held', 'cancelled', 'proposed'])
  })

  it('ask nobody to see to them when nobody picked one in time', async () => {
    const meeting = await begun()
    await miss(meeting)
    const again = (await meetingsOf()).find(({ status }) => status === 'proposed')
    await desk.owner`update ticket_meetings set status = 'expired' where id = ${again?.id ?? ''}`
    await desk.owner`insert into tasks (id, ticket_id, kind, meeting_id, created_at)
      values (${crypto.randomUUID()}, ${ticketId}, 'offer_unanswered', ${again?.id ?? ''}, now())`
    expect((await openTasks()).toSorted()).toEqual(['meeting_missed', 'offer_unanswered'])
    await hold(meeting)
    expect(await openTasks()).toEqual([])
    expect(await statuses()).toEqual(['held', 'expired'])
  })

  it('and a time picked of them, at the same moment, come to one end', async () => {
    const meeting = await begun()
    await miss(meeting)
    const again = (await meetingsOf()).find(({ status }) => status === 'proposed')
    const [picked, held] = await Promise.all([
      consultant.request('PUT', `/api/v1/meetings/${again?.id}/choice`, { slotId: again?.slots[0]?.id }),
      consultant.request('PUT', `/api/v1/meetings/${meeting.id}/record`, { record: '遅れて始めた。', to: 'desk' }),
    ])
    expect(held.statusCode).toBe(200)
    expect(await statuses()).toEqual(['held', picked.statusCode === 200 ? 'booked' : 'cancelled'])
  })
})
