import { afterAll, beforeAll, expect, it } from 'vitest'
import { nextOpening } from '../../src/follow-ups/calendar-plans.rules.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm, workerForm } from '../support/forms.ts'

const patient = { within: 60_000 }
let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
})
afterAll(() => desk.close())

const choices = '/api/v1/notifications/choices'

async function newTicket(kind: 'corporate' | 'worker', form: object, holder: Person): Promise<string> {
  const { number } = (await desk.request('POST', `/api/v1/intake/${kind}`, form)).json().ticket
  const supervisor = await desk.staff('supervisor')
  // A worker was referred to somebody else at once.
  if (kind === 'worker') expect((await supervisor.request('DELETE', `/api/v1/tickets/${number}/resolution`)).statusCode).toBe(200)
  const given = await supervisor.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: holder.id })
  expect(given.statusCode, given.body).toBe(200)
  return number
}

async function note(number: string): Promise<void> {
  const supervisor = await desk.staff('supervisor')
  const written = await supervisor.request('POST', `/api/v1/tickets/${number}/notes`, { body: '電話がありました。' })
  expect(written.statusCode, written.body).toBe(201)
}

const digestsTo = async (person: Person) => (await desk.mailsTo(person.email)).filter(({ subject }) => subject?.includes('未読のお知らせ'))

/** State, and why not, of each digest planned for somebody so far, in the order they are due. */
const plannedFor = async ({ id }: Person) =>
  (
    await desk.owner<{ due_at: Date; state: string; cancel_reason: string | null }[]>`
    select due_at, state, cancel_reason from follow_ups where kind = 'daily-digest' and staff_id = ${id} order by due_at`
  ).map(({ due_at, state, cancel_reason }) => `${due_at.toISOString()} ${cancel_reason ?? state}`)

it('goes once a business day with what is unread and new, by ticket and without names, and not when there is nothing', async () => {
  const [reader, other] = [await desk.staff('consultant'), await desk.staff('consultant')]
  expect((await reader.request('PUT', choices, { choices: [{ kind: 'note', way: 'daily' }] })).statusCode).toBe(200)
  const form = corporateForm()
  const [company, person] = [await newTicket('corporate', form, reader), await newTicket('worker', workerForm(), reader)]
  const { applicant } = (await reader.request('GET', `/api/v1/tickets/${person}`)).json()
  const others = await newTicket('corporate', corporateForm(), other)
  const worker = desk.worker()
  for (const number of [company, person, company, others]) await note(number)
  await eventually(async () => expect(await plannedFor(reader)).toEqual(['2026-11-25T00:00:00.000Z pending']), patient)
  await desk.settled()

  await desk.moveClockTo('2026-11-25T00:00:30Z')
  await eventually(async () => expect(await plannedFor(reader)).toEqual(['2026-11-25T00:00:00.000Z sent']), patient)
  const [digest] = await digestsTo(reader)
  expect(digest?.subject).toContain('案件2件（2026年11月25日(水)）')
  const url = `${desk.deps.config.PUBLIC_URL}/desk/tickets`
  const words = digest?.text?.replaceAll(/\n　?/gu, '') ?? ''
  expect(words).toContain(`・${company}　${form.company.name}ほかの職員のメモ 2件${url}/${company}`)
  expect(words).toContain(`・${person}　働き手ほかの職員のメモ 1件${url}/${person}`)
  expect(applicant.name).toEqual(expect.any(String))
  expect(digest?.raw).not.toContain(applicant.name)
  expect(digest?.text).not.toContain(applicant.name)
  expect(digest?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  // Neither their words nor what was told at once by a mail of its own.
  expect(words).not.toMatch(/電話がありました|新しい担当/u)

  // Read before the next morning: nothing is told again, and no mail goes.
  await note(company)
  await eventually(async () => expect((await plannedFor(reader)).at(-1)).toBe('2026-11-26T00:00:00.000Z pending'), patient)
  await desk.owner`update notifications set read_at = desk_now() where staff_id = ${reader.id} and mail_id is null`
  await desk.moveClockTo('2026-11-26T00:00:30Z')
  await eventually(async () => expect((await plannedFor(reader)).at(-1)).toBe('2026-11-26T00:00:00.000Z not_needed'), patient)

  // On Friday for Monday; one ticket only, though the first morning's are unread still.
  await desk.moveClockTo('2026-11-27T01:00:00Z')
  await note(person)
  await eventually(async () => expect((await plannedFor(reader)).at(-1)).toBe('2026-11-30T00:00:00.000Z pending'), patient)
  await desk.moveClockTo('2026-11-30T00:00:30Z')
  await eventually(async () => expect((await plannedFor(reader)).at(-1)).toBe('2026-11-30T00:00:00.000Z sent'), patient)
  expect((await digestsTo(reader)).map(({ subject }) => /案件\d+件/u.exec(subject ?? '')?.[0])).toEqual(['案件2件', '案件1件'])
  expect(await plannedFor(other)).toEqual([])
  await desk.settled()
  await worker.stop()
  expect((await reconcileMail(desk.db)).differences).toEqual([])
})

it('leaves what it could not tell on its day to the next one', async () => {
  await desk.moveClockTo('2026-11-30T01:00:00Z')
  const reader = await desk.staff('consultant')
  expect((await reader.request('PUT', choices, { choices: [{ kind: 'note', way: 'daily' }] })).statusCode).toBe(200)
  const number = await newTicket('corporate', corporateForm(), reader)
  const worker = desk.worker()
  await note(number)
  await eventually(async () => expect((await plannedFor(reader)).at(-1)).toBe('2026-12-01T00:00:00.000Z pending'), patient)
  await desk.settled()
  await worker.stop()
  await desk.moveClockTo('2026-12-02T00:30:00Z')
  desk.worker()
  await eventually(
    async () => expect(await plannedFor(reader)).toEqual(['2026-12-01T00:00:00.000Z expired', '2026-12-03T00:00:00.000Z pending']),
    patient,
  )
  await desk.moveClockTo('2026-12-03T00:00:30Z')
  await eventually(async () => expect((await plannedFor(reader)).at(-1)).toBe('2026-12-03T00:00:00.000Z sent'), patient)
  expect(await digestsTo(reader)).toHaveLength(1)
})

it('is planned for nine o’clock of a business day', () => {
  const nine = (at: string) => nextOpening(new Date(at)).toISOString()
  expect(nine('2026-11-25T23:59:00Z')).toBe('2026-11-26T00:00:00.000Z')
  expect(nine('2026-11-26T00:00:00Z')).toBe('2026-11-26T00:00:00.000Z')
  expect(nine('2026-11-26T00:00:01Z')).toBe('2026-11-27T00:00:00.000Z')
  expect(nine('2026-11-27T09:00:00Z')).toBe('2026-11-30T00:00:00.000Z')
  expect(nine('2026-12-28T09:00:00Z')).toBe('2027-01-04T00:00:00.000Z')
})
