import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { readCalendar, textOf } from './read-calendar.ts'
import { ask, book, offer, refusal, ticketOf, tuesday } from './scene.ts'

let desk: TestApp
let consultant: Person
beforeAll(async () => {
  desk = await startApp()
  await desk.moveClockTo(tuesday)
  consultant = await desk.staff('consultant')
})
afterAll(() => desk.close())

const newFeed = async (who: Person) => new URL((await ask<{ url: string }>(who, 'POST', '/calendar-feed')).url).pathname

describe('a consultant’s calendar feed', () => {
  it('shows when, how, where and the ticket’s number, and nothing of the applicant', async () => {
    const { number, email, name } = await ticketOf(desk, consultant)
    const { organization } = await ask<{ organization: { name: string } }>(consultant, 'GET', `/tickets/${number}`)
    const note = '内密のお話'
    const where = { place: '会津若松市役所、2階; 会議室', joinUrl: 'https://meet.example/abc?pwd=1,2' }
    const meeting = await book(consultant, number, '2026-11-26T01:00:00Z', { kind: 'in_person', minutes: 45, note, ...where })
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/time`, { startsAt: '2026-11-26T02:00:00Z' })
    const cancelled = await book(consultant, number, '2026-11-27T01:00:00Z')
    await ask(consultant, 'PUT', `/meetings/${cancelled.id}/cancellation`, {})
    await offer(consultant, number, ['2026-11-30T01:00:00Z'])
    const colleague = await desk.staff('consultant')
    await book(colleague, (await ticketOf(desk, colleague)).number, '2026-11-26T01:00:00Z')

    const answer = await desk.request('GET', await newFeed(consultant))
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    const { method, events } = readCalendar(answer.body)
    expect([method, events.map(({ uid }) => uid)]).toEqual(['PUBLISH', [meeting.id]])
    expect(events[0]).toMatchObject({ start: new Date('2026-11-26T02:00:00Z'), end: new Date('2026-11-26T02:45:00Z') })
    expect(textOf(events[0]?.summary)).toBe(`面談（対面）${number}`)
    expect(Number(events[0]?.sequence)).toBe(1)
    expect([events[0]?.location, events[0]?.description].map(textOf)).toEqual([where.place, `参加用URL：${where.joinUrl}`])
    const unfolded = answer.body.replaceAll('\r\n ', '')
    expect(unfolded).toMatch(/^REFRESH-INTERVAL;VALUE=DURATION:PT15M\r$/mu)
    expect(unfolded).toMatch(/^X-PUBLISHED-TTL:PT15M\r$/mu)
    expect(unfolded).toMatch(new RegExp(`\r\nURL[^\r\n]*:https?://[^/]+/desk/tickets/${number}\r\n`, 'u'))
    for (const told of [email, name, organization.name, note]) expect(unfolded).not.toContain(told)
  })

  it('shows where to join online, and of a call no number', async () => {
    const reader = await desk.staff('consultant')
    const { number } = await ticketOf(desk, reader)
    const joinUrl = 'https://meet.example/abc'
    await book(reader, number, '2026-11-26T01:00:00Z', { kind: 'online', joinUrl })
    await book(reader, number, '2026-11-26T04:00:00Z', { phone: '03-5550-0009' })
    const { body } = await desk.request('GET', await newFeed(reader))
    const { events } = readCalendar(body)
    expect(events.map(({ location, description }) => [textOf(location), textOf(description)])).toEqual([
      [joinUrl, ''],
      ['', ''],
    ])
    expect(body).not.toContain('5550-0009')
  })

  it('does not tell an administrator where, who gives a reason to open a ticket', async () => {
    const administrator = await desk.staff('administrator')
    const { number } = await ticketOf(desk, consultant)
    const meeting = await book(consultant, number, '2026-11-30T01:00:00Z', { kind: 'in_person', place: '会津若松市役所' })
    await desk.owner`update ticket_meetings set staff_id = ${administrator.id} where id = ${meeting.id}`
    const { body } = await desk.request('GET', await newFeed(administrator))
    expect(readCalendar(body).events.map(({ summary, location }) => [textOf(summary), textOf(location)])).toEqual([
      [`面談（対面）${number}`, ''],
    ])
  })

  it('is in the language of whose it is', async () => {
    const reader = await desk.staff('consultant')
    const { number } = await ticketOf(desk, reader)
    await book(reader, number, '2026-11-26T01:00:00Z')
    await ask(reader, 'PUT', `/staff/${reader.id}/language`, { language: 'en' })
    const answer = await desk.request('GET', await newFeed(reader))
    expect(textOf(readCalendar(answer.body).events[0]?.summary)).toBe(`Meeting (Telephone): ${number}`)
    expect(answer.body).toContain('X-WR-CALNAME:Meetings of the desk')
  })

  it('ends when it is made anew or revoked, or its owner leaves', async () => {
    const first = await newFeed(consultant)
    const second = await newFeed(consultant)
    expect((await desk.request('GET', first)).statusCode).toBe(404)
    expect((await desk.request('GET', second)).statusCode).toBe(200)
    expect(await ask(consultant, 'GET', '/calendar-feed')).toMatchObject({ createdAt: expect.any(String) })
    for (const _time of [1, 2]) expect((await consultant.request('DELETE', '/api/v1/calendar-feed')).statusCode).toBe(204)
    expect((await desk.request('GET', second)).statusCode).toBe(404)
    expect(await ask(consultant, 'GET', '/calendar-feed')).toEqual({ createdAt: null })

    const leaver = await desk.staff('consultant')
    const theirs = await newFeed(leaver)
    await desk.owner`update staff set active = false where id = ${leaver.id}`
    expect((await desk.request('GET', theirs)).statusCode).toBe(404)
  })

  it('has its token neither in the database nor in the log', async () => {
    const path = await newFeed(consultant)
    const token = /calendar\/(.+)\.ics$/u.exec(path)?.[1] ?? ''
    await desk.request('GET', path)
    await desk.request('GET', `${path}x`)
    const log = desk.logged.join('\n')
    expect(log).toContain('/calendar/:file')
    expect(log).not.toContain(token)
    const rows = await desk.owner`select staff_id, encode(token_hash, 'hex') as digest from calendar_feeds`
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(await desk.owner`select details from events where type like 'calendar_feed%'`)).not.toContain(token)
  })

  it('is for those who hold meetings', async () => {
    expect(await refusal(await desk.staff('auditor'), 'POST', '/calendar-feed')).toEqual([403, 'forbidden'])
    expect(await refusal(await desk.contact(), 'POST', '/calendar-feed')).toEqual([403, 'forbidden'])
  })
})
