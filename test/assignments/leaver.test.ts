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
])(
  'a consultant who %s leaves every ticket to nobody, its status as it was, so that one reopened is in the queue',
  async (_what, change) => {
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
      ['resolved', null],
    ])
    for (const { id } of rows) {
      expect(await historyOf(desk, id, 'ticket.unassigned')).toMatchObject([
        { actorKind: 'system', subjectId: leaver.id, details: { consultantId: leaver.id } },
      ])
    }
    const chief = await desk.staff('supervisor')
    expect((await chief.request('DELETE', `/api/v1/tickets/${numbers[2]}/resolution`)).statusCode).toBe(200)
    const queue = (await chief.request('GET', '/api/v1/tickets?assignee=none&status=open')).json()
    expect(queue.items.map(({ number }: { number: string }) => number)).toEqual(expect.arrayContaining(numbers))
  },
)

it('any other change of a consultant, or their becoming a supervisor, leaves them what they hold', async () => {
  const administrator = await desk.staff('administrator')
  const { id } = await desk.staff('consultant')
  const numbers = await ticketsOf(id, 1)
  for (const change of [{ capacity: 3 }, { role: 'supervisor' }]) await administrator.request('PATCH', `/api/v1/staff/${id}`, change)
  await desk.settled()
  expect(await desk.db.select({ number: tickets.number }).from(tickets).where(eq(tickets.assigneeId, id))).toEqual([{ number: numbers[0] }])
})
