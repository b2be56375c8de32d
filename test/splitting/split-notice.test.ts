import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { get, newLink, post, textOf } from '../pages/browser.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { contactForm, corporateForm } from '../support/forms.ts'

let desk: TestDesk
let consultant: Person
beforeAll(async () => {
  desk = await startDesk()
  consultant = await desk.staff('consultant', { name: '分割 葵' })
  desk.worker()
})
afterAll(() => desk?.close())

const at = (number: string, rest = '') => `/api/v1/tickets/${number}${rest}`
const two = '東京の拠点を広げたいです。あわせて、東北の候補地も知りたいです。'

async function openTicket(email: string) {
  const filed = await desk.request('POST', '/api/v1/intake/corporate', corporateForm({ contact: contactForm({ email }), message: two }))
  const number: string = filed.json().ticket.number
  await consultant.request('PUT', at(number, '/assignment'), { consultantId: consultant.id })
  const ticket = await rowOf(number)
  await consultant.request('PUT', `/api/v1/contacts/${ticket.applicantId}/verification`)
  return ticket
}

async function rowOf(number: string) {
  const [row] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  if (!row) throw new Error(number)
  return row
}

const body = (messages: string[], notice: boolean) => {
  const part = { form: messages.length === 0, messages, message: '東北の候補地の件', topics: ['corp.destination'], people: [] }
  return { ...part, consultantId: consultant.id, notice }
}
const split = async (number: string, messages: string[], notice: boolean) =>
  (await consultant.request('POST', at(number, '/split'), body(messages, notice), { 'if-match': '*' })).json()
const kindsAt = async (number: string): Promise<string[]> =>
  (await consultant.request('GET', at(number, '/follow-ups'))).json().items.map(({ kind }: { kind: string }) => kind)
const caseOf = ({ id, applicantId }: { id: string; applicantId: string }) =>
  newLink(desk, { purpose: 'case', contactId: applicantId, ticketId: id })

it('tells the applicant the new number as previewed, and each page shows what belongs to it', async () => {
  const email = 'applicant@split-notice.example'
  const origin = await openTicket(email)
  const words = { direction: 'in', subject: '候補地について', body: '候補地の件です。' }
  const asked = (await consultant.request('POST', at(origin.number, '/messages'), words)).json().id
  const told = (await consultant.request('POST', at(origin.number, '/split-preview'), body([asked], true))).json()
  expect(told.mail).toMatchObject({ to: email, heldFor: null, suppressed: null })
  for (const said of [origin.number, '******', '東北の候補地の件', '分割 葵']) expect(told.mail.subject + told.mail.text).toContain(said)
  const { path: oldPath } = await caseOf(origin)
  const made = await split(origin.number, [asked], true)
  const mail = await desk.mailWith(email, '分けて承ります')
  expect(mail.subject).toContain(made.number)
  expect(mail.text?.replaceAll(/\s/gu, '')).toContain('東北の候補地の件')
  // One mail says it all: who takes care of it stands in it.
  expect((await kindsAt(made.number)).toSorted()).toEqual(['new-assignment', 'split-notice'])
  expect(await reconcileMail(desk.db)).toMatchObject({ differences: [] })
  const page = textOf(await get(desk, (await caseOf(await rowOf(made.number))).path))
  for (const said of [made.number, '東北の候補地の件', '候補地の件です。']) expect(page).toContain(said)
  expect(page).not.toContain(two)
  // Who answers an old mail still comes to the ticket it was about.
  await post(desk, `${oldPath}/messages`, { message: '分割の後の言葉', key: 's'.repeat(30) })
  const oldPage = textOf(await get(desk, oldPath))
  for (const said of [origin.number, two, '候補地の件です。', '分割の後の言葉']) expect(oldPage).toContain(said)
})

it('tells the applicant nothing when the consultant says so', async () => {
  const origin = await openTicket('silent@split-notice.example')
  const made = await split(origin.number, [], false)
  await desk.settled()
  expect(await kindsAt(made.number)).toEqual(['new-assignment'])
})
