import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type ArrivedMail, type TestDesk } from '../support/desk.ts'
import { newLink, textOf } from '../pages/browser.ts'
import { bookByLink, get, post, postAndLook, slotOf } from './booked-by-link.ts'
import { readCalendar } from './read-calendar.ts'
import { ask, book, offer, thursday, ticketOf, type Meeting } from './scene.ts'

let desk: TestDesk
let consultant: Person
let number: string
let email: string
let path: string
let meeting: Meeting

beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
})
afterAll(() => desk.close())
beforeEach(async () => {
  ;({ consultant, number, email, path, meeting } = await bookByLink(desk))
  await postAndLook(desk, path, { go: 'cancel', reason: 'その時間は議会になりました。' })
})

const slotAt = (clock: string) => slotOf(meeting, clock)
const meetings = async () => (await ask<{ items: Meeting[] }>(consultant, 'GET', `/tickets/${number}/meetings`)).items
const offeredOn = (page: ReturnType<typeof load>) =>
  page('#rebook input[name="slot"]')
    .toArray()
    .map((input) => String(page(input).attr('value')))

/** The entry a mail brings for its reader's calendar. */
function entryIn({ attachments: [file] }: ArrivedMail) {
  const { method, events } = readCalendar(typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content))
  return { method, sequence: Number(events[0]?.sequence), uid: events[0]?.uid, start: events[0]?.start.toISOString() }
}

describe('a meeting its applicant called off, on its page', () => {
  it('is booked again at one of the times that are left: a meeting of its own, in both sides’ calendars, that can be changed', async () => {
    const cancelled = entryIn(await desk.mailWith(email, '面談の取りやめのお知らせ'))
    const page = load((await get(desk, path)).body)
    expect(offeredOn(page)).toEqual([slotAt('14:00'), slotAt('16:00')])
    expect(page('#again textarea[name=wish]')).toHaveLength(1)
    await desk.settled()
    const before = (await desk.mailsTo(email)).length

    // A button pressed twice leads to the same meeting.
    for (const _press of [1, 2]) {
      const sent = await post(desk, path, { go: 'rebook', slot: slotAt('16:00') })
      expect(sent.statusCode).toBe(303)
      const way = await get(desk, String(sent.headers.location))
      const after = way.statusCode === 303 ? await get(desk, String(way.headers.location)) : way
      expect(load(after.body)('h1').text()).toBe('面談の日時が決まっています')
      expect(textOf(after)).toContain('2026年11月26日(木) 16:00')
    }
    const [former, again, ...more] = await meetings()
    expect(more).toEqual([])
    expect(former).toMatchObject({ id: meeting.id, status: 'cancelled' })
    expect(again).toMatchObject({
      status: 'booked',
      kind: 'online',
      joinUrl: 'https://meet.example/abc',
      startsAt: thursday('16:00'),
      revision: 0,
    })

    await desk.settled()
    const [told, ...others] = (await desk.mailsTo(email)).slice(before)
    expect([told?.subject, others]).toEqual([expect.stringContaining('面談の日時が決まりました'), []])
    const entry = told && entryIn(told)
    expect(entry).toMatchObject({ method: 'REQUEST', sequence: 0, start: thursday('16:00') })
    expect(entry?.uid).not.toBe(cancelled.uid)
    const toHost = (await desk.mailsTo(consultant.email)).findLast(({ subject }) => subject?.includes('面談の予約が入りました'))
    expect(toHost && entryIn(toHost)).toEqual(entry)

    // The page of the first one leads to it, and there it is moved to what is left, its first time among it.
    const moved = String((await get(desk, `${path}/newer`)).headers.location)
    expect(load((await get(desk, path)).body)(`a[href="${path}/newer"]`).text()).toBe('ご予約の面談を見る')
    const own = load((await get(desk, moved)).body)
    const left = own('input[name="slot"]').toArray()
    expect(left).toHaveLength(2)
    await postAndLook(desk, moved, { go: 'move', slot: String(own(left[0]).attr('value')) })
    expect((await meetings())[1]).toMatchObject({ status: 'booked', startsAt: thursday('10:00'), revision: 1 })
  })

  it('says which time to choose, and that another was faster, with what is left', async () => {
    const none = await post(desk, path, { go: 'rebook', lang: 'en' })
    expect([none.statusCode, load(none.body)('.errors a').attr('href'), textOf(none)]).toEqual([
      422,
      '#slot',
      expect.stringContaining('Choose one of the times.'),
    ])
    const other = await ticketOf(desk, consultant)
    await book(consultant, other.number, thursday('14:00'))
    expect(offeredOn(load((await get(desk, path)).body))).toEqual([slotAt('16:00')])
    const late = await post(desk, path, { go: 'rebook', slot: slotAt('14:00') })
    expect([late.statusCode, textOf(late)]).toEqual([409, expect.stringContaining('先に別の予約が入りました')])
    expect(offeredOn(load(late.body))).toEqual([slotAt('16:00')])
    // Its own time is over for good, as it was told before; nobody else's slot is one.
    for (const slot of [slotAt('10:00'), crypto.randomUUID()]) {
      expect((await post(desk, path, { go: 'rebook', slot })).statusCode).toBe(422)
    }
    expect((await meetings()).map(({ status }) => status)).toEqual(['cancelled'])
  })

  it('never gives two readers the same time, nor one reader two', async () => {
    const one = [slotAt('14:00'), slotAt('16:00')].map((slot) => post(desk, path, { go: 'rebook', slot }))
    expect((await Promise.all(one)).map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect((await meetings()).filter(({ status }) => status === 'booked')).toHaveLength(1)
  })

  it.each([
    [
      'newer times are offered',
      async () => void (await offer(consultant, number, [thursday('11:00')])),
      '新しい候補日時をご案内しています',
    ],
    ['another meeting is booked', async () => void (await book(consultant, number, thursday('11:00'))), '面談の日時が決まっています'],
    [
      'the ticket has gone to somebody else',
      async () => {
        const other = await desk.staff('consultant')
        const supervisor = await desk.staff('supervisor')
        const { headers } = await supervisor.request('GET', `/api/v1/tickets/${number}`)
        const given = { 'if-match': headers.etag as string }
        await supervisor.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: other.id }, given)
      },
      '改めて面談をご希望の場合',
    ],
  ])('offers its times no more once %s', async (_once, happens, said) => {
    await happens()
    const page = await get(desk, path)
    expect(textOf(page)).toContain(said)
    expect(offeredOn(load(page.body))).toEqual([])
    const before = (await meetings()).length
    const late = await post(desk, path, { go: 'rebook', slot: slotAt('14:00') })
    expect([late.statusCode, textOf(late)]).toEqual([409, expect.stringContaining('14:00')])
    expect(await meetings()).toHaveLength(before)
  })

  it('offers nothing of a meeting the desk called off', async () => {
    const made = await ticketOf(desk, consultant)
    const theirs = await offer(consultant, made.number, [thursday('14:00'), thursday('16:00')])
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, made.number))
    const link = await newLink(desk, { purpose: 'meeting', contactId: made.applicantId, ticketId: ticket?.id, meetingId: theirs.id })
    await postAndLook(desk, link.path, { go: 'book', slot: theirs.slots[0]?.id ?? '' })
    await ask(consultant, 'PUT', `/meetings/${theirs.id}/cancellation`, {})
    const page = load((await get(desk, link.path)).body)
    expect(page('#again')).toHaveLength(1)
    expect(offeredOn(page)).toEqual([])
  })
})
