import { afterAll, beforeAll, expect, it } from 'vitest'
import { findEvent } from '../../src/events/events.store.ts'
import type { EventDetails, EventType } from '../../src/events/event-types.ts'
import { recordEvent } from '../../src/events/record-event.ts'
import { forgetNotifications } from '../../src/notifications/forget-notifications.ts'
import { tellConcerned } from '../../src/notifications/tell-concerned.reactions.ts'
import { system, type Actor } from '../../src/people/actor.ts'
import type { Person } from '../support/app.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'

const patient = { within: 60_000 }
let desk: TestDesk
let supervisor: Person
let consultant: Person

beforeAll(async () => {
  desk = await startDesk()
  supervisor = await desk.staff('supervisor')
  consultant = await desk.staff('consultant')
})
afterAll(() => desk.close())

interface Item {
  id: string
  kind: string
  eventType: string
  taskKind: string | null
  ticket: string
  about: string
  actor: { id: string | null }
  readAt: string | null
}

const listOf = async (person: Person): Promise<{ items: Item[]; unread: number }> =>
  (await person.request('GET', '/api/v1/notifications?limit=200')).json()
const mark = async (person: Person, body: object) =>
  expect((await person.request('PUT', '/api/v1/notifications/reading', body)).statusCode).toBe(204)
const ofTicket = async (person: Person, number: string) => (await listOf(person)).items.filter(({ ticket }) => ticket === number)

async function newTicket(): Promise<{ number: string; company: string }> {
  const form = corporateForm()
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket
  return { number, company: form.company.name }
}

const give = (number: string, by: Person, to: Person) => by.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: to.id })

/** Lets the desk be told of an event whose other consequences do not matter here. */
async function happens<Type extends EventType>(number: string, type: Type, actor: Actor, details: EventDetails[Type]): Promise<void> {
  const [row] = await desk.owner<{ id: string }[]>`select id from tickets where number = ${number}`
  await desk.db.transaction(async (tx) => {
    const event = await findEvent(tx, await recordEvent(tx, { type, actor, ticketId: row?.id ?? null, details, at: new Date() }))
    if (!event) throw new Error('the event is gone')
    await tellConcerned(tx, event)
    // Safe to repeat.
    await tellConcerned(tx, event)
  })
}

it('tells the holder of a ticket what others did to it, and nobody what they did themselves', async () => {
  const worker = desk.worker()
  const { number, company } = await newTicket()
  const own = await newTicket()
  expect((await give(own.number, consultant, consultant)).statusCode).toBe(200)
  expect((await give(number, supervisor, consultant)).statusCode).toBe(200)
  const path = `/api/v1/tickets/${number}`
  await supervisor.request('POST', `${path}/notes`, { body: '電話がありました。' })
  await consultant.request('POST', `${path}/notes`, { body: '承知しました。' })
  await supervisor.request('POST', `${path}/messages`, { direction: 'in', subject: 'お返事', body: '承知しました。' })
  const meeting = {
    kind: 'phone',
    phone: '03-1234-5678',
    startsAt: `${businessDayAhead(400)}T01:00:00Z`,
    minutes: 30,
    status: 'booked',
    consultantId: consultant.id,
  }
  expect((await supervisor.request('POST', `${path}/meetings`, meeting)).statusCode).toBe(201)
  const items = await eventually(async () => {
    const found = await ofTicket(consultant, number)
    expect(found.map(({ kind }) => kind).toSorted()).toEqual(['answer', 'assigned', 'meeting', 'note'])
    return found
  }, patient)
  expect(items.find(({ kind }) => kind === 'assigned')).toMatchObject({
    eventType: 'ticket.assigned',
    about: company,
    actor: { id: supervisor.id },
    readAt: null,
  })
  await desk.settled()
  await worker.stop()
  expect(await ofTicket(consultant, own.number)).toEqual([])
  expect((await listOf(supervisor)).items).toEqual([])
})

it('tells supervisors that approval is wanted where it is, and of tasks and deadlines whoever has the ticket', async () => {
  const { number } = await newTicket()
  await give(number, supervisor, consultant)
  const shortlistId = '01900000-0000-7000-8000-000000000000'
  const drafter = { kind: 'staff', id: consultant.id, role: 'consultant', name: '', reach: 'all', substituteFor: [] } as const
  await happens(number, 'shortlist.drafted', drafter, { shortlistId, runId: shortlistId })
  expect(await ofTicket(supervisor, number)).toEqual([])
  const administrator = await desk.staff('administrator')
  expect((await administrator.request('PATCH', '/api/v1/settings', { shortlistApproval: true })).statusCode).toBe(200)
  await happens(number, 'shortlist.drafted', drafter, { shortlistId, runId: shortlistId })
  expect(await ofTicket(supervisor, number)).toMatchObject([{ kind: 'approval', eventType: 'shortlist.drafted' }])

  await happens(number, 'ticket.response_overdue', system, { first: true, due: '2026-11-20T00:00:00.000Z' })
  await happens(number, 'task.created', system, { taskId: shortlistId, kind: 'mail_failed', followUpId: shortlistId })
  // Its own event says it already.
  await happens(number, 'task.created', system, { taskId: shortlistId, kind: 'meeting_missed', meetingId: shortlistId })
  await happens(number, 'shortlist.expired', system, { shortlistId })
  expect((await ofTicket(consultant, number)).map(({ kind, taskKind }) => [kind, taskKind])).toEqual([
    ['task', 'mail_failed'],
    ['deadline', null],
  ])
})

it('tells whoever has the ticket that its side asks for a change of what is registered, as of an answer', async () => {
  const { number } = await newTicket()
  await give(number, supervisor, consultant)
  const applicant = {
    kind: 'link',
    id: '01900000-0000-7000-8000-000000000001',
    contactId: '01900000-0000-7000-8000-000000000003',
    organizationId: null,
  } as const
  await happens(number, 'proposal.filed', applicant, { proposalId: '01900000-0000-7000-8000-000000000002' })
  expect(await ofTicket(consultant, number)).toMatchObject([{ kind: 'answer', eventType: 'proposal.filed' }])
  expect(await ofTicket(supervisor, number)).toEqual([])
})

it('tells as one what a company answers of several municipalities in one go', async () => {
  const { number } = await newTicket()
  await give(number, supervisor, consultant)
  const [row] = await desk.owner<{ id: string }[]>`select id from tickets where number = ${number}`
  const answers = async (at: Date) =>
    desk.db.transaction(async (tx) => {
      for (const municipalityCode of ['072028', '012025']) {
        const details = { shortlistId: crypto.randomUUID(), municipalityCode, interest: 'interested' }
        const id = await recordEvent(tx, { type: 'interest.stated', actor: system, ticketId: row?.id ?? null, details, at })
        const event = await findEvent(tx, id)
        if (event) await tellConcerned(tx, event)
      }
    })
  await answers(new Date('2026-10-01T01:00:00.000Z'))
  expect(await ofTicket(consultant, number)).toMatchObject([{ eventType: 'interest.stated' }])
  await answers(new Date('2026-10-02T01:00:00.000Z'))
  expect(await ofTicket(consultant, number)).toMatchObject([{ eventType: 'interest.stated' }, { eventType: 'interest.stated' }])
})

it('tells whoever has the ticket that a company does not agree to be named, as that it does', async () => {
  const { number } = await newTicket()
  await give(number, supervisor, consultant)
  for (const type of ['disclosure.consented', 'disclosure.withdrawn'] as const)
    await happens(number, type, system, { enquiryId: crypto.randomUUID() })
  expect((await ofTicket(consultant, number)).map(({ kind, eventType }) => [kind, eventType])).toEqual(
    expect.arrayContaining([
      ['answer', 'disclosure.consented'],
      ['answer', 'disclosure.withdrawn'],
    ]),
  )
})

it('is read, unread again, and read all up to what was seen; nobody marks another’s', async () => {
  const { number } = await newTicket()
  await give(number, supervisor, consultant)
  for (let times = 0; times < 2; times += 1) await happens(number, 'note.added', system, { noteId: number })
  const [newest, older] = await ofTicket(consultant, number)
  if (!newest || !older) throw new Error('nobody was told')
  const before = (await listOf(consultant)).unread
  await mark(supervisor, { ids: [older.id], read: true })
  expect((await listOf(consultant)).unread).toBe(before)
  await mark(consultant, { ids: [older.id], read: true })
  expect((await listOf(consultant)).unread).toBe(before - 1)
  await mark(consultant, { ids: [older.id], read: false })
  expect((await listOf(consultant)).unread).toBe(before)
  await mark(consultant, { until: older.id, read: true })
  expect(await listOf(consultant)).toMatchObject({ unread: 1 })
  expect((await ofTicket(consultant, number)).map(({ readAt }) => readAt === null)).toEqual([true, false])
  await mark(consultant, { until: newest.id, read: true })
  expect(await listOf(consultant)).toMatchObject({ unread: 0 })

  const auditor = await desk.staff('auditor')
  expect((await auditor.request('GET', '/api/v1/notifications')).statusCode).toBe(403)
})

it('is kept for ninety days, and of one reader the newest five hundred', async () => {
  const flooded = await desk.staff('consultant')
  const other = await desk.staff('consultant')
  const { number } = await newTicket()
  await desk.owner`
    with happened as (
      insert into events (type, ticket_id, actor_kind, occurred_at)
      select 'note.added', (select id from tickets where number = ${number}), 'system', now() from generate_series(1, 510) returning id, ticket_id)
    insert into notifications (staff_id, kind, event_id, ticket_id, at)
    select ${flooded.id}, 'note', id, ticket_id, now() from happened`
  await desk.owner`
    insert into notifications (staff_id, kind, event_id, ticket_id, at)
    select ${other.id}, 'note', event_id, ticket_id, now() - make_interval(days => case when row_number() over () <= 3 then 91 else 89 end)
    from (select * from notifications where staff_id = ${flooded.id} limit 5) as picked`
  const kept = async (person: Person) =>
    (await desk.owner<{ count: number }[]>`select count(*)::int as count from notifications where staff_id = ${person.id}`)[0]?.count
  expect([await kept(flooded), await kept(other)]).toEqual([510, 5])
  for (let last = 1; last > 0;) last = await forgetNotifications(desk.deps)
  expect([await kept(flooded), await kept(other)]).toEqual([500, 2])
  expect((await listOf(flooded)).unread).toBe(100)
})
