import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expireEnquiries, expireShortlists } from '../../src/shortlists/expire.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { dispatched, enquired, historyOf, interestUrl, listedCodes, municipalityIdOf, openCase, outcome } from './scene.ts'

let desk: TestApp
let town: Person

beforeAll(async () => {
  desk = await startApp()
  town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]) })
})
afterAll(() => desk.close())

/** A moment before or after an instant. */
const around = (at: string, seconds: number) => new Date(new Date(at).getTime() + seconds * 1000)
let hours = 0
/** Sessions last 12 hours of the desk's time, so whoever acts after a move of the clock signs in again. */
const supervisor = async () => desk.staff('supervisor', { name: `統括 ${(hours += 1)}` })

describe('after ten business days', () => {
  it('a shortlist takes no more answers, even before a worker has noticed; then it is expired, once', async () => {
    const found = await openCase(desk)
    const id = await dispatched(found)
    const { expiresAt } = (await found.consultant.request('GET', `/api/v1/shortlists/${id}`)).json()
    await desk.moveClockTo(around(expiresAt, -60))
    expect(await expireShortlists(desk.deps)).toBe(0)
    const before = await supervisor()
    expect((await before.request('PUT', interestUrl(id, listedCodes[0]), { interest: 'declined' })).statusCode).toBe(200)
    await desk.moveClockTo(around(expiresAt, 1))
    const after = await supervisor()
    expect(outcome(await after.request('PUT', interestUrl(id, listedCodes[1]), { interest: 'interested' }))).toEqual([409, 'expired'])
    const counts = await Promise.all([expireShortlists(desk.deps), expireShortlists(desk.deps)])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect((await after.request('GET', `/api/v1/shortlists/${id}`)).json().status).toBe('expired')
    expect(await historyOf(desk, found.ticketId, 'shortlist.expired')).toMatchObject([
      { actorKind: 'system', details: { shortlistId: id } },
    ])
    expect(outcome(await after.request('DELETE', `/api/v1/shortlists/${id}`))).toEqual([409, 'expired'])
    expect(outcome(await after.request('PUT', interestUrl(id, listedCodes[1]), { interest: 'interested' }))).toEqual([409, 'expired'])
    await desk.owner`update clock_offset set seconds = 0`
  })

  it('a worker does not wait for a row somebody else is busy with', async () => {
    const found = await openCase(desk)
    const id = await dispatched(found)
    const { expiresAt } = (await found.consultant.request('GET', `/api/v1/shortlists/${id}`)).json()
    await desk.moveClockTo(around(expiresAt, 1))
    await desk.owner.begin(async (tx) => {
      await tx`select 1 from shortlists where id = ${id} for update`
      expect(await expireShortlists(desk.deps)).toBe(0)
    })
    expect(await expireShortlists(desk.deps)).toBe(1)
    await desk.owner`update clock_offset set seconds = 0`
  })

  it('an enquiry takes no more answers; one answered in time does not expire', async () => {
    const found = await openCase(desk)
    const other = await openCase(desk)
    const id = await enquired(found)
    const answered = await enquired(other)
    await town.request('PUT', `/api/v1/enquiries/${answered}/answer`, { answer: 'decline' })
    const { expiresAt } = (await found.consultant.request('GET', `/api/v1/enquiries/${id}`)).json()
    await desk.moveClockTo(around(expiresAt, 1))
    const after = await supervisor()
    expect(outcome(await after.request('PUT', `/api/v1/enquiries/${id}/answer`, { answer: 'accept' }))).toEqual([409, 'expired'])
    expect(await expireEnquiries(desk.deps)).toBe(1)
    expect((await after.request('GET', `/api/v1/enquiries/${id}`)).json().status).toBe('expired')
    expect((await after.request('GET', `/api/v1/enquiries/${answered}`)).json().status).toBe('declined')
    expect(await historyOf(desk, found.ticketId, 'enquiry.expired')).toHaveLength(1)
    await desk.owner`update clock_offset set seconds = 0`
  })

  it('an enquiry whose question the desk left unanswered does not end, and the municipality has its ten business days after the reply', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    await town.request('PUT', `/api/v1/enquiries/${id}/answer`, { answer: 'ask', message: '何名でお越しですか。' })
    const { expiresAt, questions } = (await found.consultant.request('GET', `/api/v1/enquiries/${id}`)).json()
    const late = around(expiresAt, 86_400)
    await desk.moveClockTo(late)
    expect(await expireEnquiries(desk.deps)).toBe(0)
    const boss = await supervisor()
    expect((await boss.request('GET', `/api/v1/enquiries/${id}`)).json().status).toBe('asked')
    const replied = await boss.request('PUT', `/api/v1/enquiries/${id}/questions/${questions[0].id}/reply`, { reply: '10名です。' })
    expect(replied.statusCode, replied.body).toBeLessThan(300)
    const after = (await boss.request('GET', `/api/v1/enquiries/${id}`)).json()
    expect(after.status).toBe('sent')
    expect(Date.parse(after.expiresAt)).toBeGreaterThanOrEqual(late.getTime() + 10 * 86_400_000)
    expect(await historyOf(desk, found.ticketId, 'enquiry.expired')).toEqual([])
    await desk.moveClockTo(around(after.expiresAt, 1))
    expect(await expireEnquiries(desk.deps)).toBe(1)
    await desk.owner`update clock_offset set seconds = 0`
  })

  it('an accepted blind enquiry without consent expires too', async () => {
    const found = await openCase(desk)
    const id = await enquired(found)
    const { expiresAt } = (await town.request('PUT', `/api/v1/enquiries/${id}/answer`, { answer: 'accept' })).json()
    await desk.moveClockTo(around(expiresAt, 1))
    const after = await supervisor()
    expect(outcome(await after.request('PUT', `/api/v1/enquiries/${id}/disclosure-consent`))).toEqual([409, 'expired'])
    expect(await expireEnquiries(desk.deps)).toBe(1)
    expect(await historyOf(desk, found.ticketId, 'introduction.made')).toEqual([])
    await desk.owner`update clock_offset set seconds = 0`
  })
})
