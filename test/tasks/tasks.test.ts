import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTaskWithin } from '../../src/tasks/create-task.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { historyOf } from '../shortlists/scene.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestApp
let consultant: Person
let colleague: Person
beforeAll(async () => {
  desk = await startApp()
  ;[consultant, colleague] = await Promise.all([desk.staff('consultant'), desk.staff('consultant')])
})
afterAll(() => desk.close())

/** A ticket of `consultant` with a task about a mail that failed. */
async function ticketWithTask() {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket as { number: string }
  const taken = await consultant.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: consultant.id })
  expect(taken.statusCode, taken.body).toBeLessThan(300)
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  const followUp = { id: crypto.randomUUID(), ticketId: ticket?.id ?? '', organizationId: null }
  const task = { kind: 'mail_failed', followUp, now: new Date() } as const
  for (const _ of [1, 2]) await desk.db.transaction((tx) => createTaskWithin(tx, task))
  const [only, ...more] = (await consultant.request('GET', `/api/v1/tickets/${number}/tasks`)).json().items
  expect(more).toEqual([])
  return { number, ticketId: followUp.ticketId, task: only as { id: string } }
}

const listed = async (person: Person, query = '') => (await person.request('GET', `/api/v1/tasks${query}`)).json().items as { id: string }[]
const complete = (person: Person, id: string) => person.request('PUT', `/api/v1/tasks/${id}/completion`)

it('is made once, and is on the list of who has the ticket and of who stands in for them', async () => {
  const { number, task } = await ticketWithTask()
  const expected = expect.objectContaining({ id: task.id, ticket: number, kind: 'mail_failed', assigneeId: consultant.id, doneAt: null })
  expect(await listed(consultant)).toContainEqual(expected)
  expect(await listed(colleague)).toEqual([])
  expect(await listed(colleague, '?of=everyone')).toContainEqual(expected)

  const administrator = await desk.staff('administrator')
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())
  const absence = [{ startsOn: day, endsOn: day, substituteId: colleague.id }]
  expect((await administrator.request('PUT', `/api/v1/staff/${consultant.id}/absences`, absence)).statusCode).toBeLessThan(300)
  expect(await listed(colleague)).toContainEqual(expected)
  await administrator.request('PUT', `/api/v1/staff/${consultant.id}/absences`, [])
})

it('is on the supervisors’ list, and on no consultant’s, as long as nobody has its ticket', async () => {
  const { number, task } = await ticketWithTask()
  const supervisor = await desk.staff('supervisor')
  const ids = async (person: Person) => (await listed(person)).map(({ id }) => id)
  expect(await ids(supervisor)).not.toContain(task.id)
  expect((await supervisor.request('DELETE', `/api/v1/tickets/${number}/assignment`)).statusCode).toBeLessThan(300)
  expect(await ids(supervisor)).toContain(task.id)
  expect(await ids(consultant)).not.toContain(task.id)
  expect((await complete(supervisor, task.id)).statusCode).toBe(200)
  expect(await ids(supervisor)).not.toContain(task.id)
})

it('is completed by who has the ticket, once, and stays in the ticket’s list and history', async () => {
  const { number, ticketId, task } = await ticketWithTask()
  const canOf = async (person: Person) =>
    (await person.request('GET', `/api/v1/tickets/${number}/tasks`)).json().items.map(({ can }: { can: object }) => can)
  expect(await canOf(consultant)).toEqual([{ complete: true, erase: false }])
  expect(await canOf(colleague)).toEqual([{ complete: false, erase: false }])
  expect((await complete(colleague, task.id)).statusCode).toBe(403)
  const done = await complete(consultant, task.id)
  expect(done.json()).toMatchObject({ id: task.id, doneBy: consultant.id, doneAt: expect.any(String) })
  const supervisor = await desk.staff('supervisor')
  expect((await complete(supervisor, task.id)).json()).toEqual(done.json())
  expect((await listed(consultant)).map(({ id }) => id)).not.toContain(task.id)
  expect((await consultant.request('GET', `/api/v1/tickets/${number}/tasks`)).json().items).toEqual([done.json()])
  expect(await historyOf(desk, ticketId, 'task.created')).toHaveLength(1)
  expect(await historyOf(desk, ticketId, 'task.done')).toHaveLength(1)
})

it('that is none is not found', async () => {
  expect((await complete(consultant, crypto.randomUUID())).statusCode).toBe(404)
})
