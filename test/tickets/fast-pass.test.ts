import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { react } from '../../workers/react.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestApp
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

/** Lets the worker's reactions happen, as the relay would. */
async function letReact(): Promise<void> {
  for (const { id } of await desk.db.select().from(outbox).orderBy(outbox.id)) await react(desk.deps, id)
}

it('moves an open ticket up the queue when its company declares, and back when that is withdrawn', async () => {
  await desk.moveClockTo('2026-12-01T00:30:00Z')
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
  const read = async () => (await supervisor.request('GET', `/api/v1/tickets/${number}`)).json()
  const declare = (declaredOn: string | null) =>
    supervisor.request('PUT', `/api/v1/companies/${company}/declared`, { declaredOn }).then(letReact)
  const company = (await read()).organization.id

  await declare('2026-11-30')
  expect(await read()).toMatchObject({ fastPass: true, firstResponseDueAt: expect.stringMatching(/^2026-12-01T02:30:0/u) })
  await declare(null)
  expect(await read()).toMatchObject({ fastPass: false, firstResponseDueAt: expect.stringMatching(/^2026-12-01T08:30:0/u) })
  expect(await desk.db.select().from(outbox).where(eq(outbox.job, 'react'))).toEqual([])
})

it('follows what the company says last, in whatever order the two events are worked on', async () => {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
  const read = async () => (await supervisor.request('GET', `/api/v1/tickets/${number}`)).json()
  const company = (await read()).organization.id
  await letReact()
  for (const declaredOn of ['2026-11-30', null]) await supervisor.request('PUT', `/api/v1/companies/${company}/declared`, { declaredOn })
  const [first, second] = await desk.db.select().from(outbox).orderBy(outbox.id)
  await react(desk.deps, second?.id ?? 0)
  await react(desk.deps, first?.id ?? 0)
  expect(await read()).toMatchObject({ fastPass: false })
})
