import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dayInJapan } from '../../src/calendar/business-time.rules.ts'
import { events } from '../../src/events/events.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm, municipalForm } from '../support/forms.ts'

let desk: TestApp
let supervisor: Person

beforeEach(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
})
afterEach(() => desk.close())

async function newTicket(kind: 'corporate' | 'municipal' = 'corporate'): Promise<string> {
  const form = kind === 'corporate' ? corporateForm() : municipalForm()
  return (await desk.request('POST', `/api/v1/intake/${kind}`, form)).json().ticket.number
}

const auto = (number: string) => supervisor.request('POST', `/api/v1/tickets/${number}/assignment/auto`)

async function listed(id: string) {
  const page = (await supervisor.request('GET', '/api/v1/staff')).json()
  return page.items.find((item: { id: string }) => item.id === id)
}

async function absentToday(person: Person, substituteId?: string): Promise<void> {
  const today = dayInJapan(new Date())
  const absence = { startsOn: today, endsOn: today, ...(substituteId !== undefined && { substituteId }) }
  expect((await supervisor.request('PUT', `/api/v1/staff/${person.id}/absences`, [absence])).statusCode).toBe(200)
}

it('gives a ticket to the consultant whose skills fit, and says why them and who was next', async () => {
  const rival = await desk.staff('consultant', { audiences: ['corporate'], topics: ['corp.rules'] })
  const expert = await desk.staff('consultant', { audiences: ['corporate'], topics: ['corp.destination'], prefectures: ['13'] })
  await desk.staff('consultant', { audiences: ['municipal'] })
  const number = await newTicket()
  const answer = await auto(number)
  expect(answer.statusCode).toBe(200)
  const reasons = [
    { rule: 'audience', value: 1, points: 6 },
    { rule: 'topics', value: 1, points: 2 },
    { rule: 'prefecture', value: 1, points: 1 },
    { rule: 'load', value: 0, points: 2 },
  ]
  expect(answer.json()).toMatchObject({
    ticketNumber: number,
    status: 'open',
    assigneeId: expert.id,
    automatic: true,
    score: 11,
    reasons,
    runnerUp: { consultantId: rival.id, score: 8 },
  })
  expect(await desk.db.select().from(events).where(eq(events.type, 'ticket.assigned'))).toMatchObject([
    { actorId: supervisor.id, details: { consultantId: expert.id, automatic: true, reasons } },
  ])
  expect(await listed(expert.id)).toMatchObject({ openLoad: 1, capacity: 20 })
  expect((await auto(number)).json().code).toBe('already_assigned')
})

it('counts experience with the prefecture of a municipality', async () => {
  await desk.staff('consultant', { audiences: ['municipal'] })
  const local = await desk.staff('consultant', { audiences: ['municipal'], prefectures: ['07'] })
  expect((await auto(await newTicket('municipal'))).json()).toMatchObject({ assigneeId: local.id })
})

it('gives the ticket of an absent consultant to their substitute and records for whom', async () => {
  const expert = await desk.staff('consultant', { audiences: ['corporate'] })
  const substitute = await desk.staff('consultant', { audiences: ['municipal'] })
  await desk.staff('consultant', { topics: ['corp.destination'], prefectures: ['13'] })
  await absentToday(expert, substitute.id)
  const answer = (await auto(await newTicket())).json()
  expect(answer.assigneeId).toBe(substitute.id)
  expect(answer.reasons).toContainEqual({ rule: 'stands_in_for', value: expert.id, points: 0 })
  const assigned = and(eq(events.type, 'ticket.assigned'), eq(events.subjectId, substitute.id))
  expect(await desk.db.select().from(events).where(assigned)).toMatchObject([{ details: { substituteFor: expert.id } }])
})

it('never goes over anybody’s capacity, also when many tickets are assigned at once', async () => {
  const people = await Promise.all([3, 2, 0].map((capacity) => desk.staff('consultant', { capacity })))
  const numbers: string[] = []
  for (let made = 0; made < 8; made += 1) numbers.push(await newTicket())
  const answers = await Promise.all(numbers.map((number) => auto(number)))
  expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 200, 200, 409, 409, 409])
  expect(await Promise.all(people.map(async ({ id }) => (await listed(id)).openLoad))).toEqual([3, 2, 0])
})

it('says of everybody why, when nobody can take the ticket', async () => {
  const full = await desk.staff('consultant', { capacity: 0 })
  const away = await desk.staff('consultant')
  const stoodInFor = await desk.staff('consultant')
  await absentToday(away)
  await absentToday(stoodInFor, full.id)
  const administrator = await desk.staff('administrator')
  const newcomer = { name: '新人 花子', email: 'newcomer@desk.example', role: 'consultant' }
  const invited = (await administrator.request('POST', '/api/v1/staff', newcomer)).json()
  const number = await newTicket()
  const answer = await auto(number)
  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({
    code: 'nobody_available',
    counts: { full: 1, absent: 1, substitute_unavailable: 1, awaits_password: 1 },
    consultants: [
      { consultantId: full.id, why: 'full' },
      { consultantId: away.id, why: 'absent' },
      { consultantId: stoodInFor.id, why: 'substitute_unavailable' },
      { consultantId: invited.id, why: 'awaits_password' },
    ],
  })
  await supervisor.request('PUT', `/api/v1/staff/${away.id}/absences`, [])
  expect((await auto(number)).json().assigneeId).toBe(away.id)
})

it('counts unfinished tickets only as load', async () => {
  const { id } = await desk.staff('consultant', { capacity: 1 })
  const number = await newTicket()
  await auto(number)
  expect((await auto(await newTicket())).json().code).toBe('nobody_available')
  const resolved = await supervisor.request('PUT', `/api/v1/tickets/${number}/resolution`, { kind: 'answered' })
  expect(resolved.statusCode).toBe(200)
  expect(await listed(id)).toMatchObject({ openLoad: 0 })
  expect((await auto(await newTicket())).json().assigneeId).toBe(id)
})

it('is not for consultants to start', async () => {
  const consultant = await desk.staff('consultant')
  const answer = await consultant.request('POST', `/api/v1/tickets/${await newTicket()}/assignment/auto`)
  expect(answer.statusCode).toBe(403)
})

it('lists the staff page by page, filtered, with what they hold; an auditor sees no names and addresses', async () => {
  const consultants = await Promise.all([1, 2, 3].map((number) => desk.staff('consultant', { name: `相談 ${number}郎` })))
  const ids = consultants.map(({ id }) => id).toSorted()
  const first = (await supervisor.request('GET', '/api/v1/staff?role=consultant&limit=2')).json()
  const second = (await supervisor.request('GET', `/api/v1/staff?role=consultant&limit=2&cursor=${first.nextCursor}`)).json()
  expect([...first.items, ...second.items].map((item) => item.id)).toEqual(ids)
  expect(second.nextCursor).toBeNull()
  expect((await supervisor.request('GET', '/api/v1/staff?active=false')).json().items).toEqual([])
  expect((await supervisor.request('GET', '/api/v1/staff?cursor=broken')).statusCode).toBe(422)
  const masked = await (await desk.staff('auditor')).request('GET', '/api/v1/staff')
  expect(masked.json().items).toHaveLength(5)
  expect(masked.body).not.toMatch(/相談 |@desk\.example/u)
})
