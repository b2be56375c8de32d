import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { newLink, textOf } from '../pages/browser.ts'
import { inOneBrowser } from '../pages/one-browser.ts'
import { ask, offer, thursday, ticketOf, tuesday, type Meeting } from './scene.ts'

const { get, post, postAndLook, sendAnswer } = inOneBrowser()

let desk: TestApp
let consultant: Person
let number: string
let path: string
let meeting: Meeting

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())
beforeEach(async () => {
  await desk.moveClockTo(tuesday)
  consultant = await desk.staff('consultant')
  const made = await ticketOf(desk, consultant)
  ;({ number } = made)
  meeting = await offer(consultant, number, [thursday('10:00'), thursday('14:00')])
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  ;({ path } = await newLink(desk, { purpose: 'meeting', contactId: made.applicantId, ticketId: ticket?.id, meetingId: meeting.id }))
})

const slotAt = (clock: string) => meeting.slots.find(({ startsAt }) => startsAt === thursday(clock))?.id ?? ''
const said = async () =>
  (await ask<{ items: { direction: string; body: string }[] }>(consultant, 'GET', `/tickets/${number}/messages`)).items.flatMap(
    ({ direction, body }) => (direction === 'in' ? [body] : []),
  )

describe('the page of a meeting', () => {
  it.each([
    ['ja', '日時をお選びいただき、ありがとうございます。', '2026年11月26日(木) 10:00'],
    ['en', 'Thank you for choosing a time.', '26 November 2026'],
  ])('thanks whoever chose a time, pressed twice and loaded again, and books once (%s)', async (lang, thanks, when) => {
    for (const _press of [1, 2]) {
      const sent = await post(desk, path, { go: 'book', slot: slotAt('10:00'), lang })
      expect(sent.statusCode).toBe(303)
      for (const _load of [1, 2]) {
        const page = await get(desk, String(sent.headers.location))
        expect([page.statusCode, textOf(page)]).toEqual([200, expect.stringContaining(thanks)])
        expect(load(page.body)('.done').text()).toContain(when)
        // The other language thanks, too.
        expect(load(page.body)('a.switch').attr('href')).toContain('done=booked')
      }
    }
    expect(await ask(consultant, 'GET', `/meetings/${meeting.id}`)).toMatchObject({ status: 'booked', revision: 0 })
    // Whoever opens the link of the mail comes from nothing.
    expect(textOf(await get(desk, path))).not.toContain(thanks)
    const moved = { go: 'move', slot: slotAt('14:00'), lang }
    for (const _press of [1, 2]) expect(textOf(await postAndLook(desk, path, moved))).toContain(thanks)
    expect(await ask(consultant, 'GET', `/meetings/${meeting.id}`)).toMatchObject({ startsAt: thursday('14:00'), revision: 1 })
  })

  it.each([
    ['none of the times suits', { go: 'none', suits: 'ﾃﾚﾜｰｸの日なら' }],
    ['a booked meeting is called off', { go: 'cancel', reason: 'ﾃﾚﾜｰｸの日なら' }],
    ['another meeting is asked for', { go: 'again', wish: 'ﾃﾚﾜｰｸの日なら' }],
  ])('shows the words as they are kept where %s, straightened or not, however often it is pressed', async (_what, form) => {
    if (form.go !== 'none') await postAndLook(desk, path, { go: 'book', slot: slotAt('10:00') })
    if (form.go === 'again') await postAndLook(desk, path, { go: 'cancel' })
    const key = crypto.randomUUID()
    for (const _press of [1, 2]) {
      const sent = await sendAnswer(desk, path, { ...form, key })
      expect(sent.statusCode).toBe(303)
      const page = await get(desk, String(sent.headers.location))
      expect(textOf(page)).toContain('全角カナに直してお預かりしました')
      expect(load(page.body)('blockquote').text()).toBe('テレワークの日なら')
    }
    expect((await said()).filter((words) => words === 'テレワークの日なら')).toHaveLength(1)
  })

  it('takes other words for another meeting once they are pressed again, and says so', async () => {
    await postAndLook(desk, path, { go: 'book', slot: slotAt('10:00') })
    await postAndLook(desk, path, { go: 'cancel' })
    const form = { go: 'again', key: crypto.randomUUID(), wish: '12月の火曜' }
    await postAndLook(desk, path, form)
    const other = await post(desk, path, { ...form, wish: '12月の木曜' })
    expect([other.statusCode, textOf(other)]).toEqual([409, expect.stringContaining('別の内容を一度送信しています')])
    const page = load(other.body)
    expect(page('#wish').val()).toBe('12月の木曜')
    const again = { ...form, wish: '12月の木曜', key: String(page('#again input[name=key]').val()) }
    expect(textOf(await postAndLook(desk, path, again))).toContain('12月の木曜')
    expect((await said()).filter((words) => words.startsWith('12月'))).toEqual(['12月の火曜', '12月の木曜'])
  })
})
