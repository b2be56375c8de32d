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

it('finds the tickets of a company by its corrected name and by the one they came with, as they were otherwise', async () => {
  const company = { ...corporateForm().company, name: '株式会社あずま' }
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', { ...corporateForm(), company })).json().ticket
  const other = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket.number
  const read = async () => (await supervisor.request('GET', `/api/v1/tickets/${number}`)).json()
  const find = async (q: string) =>
    (await supervisor.request('GET', `/api/v1/tickets?q=${encodeURIComponent(q)}`))
      .json<{ items: { number: string }[] }>()
      .items.map((ticket) => ticket.number)
  const before = await read()
  const correct = (name: string) =>
    supervisor
      .request('PUT', `/api/v1/companies/${before.organization.id}/identity`, { name, corporateNumber: null, reason: 'renamed' })
      .then(letReact)

  await correct('合同会社ニシキ')
  expect(await find('にしき')).toEqual([number])
  expect(await find('あずま')).toEqual([number])
  // Once more each way: a name that is there already is not added again.
  await correct('株式会社あずま')
  await correct('合同会社ニシキ')
  expect(await find('合同会社ニシキ')).toEqual([number])
  expect(await find('ニシキ株式会社')).toEqual([])
  expect(await find(other)).toEqual([other])
  const { version, updatedAt } = await read()
  expect({ version, updatedAt }).toEqual({ version: before.version, updatedAt: before.updatedAt })
})
