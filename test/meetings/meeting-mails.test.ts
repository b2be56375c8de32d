import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startDesk, type ArrivedMail, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import type { Person } from '../support/app.ts'
import { get, post, textOf } from '../pages/browser.ts'
import { inOneBrowser } from '../pages/one-browser.ts'
import { personOf, readCalendar } from './read-calendar.ts'
import { ask, book, offer, thursday, ticketOf, tuesday } from './scene.ts'

let desk: TestDesk
let consultant: Person
beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
})
afterAll(() => desk.close())
afterEach(() => desk.moveClockTo(tuesday))

async function newTicket() {
  await desk.moveClockTo(tuesday)
  consultant = await desk.staff('consultant')
  return ticketOf(desk, consultant)
}

const mailWith = (address: string, words: string): Promise<ArrivedMail> => desk.mailWith(address, words)

function calendarOf(mail: ArrivedMail) {
  const [file] = mail.attachments
  const content = typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content)
  return { ...readCalendar(content), content: content.replaceAll('\r\n ', ''), file }
}

interface Listed {
  kind: string
  state: string
  cancelReason: string | null
  heldFor: string | null
  dueAt: string
}

async function listed(number: string, kind: string): Promise<Listed[]> {
  const { items } = await ask<{ items: Listed[] }>(consultant, 'GET', `/tickets/${number}/follow-ups?limit=200`)
  return items.filter((item) => item.kind === kind)
}

describe('times that are offered', () => {
  it('are to be answered before the desk closes, never by eight in the morning of the last of them', async () => {
    const { number, email } = await newTicket()
    await offer(consultant, number, [thursday('09:00')])
    const { text = '' } = await mailWith(email, '面談の日時をお選びください')
    expect(text.replaceAll(/\s/gu, '')).toContain('ご回答の期限は2026年11月25日(水)18:00です')
  })

  it('reach the applicant, who picks one without an account; both get it for their calendars', async () => {
    const { number, email, name } = await newTicket()
    await offer(consultant, number, [thursday('10:00'), thursday('15:00')], { note: '拠点の条件を伺います。' })
    const offered = await mailWith(email, '面談の日時をお選びください')
    for (const words of ['2026年11月26日(木) 10:00', '2026年11月26日(木) 15:00', '拠点の条件を伺います。'])
      expect(offered.text).toContain(words)
    // The way to join is told once it is booked.
    expect(offered.text).not.toContain('meet.example')
    expect(offered.attachments).toEqual([])
    const path = /\/l\/[\w-]{43}/u.exec(offered.text ?? '')?.[0] ?? ''

    const page = await get(desk, path)
    expect(textOf(page)).toContain('2026年11月26日(木) 15:00〜16:00')
    const ids = [...page.body.matchAll(/name="slot" value="([^"]+)"/gu)].map(([, id]) => id ?? '')
    expect(ids).toHaveLength(2)
    const browser = inOneBrowser()
    expect((await browser.post(desk, path, { slot: ids[1] ?? '' })).statusCode).toBe(303)
    expect(textOf(await browser.get(desk, path))).toContain('2026年11月26日(木) 15:00〜16:00の面談をご予約いただいています。')
    expect(textOf(await get(desk, path))).not.toContain('2026年11月26日')

    const confirmed = await mailWith(email, '面談の日時が決まりました')
    expect(confirmed.text).toContain('2026年11月26日(木) 15:00〜16:00')
    expect(confirmed.text).toContain('https://meet.example/abc')
    const { method, events, file, content } = calendarOf(confirmed)
    expect(file).toMatchObject({ method: 'REQUEST', mimeType: 'text/calendar' })
    expect(confirmed.attachments[1]).toMatchObject({ filename: 'meeting.ics', mimeType: 'application/ics' })
    expect([method, Number(events[0]?.sequence)]).toEqual(['REQUEST', 0])
    expect(events[0]?.start.toISOString()).toBe(thursday('15:00'))
    expect(personOf(events[0]?.organizer).address).toBe('mailto:desk@musubi.example')
    expect(personOf(events[0]?.attendee)).toMatchObject({ address: `mailto:${email}`, params: { CN: name } })
    expect(content).not.toContain(consultant.email)

    const told = await mailWith(consultant.email, '面談の予約が入りました')
    const own = calendarOf(told)
    expect(own.events[0]?.uid).toBe(events[0]?.uid)
    expect(personOf(own.events[0]?.attendee).address).toBe(`mailto:${consultant.email}`)
    for (const words of [email, name]) expect(`${own.content}${told.text}`).not.toContain(words)
    await desk.settled()
    // Wednesday is the business day before.
    expect(await listed(number, 'meeting-reminder')).toMatchObject([{ state: 'pending', dueAt: '2026-11-25T01:00:00.000Z' }])
    const { series } = await ask<{ series: { series: string; due: number }[] }>(
      await desk.staff('supervisor'),
      'GET',
      '/mail/ledger?from=2026-11-24&to=2026-11-25',
    )
    expect(series).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ series: 'meeting-offer' }),
        expect.objectContaining({ series: 'meeting', due: 3 }),
      ]),
    )
    await desk.moveClockTo('2026-11-25T01:01:00Z')
    expect((await mailWith(email, '面談のご予定の確認')).text).toContain('2026年11月26日(木) 15:00〜16:00')
  })

  it('that were taken meanwhile are said to be so, and the others can still be picked', async () => {
    const { number, email } = await newTicket()
    await offer(consultant, number, [thursday('10:00'), thursday('15:00')])
    const path = /\/l\/[\w-]{43}/u.exec((await mailWith(email, '面談の日時をお選びください')).text ?? '')?.[0] ?? ''
    const ids = [...(await get(desk, path)).body.matchAll(/name="slot" value="([^"]+)"/gu)].map(([, id]) => id ?? '')
    await book(consultant, (await ticketOf(desk, consultant)).number, thursday('10:00'))

    const late = await post(desk, path, { slot: ids[0] ?? '' })
    expect(late.statusCode).toBe(409)
    expect(textOf(late)).toContain('先に別の予約が入りました')
    expect(textOf(late)).toContain('2026年11月26日(木) 10:00〜11:00：別の予約が入りました')
    expect([...late.body.matchAll(/name="slot" value="([^"]+)"/gu)].map(([, id]) => id)).toEqual([ids[1]])
    const nothing = await post(desk, path)
    expect(nothing.statusCode).toBe(422)
    expect(textOf(nothing)).toContain('ご都合のよい日時を一つ選んでください。')
    expect((await post(desk, path, { slot: crypto.randomUUID() })).statusCode).toBe(422)

    await book(consultant, (await ticketOf(desk, consultant)).number, thursday('15:30'))
    expect(textOf(await get(desk, path))).toContain('お選びいただける日時がなくなりました')
  })
})

describe('a booked meeting', () => {
  it('that moves goes to the calendars with a higher sequence, and its reminder moves with it', async () => {
    const { number, email } = await newTicket()
    const meeting = await book(consultant, number, thursday('10:00'), { place: '会津若松市役所', kind: 'in_person' })
    await mailWith(email, '面談の日時が決まりました')
    await desk.settled()
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/time`, { startsAt: '2026-12-01T01:00:00Z', note: '日を改めました。' })
    const moved = await mailWith(email, '面談のご予定の変更')
    for (const words of ['2026年11月26日(木) 10:00', '2026年12月1日(火) 10:00〜11:00', '日を改めました。'])
      expect(moved.text).toContain(words)
    const { method, events } = calendarOf(moved)
    expect([method, events[0]?.uid, Number(events[0]?.sequence)]).toEqual(['REQUEST', meeting.id, 1])
    expect(events[0]?.location).toBe('会津若松市役所')
    await mailWith(consultant.email, '面談の予定が変わりました')
    await desk.settled()
    expect(await listed(number, 'meeting-reminder')).toMatchObject([
      { state: 'cancelled', cancelReason: 'meeting_moved', dueAt: '2026-11-25T01:00:00.000Z' },
      { state: 'pending', dueAt: '2026-11-30T01:00:00.000Z' },
    ])
  })

  it('that is cancelled leaves the calendars, and nobody is reminded of it', async () => {
    const { number, email } = await newTicket()
    const meeting = await book(consultant, number, thursday('10:00'))
    await mailWith(email, '面談の日時が決まりました')
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/cancellation`, { note: '担当者の都合によるものです。' })
    const mail = await mailWith(email, '面談の取りやめのお知らせ')
    expect(mail.text).toContain('担当者の都合によるものです。')
    const { method, events } = calendarOf(mail)
    expect([method, events[0]?.uid, Number(events[0]?.sequence), events[0]?.status]).toEqual(['CANCEL', meeting.id, 1, 'CANCELLED'])
    expect(calendarOf(await mailWith(consultant.email, '面談が取りやめになりました')).method).toBe('CANCEL')
    await desk.settled()
    expect(await listed(number, 'meeting-reminder')).toMatchObject([{ state: 'cancelled', cancelReason: 'meeting_cancelled' }])
  })

  it('is not reminded of when it is tomorrow already, nor asked about when it did not come about', async () => {
    const { number } = await newTicket()
    const meeting = await book(consultant, number, '2026-11-25T02:00:00Z', { status: undefined, record: '' })
    await desk.settled()
    expect(await listed(number, 'meeting-reminder')).toEqual([])
    expect(await listed(number, 'after-meeting-survey')).toMatchObject([{ state: 'pending', dueAt: '2026-11-26T00:00:00.000Z' }])
    await desk.moveClockTo('2026-11-25T02:10:00Z')
    consultant = await desk.staff('supervisor')
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/missed`)
    await desk.settled()
    expect(await listed(number, 'after-meeting-survey')).toMatchObject([{ state: 'cancelled', cancelReason: 'meeting_cancelled' }])
  })
})

describe('a meeting that did not come about', () => {
  interface Offered {
    id: string
    status: string
    kind: string
    slots: { startsAt: string }[]
  }
  const meetingsOf = async (number: string) => (await ask<{ items: Offered[] }>(consultant, 'GET', `/tickets/${number}/meetings`)).items

  it('is offered again by mail, and picked behind its link; the task is there besides', async () => {
    const { number, email } = await newTicket()
    const meeting = await book(consultant, number, thursday('10:00'), { kind: 'online', joinUrl: 'https://meet.example/abc', minutes: 30 })
    await desk.moveClockTo(thursday('10:20'))
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/missed`)
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/missed`)
    const mail = await mailWith(email, '面談の日時を改めてお選びください')
    const times = [
      '11月27日(金) 10:30',
      '11月27日(金) 13:00',
      '11月30日(月) 09:00',
      '11月30日(月) 13:00',
      '12月1日(火) 09:00',
      '12月1日(火) 13:00',
    ]
    for (const words of ['2026年11月26日(木) 10:00からの面談は', '30分', ...times]) expect(mail.text).toContain(words)
    expect(mail.text).not.toContain('meet.example')
    const path = /\/l\/[\w-]{43}/u.exec(mail.text ?? '')?.[0] ?? ''
    const ids = [...(await get(desk, path)).body.matchAll(/name="slot" value="([^"]+)"/gu)].map(([, id]) => id ?? '')
    expect(ids).toHaveLength(times.length)
    expect((await post(desk, path, { slot: ids[1] ?? '' })).statusCode).toBe(303)
    const [, again, ...others] = await meetingsOf(number)
    expect(again).toMatchObject({ status: 'booked', kind: 'online', startsAt: '2026-11-27T04:00:00.000Z' })
    expect(others).toEqual([])
    const tasks = await ask<{ items: object[] }>(consultant, 'GET', `/tickets/${number}/tasks`)
    expect(tasks.items).toMatchObject([{ kind: 'meeting_missed', meetingId: meeting.id }])
    await mailWith(email, '面談の日時が決まりました')
    expect(await listed(number, 'meeting-offer')).toEqual([])
    expect(await listed(number, 'meeting-missed')).toMatchObject([{ state: 'sent' }])
  })

  it('and is booked anew by hand withdraws what was offered, whose link says no more than that it is over', async () => {
    const { number, email, applicantId } = await newTicket()
    const meeting = await book(consultant, number, thursday('10:00'))
    await desk.moveClockTo(thursday('10:20'))
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/missed`)
    const path = /\/l\/[\w-]{43}/u.exec((await mailWith(email, '面談の日時を改めてお選びください')).text ?? '')?.[0] ?? ''
    const [, slot = ''] = /name="slot" value="([^"]+)"/u.exec((await get(desk, path)).body) ?? []
    // An offer whose mail has not gone yet.
    await desk.owner`update contacts set verified_at = null, verified_by = null where id = ${applicantId}`
    await offer(consultant, number, ['2026-12-03T01:00:00.000Z'])
    await desk.settled()
    expect(await listed(number, 'meeting-offer')).toMatchObject([{ heldFor: 'verified_contact' }])
    await book(consultant, number, '2026-12-02T05:00:00.000Z')
    await desk.settled()

    expect((await meetingsOf(number)).map(({ status }) => status)).toEqual(['missed', 'cancelled', 'cancelled', 'booked'])
    // Who picks a time all the same is told that theirs was not taken.
    expect((await post(desk, path, { slot })).statusCode).toBe(409)
    const shown = textOf(await get(desk, path))
    expect(shown).toContain('このリンクでのお手続きは終わっています')
    expect(shown).not.toContain('2026年12月2日')
    expect((await meetingsOf(number)).filter(({ status }) => status === 'booked')).toHaveLength(1)
    expect(await listed(number, 'meeting-offer')).toMatchObject([{ state: 'cancelled', cancelReason: 'answered' }])
    // What is booked is told; that the offer has ended is no news beside it.
    expect(await listed(number, 'meeting-cancelled')).toEqual([])
  })

  it('is not offered again by a consultant without time, or for a ticket that is finished', async () => {
    const { number } = await newTicket()
    const missed = async (startsAt: string) => {
      const meeting = await book(consultant, number, startsAt)
      await desk.moveClockTo(startsAt)
      await ask(consultant, 'PUT', `/meetings/${meeting.id}/missed`)
    }
    await ask(consultant, 'PUT', `/staff/${consultant.id}/working-hours`, [{ weekday: 4, from: '10:00', to: '10:30' }])
    await missed(thursday('10:00'))
    await ask(consultant, 'PUT', `/staff/${consultant.id}/working-hours`, [{ weekday: 4, from: '10:00', to: '18:00' }])
    const late = await book(consultant, number, thursday('14:00'))
    await ask(consultant, 'PUT', `/tickets/${number}/resolution`, { kind: 'answered', note: '' })
    await desk.moveClockTo(thursday('14:30'))
    await ask(consultant, 'PUT', `/meetings/${late.id}/missed`)
    await desk.settled()
    expect((await meetingsOf(number)).map(({ status }) => status)).toEqual(['missed', 'missed'])
    expect(await listed(number, 'meeting-missed')).toEqual([])
  })

  it('and turns out to have been held takes the mail back that waits', async () => {
    const { number, applicantId } = await newTicket()
    await desk.owner`update contacts set verified_at = null, verified_by = null where id = ${applicantId}`
    const meeting = await book(consultant, number, thursday('10:00'))
    await desk.moveClockTo(thursday('10:20'))
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/missed`)
    await eventually(async () => (await listed(number, 'meeting-missed'))[0]?.state === 'pending')
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/record`, { record: '遅れて始めた。', to: 'desk' })
    await ask(consultant, 'PUT', `/contacts/${applicantId}/verification`)
    await eventually(async () => (await listed(number, 'meeting-missed'))[0]?.cancelReason === 'meeting_held', { within: 60_000 })
  })
})
