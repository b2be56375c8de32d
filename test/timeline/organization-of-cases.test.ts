import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrateDatabase } from '../../src/db/migrate.ts'
import type { Person, TestApp } from '../support/app.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { contactForm, corporateForm } from '../support/forms.ts'
import { enquired, enquiryUrl, openCase, openly, startDeskWithTown, type Case } from '../shortlists/scene.ts'

let desk: TestApp
let town: Person
let townId: string
let found: Case
let companies = 0
beforeAll(async () => {
  const scene = await startDeskWithTown()
  ;({ desk, town, townId } = scene)
})
afterAll(() => desk?.close())

interface Entry {
  kind: string
  id: string
  ticket: { number: string }
}
const historyOf = async (organizationId: string): Promise<Entry[]> =>
  (await found.consultant.request('GET', `/api/v1/organizations/${organizationId}/history?limit=200`)).json().items
const kindsOf = async (organizationId: string) => (await historyOf(organizationId)).map(({ kind }) => kind)
const ofTicket = async (organizationId: string, number: string) =>
  (await historyOf(organizationId)).filter(({ ticket }) => ticket.number === number).map(({ kind }) => kind)

const companyNamed = (name: string) => ({ company: { name, industry: 'G', employees: 80, prefecture: '13' } })

/** A further ticket of the case's company, in the hands of its consultant; its number. */
async function filed(): Promise<string> {
  const form = corporateForm(companyNamed(`株式会社帰属${companies}`))
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket
  await found.consultant.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: found.consultant.id })
  return number
}

/** A meeting that is over: one ahead would be in the way of merging. */
async function met(number: string): Promise<void> {
  const booked = { status: 'booked', kind: 'phone', phone: '03-1234-5678', startsAt: `${businessDayAhead(400)}T01:00:00Z` }
  const answer = await found.consultant.request('POST', `/api/v1/tickets/${number}/meetings`, booked)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  await desk.owner`update ticket_meetings set status = 'held', starts_at = '2026-01-05T01:00:00Z' where id = ${answer.json().id}`
}

const everything = ['outcome', 'introduction', 'enquiry', 'shortlist', 'ticket', 'meeting']

/** Another company each time, which was met, sent a list, introduced to a town, and of which something came. */
beforeEach(async () => {
  companies += 1
  const contact = contactForm({ email: `applicant@kept${companies}.example` })
  found = await openCase(desk, { form: { ...openly.form, ...companyNamed(`株式会社帰属${companies}`), contact } })
  await met(found.number)
  const accepted = (await town.request('PUT', enquiryUrl(await enquired(found), '/answer'), { answer: 'accept' })).json()
  const outcome = { kind: 'site_visit', on: '2026-01-05' }
  await found.consultant.request('POST', `/api/v1/introductions/${accepted.introductionId}/outcomes`, outcome)
})

describe('what was done at a ticket stands in the history of its organisation', () => {
  it('from the beginning, on both sides', async () => {
    expect(await kindsOf(found.companyId)).toEqual(everything)
    expect(await ofTicket(townId, found.number)).toEqual(['outcome', 'introduction', 'enquiry'])
  })

  it('and goes to another organisation with the ticket', async () => {
    const whole = await historyOf(found.companyId)
    const { companyId: other } = await openCase(desk, { form: companyNamed(`株式会社移管${companies}`), consultant: found.consultant })
    const before = await historyOf(other)
    await desk.owner`update tickets set organization_id = ${other} where id = ${found.ticketId}`
    expect(await historyOf(found.companyId)).toEqual([])
    const ofOther = await historyOf(other)
    expect(ofOther.map(({ id }) => id).toSorted()).toEqual([...whole, ...before].map(({ id }) => id).toSorted())
    expect(await ofTicket(townId, found.number)).toEqual(['outcome', 'introduction', 'enquiry'])
  })

  it('and stays there whatever else is written beside it', async () => {
    const { companyId: other } = await openCase(desk, { form: companyNamed(`株式会社別件${companies}`), consultant: found.consultant })
    await desk.owner`update shortlists set organization_id = ${other} where ticket_id = ${found.ticketId}`
    await desk.owner`update ticket_meetings set organization_id = null where ticket_id = ${found.ticketId}`
    await desk.owner`update enquiries set company_id = ${other} where ticket_id = ${found.ticketId}`
    await desk.owner`update introductions set company_id = ${other} where ticket_id = ${found.ticketId}`
    await desk.owner`update outcomes set company_id = ${other}, happened_at = '2040-01-01' where introduction_id in (
      select id from introductions where ticket_id = ${found.ticketId})`
    expect(await kindsOf(found.companyId)).toEqual(everything)
    expect(await kindsOf(other)).toEqual(['ticket'])
  })

  it('and is found there once it is known whose ticket it is', async () => {
    const number = await filed()
    await desk.owner`update tickets set organization_id = null where number = ${number}`
    await met(number)
    expect(await ofTicket(found.companyId, number)).toEqual([])
    await desk.owner`update tickets set organization_id = ${found.companyId} where number = ${number}`
    expect(await ofTicket(found.companyId, number)).toEqual(['ticket', 'meeting'])
    await desk.owner`update tickets set organization_id = null where number = ${number}`
    expect(await ofTicket(found.companyId, number)).toEqual([])
  })

  it('and stays there when the name of a company is corrected', async () => {
    const corrected = { name: `株式会社訂正${companies}`, corporateNumber: null, reason: 'miswritten' }
    const answer = await (await desk.staff('supervisor')).request('PUT', `/api/v1/companies/${found.companyId}/identity`, corrected)
    expect(answer.statusCode, answer.body).toBe(200)
    expect(await kindsOf(found.companyId)).toEqual(everything)
  })

  it('and of a ticket that was split off, too', async () => {
    const part = {
      form: true,
      messages: [],
      message: '別件',
      topics: ['corp.rules'],
      people: [],
      consultantId: found.consultant.id,
      notice: false,
    }
    const answer = await found.consultant.request('POST', `/api/v1/tickets/${found.number}/split`, part, { 'if-match': '*' })
    expect(answer.statusCode, answer.body).toBe(201)
    const { number } = answer.json()
    await met(number)
    expect(await ofTicket(found.companyId, number)).toEqual(['ticket', 'meeting'])
    expect(await ofTicket(found.companyId, found.number)).toEqual(everything)
  })

  it('and of a ticket that was merged into another, too', async () => {
    const number = await filed()
    await met(number)
    const answer = await found.consultant.request('PUT', `/api/v1/tickets/${number}/merge`, { into: found.number, bringPeople: false })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(await ofTicket(found.companyId, number)).toEqual(['ticket', 'meeting'])
    expect(await ofTicket(found.companyId, found.number)).toEqual(everything)
  })

  it('also of what was there before it was kept, once the database is brought up to date', async () => {
    const before = [await historyOf(found.companyId), await historyOf(townId)]
    expect(before.every(({ length }) => length > 0)).toBe(true)
    await desk.owner.unsafe(`
      drop trigger outcomes_keep_sides on outcomes;
      drop trigger introductions_keep_sides on introductions;
      drop trigger shortlists_keep_organization on shortlists;
      drop trigger ticket_meetings_keep_organization on ticket_meetings;
      update outcomes set company_id = null, municipality_id = null, happened_at = null;
      update introductions set company_id = null, municipality_id = null;
      update shortlists set organization_id = null;
      update ticket_meetings set organization_id = null`)
    expect(await kindsOf(found.companyId)).toEqual(['enquiry', 'ticket'])
    await migrateDatabase({ directUrl: desk.ownerUrl, appUrl: desk.appUrl })
    expect([await historyOf(found.companyId), await historyOf(townId)]).toEqual(before)
    await met(found.number)
    expect(await kindsOf(found.companyId)).toEqual([...everything, 'meeting'])
  })
})
