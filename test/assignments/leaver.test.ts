import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { historyOf } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
})
afterAll(() => desk.close())

async function ticketsOf(consultantId: string, count: number): Promise<string[]> {
  const chief = await desk.staff('supervisor')
  return Promise.all(
    Array.from({ length: count }, async () => {
      const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
      const answer = await chief.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId })
      expect(answer.statusCode, answer.body).toBe(200)
      return number as string
    }),
  )
}

const rowsOf = (numbers: string[]) => desk.db.select().from(tickets).where(inArray(tickets.number, numbers)).orderBy(tickets.number)

it.each([
  ['is deactivated', { active: false }],
  ['is made an auditor', { role: 'auditor' }],
])('a consultant who %s leaves their open tickets to the queue, and the finished ones as they are', async (_what, change) => {
  const administrator = await desk.staff('administrator')
  const leaver = await desk.staff('consultant')
  const numbers = (await ticketsOf(leaver.id, 3)).toSorted((a, b) => a.localeCompare(b))
  await leaver.request('PUT', `/api/v1/tickets/${numbers[2]}/resolution`, { kind: 'answered', note: '' })
  const answer = await administrator.request('PATCH', `/api/v1/staff/${leaver.id}`, change)
  expect(answer.statusCode, answer.body).toBe(200)
  await desk.settled()
  const rows = await rowsOf(numbers)
  expect(rows.map(({ status, assigneeId }) => [status, assigneeId])).toEqual([
    ['open', null],
    ['open', null],
    ['resolved', leaver.id],
  ])
  expect(await historyOf(desk, rows[0]?.id ?? '', 'ticket.unassigned')).toMatchObject([
    { actorKind: 'system', subjectId: leaver.id, details: { consultantId: leaver.id } },
  ])
})

it('any other change of a consultant, or their becoming a supervisor, leaves them what they hold', async () => {
  const administrator = await desk.staff('administrator')
  const { id } = await desk.staff('consultant')
  const numbers = await ticketsOf(id, 1)
  for (const change of [{ capacity: 3 }, { role: 'supervisor' }]) await administrator.request('PATCH', `/api/v1/staff/${id}`, change)
  await desk.settled()
  expect(await desk.db.select({ number: tickets.number }).from(tickets).where(eq(tickets.assigneeId, id))).toEqual([{ number: numbers[0] }])
})
