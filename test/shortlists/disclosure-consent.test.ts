import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deadlineAfter, dayInJapan } from '../../src/calendar/business-time.rules.ts'
import { provisionRecords } from '../../src/shortlists/shortlists.table.ts'
import type { Person, TestApp } from '../support/app.ts'
import { companyOf, enquired, enquiryUrl, historyOf, openCase, openly, outcome, startDeskWithTown, type Case } from './scene.ts'

let desk: TestApp
let town: Person
beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
})
afterAll(() => desk.close())

describe('disclosure consent of a blind company', () => {
  it('comes after the municipality accepted, introduces both, and is given once', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    const person = await companyOf(desk, found)
    expect(outcome(await person.request('PUT', enquiryUrl(id, '/disclosure-consent')))).toEqual([409, 'not_accepted_yet'])
    const accepted = await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })
    expect(accepted.json()).toMatchObject({ status: 'accepted', company: null, introductionId: null })
    const deadline = deadlineAfter(new Date(accepted.json().answer.answeredAt), 10).toISOString()
    expect(accepted.json().expiresAt).toBe(deadline)
    const consented = await person.request('PUT', enquiryUrl(id, '/disclosure-consent'))
    expect(consented.json()).toMatchObject({ status: 'introduced', disclosureConsent: { by: { kind: 'contact' }, withdrawnAt: null } })
    const repeat = await person.request('PUT', enquiryUrl(id, '/disclosure-consent'))
    expect(outcome(repeat)).toEqual([409, 'already_consented'])
    expect(repeat.json().consentedAt).toBe(consented.json().disclosureConsent.consentedAt)
    const { introductionId } = consented.json()
    const records = await desk.db.select().from(provisionRecords).where(eq(provisionRecords.introductionId, introductionId))
    expect(records.map(({ consent }) => consent)).toEqual(['disclosure_consent', 'acceptance'])
    expect(records[0]?.consentedAt.toISOString()).toBe(repeat.json().consentedAt)
    expect((await historyOf(desk, found.ticketId, 'disclosure.consented', 'introduction.made')).map(({ type }) => type)).toEqual([
      'disclosure.consented',
      'introduction.made',
    ])
  })

  it('is not asked of an open one', async () => {
    const found = await openCase(desk, openly)
    expect(outcome(await (await companyOf(desk, found)).request('PUT', enquiryUrl(await enquired(found), '/disclosure-consent')))).toEqual([
      409,
      'consent_not_needed',
    ])
  })

  it('withdrawn before the introduction ends the enquiry; nobody is introduced', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })
    expect((await (await companyOf(desk, found)).request('DELETE', enquiryUrl(id, '/disclosure-consent'))).json()).toMatchObject({
      status: 'withdrawn',
      introductionId: null,
    })
    expect(outcome(await found.consultant.request('PUT', enquiryUrl(id, '/disclosure-consent')))).toEqual([409, 'withdrawn'])
    expect((await historyOf(desk, found.ticketId, 'disclosure.withdrawn', 'introduction.made')).map(({ type }) => type)).toEqual([
      'disclosure.withdrawn',
    ])
    expect(outcome(await found.consultant.request('DELETE', enquiryUrl(id, '/disclosure-consent')))).toEqual([409, 'already_withdrawn'])
  })

  it('withdrawn after the introduction is noted, and the municipality is not shown the contact any more', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })
    const { introductionId } = (await found.consultant.request('PUT', enquiryUrl(id, '/disclosure-consent'))).json()
    const withdrawn = await found.consultant.request('DELETE', enquiryUrl(id, '/disclosure-consent'))
    expect(withdrawn.json()).toMatchObject({ status: 'introduced', introductionId })
    expect(withdrawn.json().disclosureConsent.withdrawnAt).not.toBeNull()
    expect((await town.request('GET', `/api/v1/introductions/${introductionId}`)).json()).toMatchObject({ company: null })
    expect((await found.consultant.request('GET', `/api/v1/introductions/${introductionId}`)).json().company.name).toBe('佐藤 花子')
    expect(await historyOf(desk, found.ticketId, 'disclosure.withdrawn')).toMatchObject([{ onBehalfOf: found.companyId }])
  })
})

describe('a word of the company about its disclosure', () => {
  const statusOf = async (found: Case) => (await found.consultant.request('GET', `/api/v1/tickets/${found.number}`)).json().status

  it.each([
    ['PUT', 'waiting_applicant'],
    ['PUT', 'resolved'],
    ['DELETE', 'waiting_applicant'],
    ['DELETE', 'resolved'],
  ] as const)('(%s) opens its ticket again when that is %s', async (method, status) => {
    const found = await openCase(desk)
    const id = await enquired(found)
    await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })
    const [path, body] = status === 'resolved' ? ['resolution', { kind: 'answered' }] : ['waiting', { for: 'applicant' }]
    await found.consultant.request('PUT', `/api/v1/tickets/${found.number}/${path}`, body)
    expect(await statusOf(found)).toBe(status)
    expect((await (await companyOf(desk, found)).request(method, enquiryUrl(id, '/disclosure-consent'))).statusCode).toBe(200)
    expect(await statusOf(found)).toBe('open')
    expect(await historyOf(desk, found.ticketId, 'ticket.reopened')).toHaveLength(status === 'resolved' ? 1 : 0)
  })
})

describe('outcomes of an introduction', () => {
  it('are recorded by the desk, each once a day, and read back', async () => {
    const found = await openCase(desk, openly)
    const id = await enquired(found)
    const { introductionId } = (await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })).json()
    const outcomes = `/api/v1/introductions/${introductionId}/outcomes`
    const today = dayInJapan(new Date())
    const visit = await found.consultant.request('POST', outcomes, { kind: 'site_visit', on: today })
    expect(visit.statusCode).toBe(201)
    expect(visit.json()).toMatchObject({ kind: 'site_visit', on: today })
    expect(outcome(await found.consultant.request('POST', outcomes, { kind: 'site_visit', on: today }))).toEqual([409, 'already_recorded'])
    expect((await found.consultant.request('POST', outcomes, { kind: 'site_visit', on: '2026-02-30' })).statusCode).toBe(422)
    expect((await found.consultant.request('POST', outcomes, { kind: 'party', on: today })).statusCode).toBe(422)
    expect((await town.request('POST', outcomes, { kind: 'stayed', on: today })).statusCode).toBe(403)
    expect((await found.consultant.request('POST', outcomes, { kind: 'office_opened', on: today })).statusCode).toBe(201)
    const seen = (await found.consultant.request('GET', `/api/v1/introductions/${introductionId}`)).json()
    expect(seen.outcomes.map(({ kind }: { kind: string }) => kind)).toEqual(['site_visit', 'office_opened'])
    expect(await historyOf(desk, found.ticketId, 'outcome.recorded')).toMatchObject([
      { details: { introductionId, kind: 'site_visit', on: today } },
      { details: { kind: 'office_opened' } },
    ])
  })

  it('have come about: a day that is still to come in Japan is refused by name', async () => {
    const found = await openCase(desk, openly)
    const id = await enquired(found)
    const { introductionId } = (await town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })).json()
    // Already the 11th in Japan.
    await desk.moveClockTo('2026-12-10T15:00:00Z')
    const record = (on: string) =>
      found.consultant.request('POST', `/api/v1/introductions/${introductionId}/outcomes`, { kind: 'office_opened', on })
    const refused = await record('2026-12-12')
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors).toEqual([
      { field: 'on', code: 'outcome_to_come', message: expect.stringContaining('in the future') as string },
    ])
    expect((await found.consultant.request('GET', `/api/v1/introductions/${introductionId}`)).json().outcomes).toEqual([])
    for (const on of ['2026-12-11', '2019-04-01']) expect((await record(on)).statusCode, on).toBe(201)
    await desk.moveClockTo(new Date())
  })
})
