import { describe, expect, it } from 'vitest'
import { migrateDatabase } from '../../src/db/migrate.ts'
import { ticketMeetings } from '../../src/meetings/meetings.table.ts'
import type { Person, TestApp } from '../support/app.ts'
import { beforeEachTicket, book, offer, thursday, ticketOf, tuesday, type Meeting } from './scene.ts'

let desk: TestApp
let consultant: Person
let number: string
beforeEachTicket((opened) => ({ desk, consultant, number } = opened))

describe('one time of one consultant', () => {
  it('goes to exactly one of fifty who pick it at once, and the others are told', { timeout: 120_000 }, async () => {
    const at = thursday('16:00')
    const offers: Meeting[] = []
    for (let one = 0; one < 50; one += 1) offers.push(await offer(consultant, (await ticketOf(desk, consultant)).number, [at]))
    const answers = await Promise.all(
      offers.map(({ id, slots }) => consultant.request('PUT', `/api/v1/meetings/${id}/choice`, { slotId: slots[0]?.id })),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    const others = answers.filter(({ statusCode }) => statusCode !== 200)
    expect(new Set(others.map((answer) => `${answer.statusCode} ${answer.json().code}`))).toEqual(new Set(['409 slot_taken']))
    const rows = await desk.owner`select id from ticket_meetings where staff_id = ${consultant.id} and status = 'booked'`
    expect(rows).toHaveLength(1)
  })

  it('goes to exactly one of fifty bookings at once', { timeout: 120_000 }, async () => {
    const numbers: string[] = []
    for (let one = 0; one < 50; one += 1) numbers.push((await ticketOf(desk, consultant)).number)
    const bodies = numbers.map((of, index) => ({ of, startsAt: thursday(`10:${String(index).padStart(2, '0')}`) }))
    const answers = await Promise.all(
      bodies.map(({ of, startsAt }) =>
        consultant.request('POST', `/api/v1/tickets/${of}/meetings`, { status: 'booked', kind: 'phone', startsAt }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, ...Array.from({ length: 49 }, () => 409)])
  })

  it('is kept to one by the database itself, whoever writes', async () => {
    const meeting = await book(consultant, number, thursday('10:00'))
    const again = desk.owner`insert into ticket_meetings (ticket_id, kind, starts_at, minutes, staff_id, created_at, status)
      select ticket_id, kind, starts_at + interval '59 minutes', 1, staff_id, created_at, 'booked' from ticket_meetings where id = ${meeting.id}`
    await expect(again).rejects.toThrow('ticket_meetings_no_double_booking')
  })
})

it('keeps meetings noted before there were bookings: past ones as held, later ones as booked unless they overlap', async () => {
  const [row] = await desk.db.select().from(ticketMeetings).limit(1)
  const base = { ticketId: row?.ticketId ?? '', kind: 'phone' as const, staffId: consultant.id, minutes: 60, createdAt: new Date(tuesday) }
  await desk.owner`alter table ticket_meetings drop constraint ticket_meetings_no_double_booking`
  const before = ['2026-11-20T01:00:00Z', '2026-11-26T01:00:00Z', '2026-11-26T01:30:00Z', '2026-11-26T03:00:00Z']
  for (const startsAt of before) await desk.db.insert(ticketMeetings).values({ ...base, startsAt: new Date(startsAt) })
  await migrateDatabase({ directUrl: desk.ownerUrl, appUrl: desk.appUrl })
  const rows = await desk.owner`select status from ticket_meetings where staff_id = ${consultant.id} order by starts_at`
  expect(rows.map(({ status }) => status as string)).toEqual(['held', 'booked', 'held', 'booked'])
})
