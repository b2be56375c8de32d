import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from './forms.ts'

interface Proposal {
  id: string
  organizationId: string
  ticketNumber: string
  version: string
}

let desk: TestApp
let consultant: Person
beforeAll(async () => {
  desk = await startApp()
  consultant = await desk.staff('consultant')
})
afterAll(() => desk?.close())

async function list(query: string): Promise<Proposal[]> {
  return (await consultant.request('GET', `/api/v1/proposals?${query}`)).json<{ items: Proposal[] }>().items
}

/** Files a company's form and gives the proposal its ticket filed, if any. */
async function file(form: object): Promise<Proposal | undefined> {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket
  return (await list('limit=200')).find(({ ticketNumber }) => ticketNumber === number)
}

it('is decided by nobody who saw something else of the organisation than is known now', async () => {
  const named = { name: '株式会社みたまま', corporateNumber: '8000020130001' }
  await file(corporateForm(named))
  const proposal = await file(corporateForm({ ...named, employees: 81 }))
  const url = `/api/v1/companies/${proposal?.organizationId}`
  const decideAs = (version: string | undefined) =>
    consultant.request(
      'PUT',
      `/api/v1/proposals/${proposal?.id}/decision`,
      { accepted: ['employees'], refused: [] },
      { 'if-match': `"${version}"` },
    )
  const read = async () => (await list(`organizationId=${proposal?.organizationId}`)).find(({ id }) => id === proposal?.id)
  const { profile } = (await consultant.request('GET', `${url}/profile`)).json()
  await consultant.request('PUT', `${url}/profile`, { ...profile, employees: 90 })
  const late = await decideAs(proposal?.version)
  expect([late.statusCode, late.json().code]).toEqual([412, 'stale'])
  const seen = await read()
  expect(seen).toMatchObject({ status: 'pending', fields: [{ field: 'employees', current: 90, proposed: 81 }] })
  // What the proposal says nothing of may change.
  await consultant.request('PUT', `${url}/profile`, { ...profile, employees: 90, prefecture: '27' })
  expect((await decideAs(seen?.version)).statusCode).toBe(200)
})
