import { afterAll, beforeAll, beforeEach } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

/** Tuesday, ten o'clock in Japan; the Monday before is a holiday. */
export const tuesday = '2026-11-24T01:00:00Z'

/** A time on that Thursday in Japan, `HH:MM`. */
export const thursday = (clock: string) => new Date(`2026-11-26T${clock}:00+09:00`).toISOString()

export interface Scene {
  desk: TestApp
  consultant: Person
  /** Of a ticket of theirs. */
  number: string
}

/** Opens a desk on that Tuesday for the tests of a file, and gives each test a consultant with a ticket. */
export function beforeEachTicket(opened: (scene: Scene) => void): void {
  let desk: TestApp
  beforeAll(async () => {
    desk = await startApp()
    await desk.moveClockTo(tuesday)
  })
  afterAll(() => desk.close())
  beforeEach(async () => {
    const consultant = await desk.staff('consultant')
    const { number } = await ticketOf(desk, consultant)
    opened({ desk, consultant, number })
  })
}

export interface Meeting {
  id: string
  status: string
  startsAt: string | null
  endsAt: string | null
  revision: number
  slots: { id: string; startsAt: string }[]
  [field: string]: unknown
}

/** Asks the API; throws what it says when it refuses. */
export async function ask<Answer = Meeting>(
  who: Person,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  body?: object,
): Promise<Answer> {
  const answer = await who.request(method, `/api/v1${url}`, body)
  if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`)
  return answer.json() as Answer
}

/** What a refusal says: its status, its code, and the wrong fields. */
export async function refusal(who: Person, method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<unknown[]> {
  const answer = await who.request(method, `/api/v1${url}`, body)
  const { code, errors = [] } = answer.json() as { code: string; errors?: { field: string; code: string }[] }
  return [answer.statusCode, code, ...errors.map((error) => `${error.field} ${error.code}`)]
}

/** A company's ticket of this consultant; its applicant's address is proved, and they can be called unless `phone` is null. */
export async function ticketOf(
  desk: TestApp,
  consultant: Person,
  { phone = '03-5550-0001' }: { phone?: string | null } = {},
): Promise<{ number: string; applicantId: string; email: string; name: string }> {
  const { contact, ...filed } = corporateForm()
  const form = { ...filed, contact: { ...contact, ...(phone !== null && { phone }) } }
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket as { number: string }
  await ask(consultant, 'PUT', `/tickets/${number}/assignment`, { consultantId: consultant.id })
  const { applicant } = await ask<{ applicant: { id: string } }>(consultant, 'GET', `/tickets/${number}`)
  await ask(consultant, 'PUT', `/contacts/${applicant.id}/verification`)
  return { number, applicantId: applicant.id, email: form.contact.email, name: form.contact.name }
}

/** Offers these times; answers the meeting. */
export function offer(consultant: Person, number: string, slots: readonly string[], changes: object = {}): Promise<Meeting> {
  const body = { status: 'proposed', kind: 'online', joinUrl: 'https://meet.example/abc', slots, ...changes }
  return ask(consultant, 'POST', `/tickets/${number}/meetings`, body)
}

export function book(consultant: Person, number: string, startsAt: string, changes: object = {}): Promise<Meeting> {
  return ask(consultant, 'POST', `/tickets/${number}/meetings`, { status: 'booked', kind: 'phone', startsAt, ...changes })
}
