import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm, municipalForm } from '../support/forms.ts'

let desk: TestApp
let consultant: Person
beforeAll(async () => {
  desk = await startApp()
  consultant = await desk.staff('consultant')
  await desk.moveClockTo('2026-11-24T01:00:00Z')
})
afterAll(() => desk.close())

interface View {
  code: string
  count: number
  query: Record<string, string | boolean | string[]>
}

const views = async (): Promise<View[]> => (await consultant.request('GET', '/api/v1/ticket-views')).json().items
const countOf = async (code: string) => (await views()).find((view) => view.code === code)?.count

async function listed({ query }: View): Promise<string[]> {
  const asked = new URLSearchParams({ limit: '200' })
  for (const [name, value] of Object.entries(query)) for (const one of [value].flat()) asked.append(name, String(one))
  const { items } = (await consultant.request('GET', `/api/v1/tickets?${asked.toString()}`)).json()
  return items.map(({ number }: { number: string }) => number)
}

async function file(patch: Partial<typeof tickets.$inferInsert> = {}): Promise<string> {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
  await desk.db
    .update(tickets)
    .set({ message: '件', ...patch })
    .where(eq(tickets.number, number))
  return number
}

describe('the views of the desk', () => {
  it('count what the list then shows, each its own', async () => {
    const now = new Date('2026-11-24T01:00:00Z')
    const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
    const mine = await file({ assigneeId: consultant.id, firstRespondedAt: now })
    const late = await file({ firstResponseDueAt: minutes(-1) })
    const lateAgain = await file({ firstRespondedAt: minutes(-90), nextResponseDueAt: minutes(-1), assigneeId: consultant.id })
    const today = await file({ firstResponseDueAt: minutes(60) })
    const tomorrow = await file({ firstResponseDueAt: minutes(24 * 60) })
    const waiting = await file({ status: 'waiting_applicant', firstRespondedAt: now })
    const fast = await file({ fastPass: true, firstResponseDueAt: minutes(24 * 60) })
    const done = await file({
      status: 'resolved',
      resolution: 'answered',
      resolvedAt: now,
      firstResponseDueAt: minutes(-1),
      fastPass: true,
    })
    const shown = Object.fromEntries(
      await Promise.all((await views()).map(async (view) => [view.code, (await listed(view)).toSorted()] as const)),
    )
    expect(shown).toEqual({
      mine: [mine, lateAgain].toSorted(),
      standing_in: [],
      unassigned: [late, today, tomorrow, waiting, fast].toSorted(),
      due_today: [today],
      overdue: [late, lateAgain].toSorted(),
      waiting: [waiting],
      fast_pass: [fast],
      all: [mine, late, lateAgain, today, tomorrow, waiting, fast, done].toSorted(),
    })
    expect(Object.fromEntries((await views()).map(({ code, count }) => [code, count]))).toEqual(
      Object.fromEntries(Object.entries(shown).map(([code, numbers]) => [code, numbers.length])),
    )
  })

  it('are counted to a thousand, not further', async () => {
    const [number = ''] = await listed({ code: 'all', count: 0, query: {} })
    await desk.owner.unsafe(
      `insert into tickets select (jsonb_populate_record(t, jsonb_build_object('id', uuidv7(), 'number', format('C-2025-%s', lpad(n::text, 6, '0'))))).*
       from tickets t, generate_series(1, 1200) n where t.number = $1`,
      [number],
    )
    expect(await countOf('all')).toBe(1000)
  })

  it('are the desk’s, and no contact’s', async () => {
    expect((await desk.request('GET', '/api/v1/ticket-views')).statusCode).toBe(401)
  })
})

it('a response that is owed to a later word counts as overdue, too', async () => {
  const number = (await desk.request('POST', '/api/v1/intake/municipal', municipalForm())).json().ticket.number
  await desk.db
    .update(tickets)
    .set({ firstRespondedAt: new Date('2026-11-20T01:00:00Z'), nextResponseDueAt: new Date('2026-11-23T01:00:00Z') })
    .where(eq(tickets.number, number))
  expect((await consultant.request('GET', `/api/v1/tickets/${number}`)).json()).toMatchObject({
    overdue: true,
    responseDueAt: '2026-11-23T01:00:00.000Z',
  })
})
