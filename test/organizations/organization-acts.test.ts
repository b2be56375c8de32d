import { afterAll, beforeAll, expect, it } from 'vitest'
import { staffRoleCodes } from '../../src/catalog/desk-codes.ts'
import { municipalities } from '../../src/organizations/organizations.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'
import { municipalForm } from './forms.ts'

let desk: TestApp
const people: Record<string, Person> = {}
beforeAll(async () => {
  desk = await startApp()
  for (const role of staffRoleCodes) people[role] = await desk.staff(role)
})
afterAll(() => desk?.close())

/** A company that has a profile, and local governments: one that states its profile by the test, a prefecture. */
async function organizations() {
  const filed = await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
  const ticket = await people.supervisor?.request('GET', `/api/v1/tickets/${filed.json().ticket.number}`)
  const all = await desk.db.select().from(municipalities)
  const idOf = (code: string) => all.find((one) => one.code === code)?.id ?? ''
  return {
    company: ticket?.json<{ organization: { id: string } }>().organization.id ?? '',
    town: idOf('072028'),
    prefecture: idOf('070009'),
  }
}

it('says of an organisation what each role can do with it', async () => {
  const { company, town, prefecture } = await organizations()
  const can = async (role: string, id: string) =>
    (await people[role]?.request('GET', `/api/v1/organizations/${id}/history`))?.json().organization.can
  const works = ['consultant', 'supervisor', 'administrator']
  const none = { stateProfile: false, confirmProfile: false, correct: false, declare: false }
  for (const role of works) {
    expect([role, await can(role, company)]).toEqual([role, { stateProfile: true, confirmProfile: true, correct: true, declare: true }])
    expect([role, await can(role, town)]).toEqual([role, { ...none, stateProfile: true }])
    expect([role, await can(role, prefecture)]).toEqual([role, none])
  }
  for (const id of [company, town, prefecture]) expect(await can('auditor', id)).toEqual(none)
  const unstated = await people.consultant?.request('PUT', '/api/v1/municipalities/072028/profile/confirmation')
  expect(unstated?.statusCode).toBe(404)
})

it('says of a proposal who can decide it, and of a decided one that nobody can', async () => {
  const strengths = [{ code: 'smart_city', level: 5 }]
  const { number } = (await desk.request('POST', '/api/v1/intake/municipal', municipalForm('304018', { strengths }))).json().ticket
  const read = async (role: string) => {
    const answer = await people[role]?.request('GET', '/api/v1/proposals?limit=200')
    return answer?.json().items.find(({ ticketNumber }: { ticketNumber: string }) => ticketNumber === number)
  }
  for (const role of ['consultant', 'supervisor', 'administrator']) expect((await read(role)).can).toEqual({ decide: true })
  expect((await read('auditor')).can).toEqual({ decide: false })
  const { id } = await read('consultant')
  const decision = { accepted: ['strengths.smart_city'], refused: [] }
  const decided = await people.consultant?.request('PUT', `/api/v1/proposals/${id}/decision`, decision)
  expect(decided?.json().can).toEqual({ decide: false })
})
