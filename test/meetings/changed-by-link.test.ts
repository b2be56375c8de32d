import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type ArrivedMail, type TestDesk } from '../support/desk.ts'
import { textOf } from '../pages/browser.ts'
import { bookByLink, get, post, postAndLook, slotOf } from './booked-by-link.ts'
import { personOf, readCalendar } from './read-calendar.ts'
import { ask, book, thursday, ticketOf, tuesday, type Meeting } from './scene.ts'

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
})

const slotAt = (clock: string) => slotOf(meeting, clock)
const current = () => ask(consultant, 'GET', `/meetings/${meeting.id}`)

/** The entry a mail brings for its reader's calendar. */
function entryIn({ attachments: [file] }: ArrivedMail) {
  const { method, events } = readCalendar(typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content))
  return { method, sequence: Number(events[0]?.sequence), uid: events[0]?.uid, start: events[0]?.start.toISOString() }
}

/** Whether its reader's calendar takes them to have agreed to the time. */
const agreedIn = ({ attachments: [file] }: ArrivedMail) =>
  personOf(readCalendar(typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content)).events[0]?.attendee)
    .params.PARTSTAT

const wordsOf = ({ text = '' }: ArrivedMail) => text.replaceAll(/\s/gu, '')

describe('a booked meeting, on its own page', () => {
  it('moves to another of the offered times and is called off; both sides’ calendars follow, and the desk reads why', async () => {
    const booked = entryIn(await desk.mailWith(email, '面談の日時が決まりました'))
    const page = load((await get(desk, path)).body)
    const offered = page('input[name="slot"]').toArray()
    expect(offered.map((input) => String(page(input).attr('value')))).toEqual([slotAt('14:00'), slotAt('16:00')])

    const moved = await postAndLook(desk, path, { go: 'move', slot: slotAt('16:00') })
    expect(textOf(moved)).toContain('2026年11月26日(木) 16:00')
    expect(await current()).toMatchObject({ status: 'booked', startsAt: thursday('16:00'), revision: 1 })
    const told = await desk.mailWith(email, '面談のご予定の変更')
    const toHost = await desk.mailWith(consultant.email, '面談の予定が変わりました')
    for (const mail of [told, toHost])
      expect(entryIn(mail)).toEqual({ method: 'REQUEST', sequence: 1, uid: booked.uid, start: thursday('16:00') })
    // It was their own wish.
    expect(agreedIn(told)).toBe('ACCEPTED')
    expect(wordsOf(told)).toContain('面談の日時の変更を、次のとおり承りました')
    expect(wordsOf(toHost)).toContain('相談者が、面談の日時を次のとおり変更しました')
    // Pressed again, it is at that time already.
    await postAndLook(desk, path, { go: 'move', slot: slotAt('16:00') })
    expect(await current()).toMatchObject({ revision: 1 })

    const after = await postAndLook(desk, path, { go: 'cancel', reason: '年明けに改めてお願いします。' })
    expect(textOf(after)).toContain('面談は取りやめになりました')
    expect(await current()).toMatchObject({ status: 'cancelled', revision: 2 })
    const words = await ask<{ items: { direction: string; body: string }[] }>(consultant, 'GET', `/tickets/${number}/messages`)
    expect(words.items.at(-1)).toMatchObject({ direction: 'in', body: '年明けに改めてお願いします。' })
    expect((await ask<{ responseDueAt: string | null }>(consultant, 'GET', `/tickets/${number}`)).responseDueAt).not.toBeNull()
    const regretted = await desk.mailWith(email, '面談の取りやめのお知らせ')
    const hostRegretted = await desk.mailWith(consultant.email, '面談が取りやめになりました')
    expect(wordsOf(regretted)).toContain('面談のお取りやめを承りました')
    expect(wordsOf(regretted)).not.toContain('申し訳')
    expect(wordsOf(hostRegretted)).toContain('相談者のお申し出により取りやめになりました')
    for (const mail of [regretted, hostRegretted]) expect(entryIn(mail)).toMatchObject({ method: 'CANCEL', sequence: 2, uid: booked.uid })
    await postAndLook(desk, path, { go: 'cancel', reason: '年明けに改めてお願いします。' })
    expect(await current()).toMatchObject({ revision: 2 })
  })

  it.each([
    ['ja', '面談の取りやめの確認', '都合が変わりました', 'まだ確定していません', '改めて面談をご希望の場合', 'ご希望を承りました'],
    [
      'en',
      'Cancel the meeting?',
      'Something came up',
      'does not count yet',
      'To meet at another time',
      'Your wish has reached your consultant',
    ],
  ])('is called off after a review only, and its page then takes the wish for another one (%s)', async (...row) => {
    const [lang, title, reason, notYet, heading, thanks] = row
    const before = await post(desk, path, { go: 'cancel', reason, lang })
    const review = load(before.body)
    expect([before.statusCode, review('h1').text()]).toEqual([200, title])
    for (const words of [reason, notYet]) expect(textOf(before)).toContain(words)
    expect(await current()).toMatchObject({ status: 'booked' })
    const back = load((await post(desk, path, { go: 'cancel', reason, lang, act: 'back' })).body)
    expect(back('details[open] textarea').val()).toBe(reason)
    // The language is switched by the form whose words would be lost otherwise.
    const form = back('.switch').attr('form')
    expect(back(`form#${form} textarea`).attr('name')).toBe('reason')
    const switched = load((await post(desk, path, { reason, lang, switch: lang === 'ja' ? 'en' : 'ja' })).body)
    expect(switched('details[open] textarea').val()).toBe(reason)

    const after = await postAndLook(desk, path, { go: 'cancel', reason, lang })
    expect(await current()).toMatchObject({ status: 'cancelled' })
    const page = load((await get(desk, `${path}?lang=${lang}`)).body)
    expect(textOf(after)).toContain(heading)
    const key = String(page('#again input[name=key]').val())
    const empty = await post(desk, path, { go: 'again', key, wish: ' ', lang })
    expect([empty.statusCode, load(empty.body)('.errors a').attr('href')]).toEqual([422, '#wish'])
    const wish = { go: 'again', key, wish: '12月の火曜の午後', lang }
    for (const _press of [1, 2]) {
      const asked = await post(desk, path, wish)
      expect(asked.statusCode).toBe(303)
      const thanked = load((await get(desk, String(asked.headers.location))).body)
      expect(thanked('.done').text()).toContain(thanks)
      expect(thanked('#again')).toHaveLength(0)
    }
    const { items } = await ask<{ items: { direction: string; subject: string; body: string }[] }>(
      consultant,
      'GET',
      `/tickets/${number}/messages`,
    )
    expect(items.filter(({ subject }) => subject === '改めての面談のご希望')).toMatchObject([{ direction: 'in', body: '12月の火曜の午後' }])
    expect(items.map(({ body }) => body)).toContain(reason)
  })

  it('takes no wish for another meeting once its case is closed, and says what to do', async () => {
    await postAndLook(desk, path, { go: 'cancel' })
    await desk.db
      .update(tickets)
      .set({ status: 'closed', resolution: 'answered', closedAt: new Date(tuesday) })
      .where(eq(tickets.number, number))
    const late = await post(desk, path, { go: 'again', wish: '12月の火曜の午後' })
    expect([late.statusCode, textOf(late)]).toEqual([409, expect.stringContaining('このご相談は終了しているため')])
    expect(load(late.body)('#wish').val()).toBe('12月の火曜の午後')
  })

  it('asks which time, offers none that is taken, and says so when it was taken meanwhile', async () => {
    const none = await post(desk, path, { go: 'move' })
    expect([none.statusCode, textOf(none)]).toEqual([422, expect.stringContaining('変更後の日時を一つ選んでください。')])
    const other = await ticketOf(desk, consultant)
    await book(consultant, other.number, thursday('14:00'))
    expect((await get(desk, path)).body).not.toContain(slotAt('14:00'))
    const late = await post(desk, path, { go: 'move', slot: slotAt('14:00') })
    expect([late.statusCode, textOf(late)]).toEqual([409, expect.stringContaining('先に別の予約が入りました')])
    expect(await current()).toMatchObject({ startsAt: thursday('10:00'), revision: 0 })
    const foreign = await post(desk, path, { go: 'move', slot: crypto.randomUUID() })
    expect(foreign.statusCode).toBe(422)
    const long = await post(desk, path, { go: 'cancel', reason: 'あ'.repeat(2001) })
    expect(long.statusCode).toBe(422)
    expect(await current()).toMatchObject({ status: 'booked' })
  })

  it('stays as it is once it has begun', async () => {
    await desk.moveClockTo(thursday('10:00'))
    expect((await get(desk, path)).body).not.toContain('value="cancel"')
    for (const fields of [
      { go: 'cancel', reason: '' },
      { go: 'move', slot: slotAt('16:00') },
    ] as const)
      expect((await post(desk, path, fields)).statusCode).toBe(409)
    expect(await current()).toMatchObject({ status: 'booked', startsAt: thursday('10:00') })
  })
})
