import { beforeEach, describe, expect, it } from 'vitest'
import { migrateDatabase } from '../../src/db/migrate.ts'
import { ticketMeetings } from '../../src/meetings/meetings.table.ts'
import type { Person, TestApp } from '../support/app.ts'
import { ask, beforeEachTicket, book, offer, refusal, thursday, ticketOf, tuesday, type Meeting } from './scene.ts'

let desk: TestApp
let consultant: Person
let number: string
beforeEachTicket((opened) => ({ desk, consultant, number } = opened))

describe('one time of one consultant', () => {
  it('goes to exactly one of fifty who pick it at once, and the others are told', async () => {
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

  it('goes to exactly one of fifty bookings at once', async () => {
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

describe('one time of one applicant', () => {
  let colleague: Person
  beforeEach(async () => {
    colleague = await desk.staff('consultant')
  })
  const phone = { status: 'booked', kind: 'phone' }

  it('is booked once, whichever consultants meet them', async () => {
    const url = `/tickets/${number}/meetings`
    const first = await book(consultant, number, thursday('10:00'))
    const beside = { ...phone, consultantId: colleague.id }
    expect(await refusal(consultant, 'POST', url, { ...beside, startsAt: thursday('10:30') })).toEqual([409, 'applicant_booked'])
    const refused = await consultant.request('POST', `/api/v1${url}`, { ...beside, startsAt: thursday('10:00') })
    expect(refused.json()).toMatchObject({ field: 'startsAt', title: expect.stringContaining('move or cancel that meeting first') })
    const second = await book(consultant, number, thursday('11:00'), beside)
    expect(await refusal(consultant, 'PUT', `/meetings/${second.id}/time`, { startsAt: thursday('10:59') })).toEqual([
      409,
      'applicant_booked',
    ])
    await ask(consultant, 'PUT', `/meetings/${first.id}/cancellation`, {})
    expect(await ask(consultant, 'PUT', `/meetings/${second.id}/time`, { startsAt: thursday('10:30') })).toMatchObject({ revision: 1 })
  })

  it('is booked once over all their tickets, and not offered again', async () => {
    const { number: other, applicantId } = await ticketOf(desk, consultant)
    await desk.owner`update tickets set applicant_id = ${applicantId} where number = ${number}`
    await book(consultant, other, thursday('13:00'))
    const beside = { ...phone, consultantId: colleague.id, startsAt: thursday('13:30') }
    expect(await refusal(consultant, 'POST', `/tickets/${number}/meetings`, beside)).toEqual([409, 'applicant_booked'])
    const url = `/tickets/${number}/meeting-slots?from=2026-11-26&days=1&consultantId=${colleague.id}`
    const { items } = await ask<{ items: { startsAt: string }[] }>(consultant, 'GET', url)
    expect(items.map(({ startsAt }) => startsAt)).toContain(thursday('10:00'))
    expect(items.map(({ startsAt }) => startsAt)).not.toContain(thursday('13:00'))
    const offered = { status: 'proposed', kind: 'phone', consultantId: colleague.id, slots: [thursday('13:30'), thursday('15:00')] }
    expect(await refusal(consultant, 'POST', `/tickets/${number}/meetings`, offered)).toEqual([
      422,
      'invalid_input',
      'slots.0 slot_not_free',
    ])
  })

  it('is booked once of two offers that name it, of two of their tickets', async () => {
    const { number: beside, applicantId } = await ticketOf(desk, consultant)
    await desk.owner`update tickets set applicant_id = ${applicantId} where number = ${number}`
    const one = await offer(consultant, beside, [thursday('16:00')])
    const other = await offer(consultant, number, [thursday('16:30'), thursday('09:00')], { consultantId: colleague.id })
    await ask(consultant, 'PUT', `/meetings/${one.id}/choice`, { slotId: one.slots[0]?.id })
    const [early, late] = other.slots
    const choice = (slot: typeof early) => ({ slotId: slot?.id })
    expect(await refusal(consultant, 'PUT', `/meetings/${other.id}/choice`, choice(late))).toEqual([409, 'applicant_booked'])
    expect(await ask(consultant, 'PUT', `/meetings/${other.id}/choice`, choice(early))).toMatchObject({ status: 'booked' })
  })

  it('is kept to one by the database itself, and what was agreed before that stays', async () => {
    const { id } = await book(consultant, number, thursday('10:00'))
    const beside =
      () => desk.owner`insert into ticket_meetings (ticket_id, applicant_id, kind, starts_at, minutes, staff_id, created_at, status)
      select ticket_id, applicant_id, kind, starts_at + interval '59 minutes', 30, ${colleague.id}, created_at, 'booked'
      from ticket_meetings where id = ${id} returning id`
    await expect(beside()).rejects.toThrow('ticket_meetings_applicant_once')
    await desk.owner`alter table ticket_meetings drop constraint ticket_meetings_applicant_once`
    const [later] = await beside()
    await desk.owner`update ticket_meetings set applicant_id = null`
    await migrateDatabase({ directUrl: desk.ownerUrl, appUrl: desk.appUrl })
    const unguarded = await desk.owner`select id from ticket_meetings where applicant_id is null and status = 'booked'`
    expect(unguarded.map((row) => row.id as string)).toEqual([later?.id])
    await expect(beside()).rejects.toThrow('ticket_meetings_no_double_booking')
    await ask(colleague, 'PUT', `/meetings/${String(later?.id)}/time`, { startsAt: thursday('11:00') })
    const guarded = await desk.owner`select id from ticket_meetings where applicant_id is null`
    expect(guarded).toHaveLength(0)
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
