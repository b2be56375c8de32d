import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { get, newLink, post, postAndLook, textOf } from '../pages/browser.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type ArrivedMail, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { readCalendar, textOf as paramText } from './read-calendar.ts'
import { ask, book, offer, refusal, thursday, ticketOf, tuesday } from './scene.ts'

let desk: TestDesk
let consultant: Person
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo(tuesday)
  desk.worker()
  consultant = await desk.staff('consultant')
})
afterAll(() => desk.close())

const phone = '090-5550-1234'
const unknown = [422, 'invalid_input', 'phone phone_for_meeting']
const withoutPhone = () => ticketOf(desk, consultant, { phone: null })
const mailTo = (address: string, words: string, said = '') =>
  eventually(
    async () => (await desk.mailsTo(address)).find(({ subject, text }) => subject?.includes(words) && text?.includes(said)) ?? false,
    { within: 60_000 },
  )

/** What the entry of a mail's calendar file says below its time. */
function entryIn({ attachments: [file] }: ArrivedMail): string {
  const { events } = readCalendar(typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content))
  return paramText(events[0]?.description)
}

describe('a meeting by telephone', () => {
  it('is refused while nobody knows which number to call, with the way out', async () => {
    const { number } = await withoutPhone()
    const url = `/tickets/${number}/meetings`
    const booked = { status: 'booked', kind: 'phone', startsAt: thursday('09:00') }
    expect(await refusal(consultant, 'POST', url, booked)).toEqual(unknown)
    expect(await refusal(consultant, 'POST', url, { kind: 'phone', startsAt: thursday('09:00') })).toEqual(unknown)
    const japanese = await consultant.request('POST', `/api/v1${url}`, booked, { 'accept-language': 'ja' })
    expect(japanese.json().errors[0].message).toMatch(/電話番号が.*phone に指定するか、別の方法/u)
    // What took place needs no number any more, and who is met otherwise none at all.
    await ask(consultant, 'POST', url, { kind: 'phone', startsAt: '2026-11-20T01:00:00Z', record: '電話があった。' })
    const { id } = await book(consultant, number, thursday('09:00'), { kind: 'online' })
    expect(await refusal(consultant, 'PUT', `/meetings/${id}/time`, { startsAt: thursday('09:30'), kind: 'phone' })).toEqual(unknown)
  })

  it('is booked with a number that is told with it, and the applicant reads which, the consultant’s mail does not', async () => {
    const { number, email } = await withoutPhone()
    expect(await book(consultant, number, thursday('11:00'), { phone })).toMatchObject({ status: 'booked', phone })
    const booked = await mailTo(email, '面談の日時が決まりました')
    expect(booked.text).toContain(`・お電話番号：${phone}`)
    expect(entryIn(booked)).toContain(`電話番号：${phone}`)
    const told = await mailTo(consultant.email, '面談の予約が入りました', '11:00〜')
    for (const words of [told.text, entryIn(told)]) {
      expect(words).not.toContain(phone)
      // Whoever calls is told where the number is.
      expect(words?.replaceAll(/\n　?/gu, '')).toContain('電話番号：相談案件の画面でご確認ください')
    }
    expect(told.text).not.toContain('お電話を差し上げます')
    const auditor = await desk.staff('auditor')
    const { items } = await ask<{ items: { phone: string }[] }>(auditor, 'GET', `/tickets/${number}/meetings`)
    expect(items.map((meeting) => meeting.phone)).toEqual([expect.not.stringContaining('1234')])
  })

  it('is booked with the applicant’s own number', async () => {
    const { number, email } = await ticketOf(desk, consultant, { phone: '03-5550-7777' })
    expect(await book(consultant, number, thursday('13:00'))).toMatchObject({ status: 'booked', phone: null })
    expect((await mailTo(email, '面談の日時が決まりました')).text).toContain('・お電話番号：03-5550-7777')
  })

  it('that was to be online or at a place has neither any more, unless somebody says so', async () => {
    const { number, email } = await ticketOf(desk, consultant)
    const { id } = await book(consultant, number, thursday('14:00'), { kind: 'online', joinUrl: 'https://meet.example/abc' })
    await mailTo(email, '面談の日時が決まりました')
    const move = (change: object) => ask(consultant, 'PUT', `/meetings/${id}/time`, { startsAt: thursday('14:00'), ...change })
    expect(await move({ kind: 'phone' })).toMatchObject({ kind: 'phone', joinUrl: null, place: null })
    const told = await mailTo(email, '面談のご予定の変更')
    expect(told.text).toContain('担当者からお電話を差し上げます')
    for (const words of [told.text, entryIn(told)]) expect(words).not.toContain('meet.example')
    const at = { kind: 'in_person', place: '会津若松市役所' }
    expect(await move({ ...at, joinUrl: 'https://meet.example/abc' })).toMatchObject({ ...at, joinUrl: 'https://meet.example/abc' })
    expect(await move({ minutes: 30 })).toMatchObject({ ...at, joinUrl: 'https://meet.example/abc' })
    expect(await move({ kind: 'phone' })).toMatchObject({ joinUrl: null, place: null })
  })

  it('may be offered without, and asks whoever picks a time for the number', async () => {
    const { number } = await withoutPhone()
    const { id, slots } = await offer(consultant, number, [thursday('15:00')], { kind: 'phone', joinUrl: undefined })
    const slotId = slots[0]?.id
    expect(await refusal(consultant, 'PUT', `/meetings/${id}/choice`, { slotId })).toEqual(unknown)
    expect(await ask(consultant, 'PUT', `/meetings/${id}/choice`, { slotId, phone })).toMatchObject({ status: 'booked', phone })
  })
})

describe('the page of offered times', () => {
  it('asks for the number nobody knows, says what is wrong with it, and keeps what was picked', async () => {
    const { number, applicantId } = await withoutPhone()
    const { id, slots } = await offer(consultant, number, [thursday('16:30')], { kind: 'phone', joinUrl: undefined })
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
    const { path } = await newLink(desk, { purpose: 'meeting', contactId: applicantId, ticketId: ticket?.id, meetingId: id })
    const asking = await get(desk, path)
    expect(asking.body).toContain('<input\n      id="phone"')
    expect(textOf(asking)).toMatch(/担当のconsultant \d+が、下の欄に入力していただく番号へお電話します。/u)
    const picked = { go: 'book', slot: slots[0]?.id ?? '' }
    const missing = await post(desk, path, picked)
    expect(missing.statusCode).toBe(422)
    expect(textOf(missing)).toContain('お電話を差し上げる番号を入力してください')
    expect(missing.body).toMatch(new RegExp(`value="${picked.slot}"\\s+checked`, 'u'))
    expect(textOf(await post(desk, path, { ...picked, phone: 'なし' }))).toContain('電話番号は数字とハイフンで入力してください')
    expect(textOf(await post(desk, path, { ...picked, phone: 'x', lang: 'en' }))).toContain('Give a telephone number of digits')
    expect(textOf(await postAndLook(desk, path, { ...picked, phone: '０９０－５５５０－１２３４' }))).toMatch(
      /ご予約いただいています.*下\u20604\u2060桁 1234/u,
    )
    expect(await ask(consultant, 'GET', `/meetings/${id}`)).toMatchObject({ status: 'booked', phone })
  })

  it('asks for none that is known, and for none when nobody is called', async () => {
    const { number, applicantId } = await ticketOf(desk, consultant)
    const { id } = await offer(consultant, number, [thursday('10:00')], { kind: 'phone', joinUrl: undefined })
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
    const { path } = await newLink(desk, { purpose: 'meeting', contactId: applicantId, ticketId: ticket?.id, meetingId: id })
    const shown = await get(desk, path)
    expect(shown.body).not.toContain('id="phone"')
    expect(textOf(shown)).toMatch(/開始時刻に、担当のconsultant \d+が、お伺いしている番号（下\u20604\u2060桁 \d{4}）へお電話します。/u)
    // No line breaks between the two.
    expect(shown.body).toMatch(/下\u20604\u2060桁\u00A0\d{4}/u)
    expect(textOf(await get(desk, `${path}?lang=en`))).toMatch(/calls the number we have of you \(it ends in \d{4}\)/u)
  })
})
