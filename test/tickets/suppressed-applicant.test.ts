import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contacts } from '../../src/people/people.table.ts'
import { companyOf, openCase } from '../shortlists/scene.ts'
import { startApp, type TestApp } from '../support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

it('a message to an applicant whose address is suppressed says at once that it is not mailed, and why', async () => {
  const found = await openCase(desk)
  const add = async (direction: 'in' | 'out') => {
    const body = { direction, subject: 'ご要望の確認', body: '時期をお聞かせください。' }
    const answer = await found.consultant.request('POST', `/api/v1/tickets/${found.number}/messages`, body)
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json().suppressed
  }
  expect(await add('out')).toBeNull()
  const [applicant] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
  const suppressed = await found.consultant.request('POST', '/api/v1/suppressions', { address: applicant?.email, reason: 'hard_bounce' })
  expect(suppressed.statusCode, suppressed.body).toBeLessThan(300)
  expect(await add('out')).toBe('hard_bounce')
  expect(await add('in')).toBeNull()
  // As does a mail added by hand, whenever it is due.
  const mail = { subject: 'ご要望の確認', body: '時期をお聞かせください。', dueAt: new Date(Date.now() + 86_400_000).toISOString() }
  const added = await found.consultant.request('POST', `/api/v1/tickets/${found.number}/follow-ups`, mail)
  expect(added.json()).toMatchObject({ state: 'pending', against: 'hard_bounce', goesAt: null })
})

it('a ticket says before anything is written to its applicant why mails do not go to them, by itself and in its list, to the desk alone', async () => {
  const found = await openCase(desk)
  const read = async (reader: typeof found.consultant) => {
    const one = (await reader.request('GET', `/api/v1/tickets/${found.number}`)).json()
    const { items } = (await reader.request('GET', `/api/v1/tickets?q=${found.number}`)).json() as { items: (typeof one)[] }
    return [one, ...items.filter(({ number }) => number === found.number)].map(({ applicant }) => applicant.suppressed)
  }
  expect(await read(found.consultant)).toEqual([null, null])
  const [applicant] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
  const suppress = async (reason: string) => {
    const answer = await found.consultant.request('POST', '/api/v1/suppressions', { address: applicant?.email, reason })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
  }
  await suppress('unsubscribed')
  expect(await read(found.consultant)).toEqual(['unsubscribed', 'unsubscribed'])
  await suppress('withdrawn')
  expect(await read(found.consultant)).toEqual(['withdrawn', 'withdrawn'])
  const { applicant: masked } = (await (await desk.staff('auditor')).request('GET', `/api/v1/tickets/${found.number}`)).json()
  expect(masked).toMatchObject({ email: expect.stringContaining('●'), suppressed: 'withdrawn' })
  expect(await read(await companyOf(desk, found))).toEqual([null, null])
})
