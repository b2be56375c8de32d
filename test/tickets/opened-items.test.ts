import { afterAll, beforeAll, expect, it } from 'vitest'
import { system } from '../../src/people/actor.ts'
import { suppressWithin } from '../../src/suppressions/suppress-address.ts'
import { forgetOpened } from '../../src/tickets/opened/opened-items.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm, workerForm } from '../support/forms.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

async function newTicket(kind: 'corporate' | 'worker', form: object): Promise<string> {
  return (await desk.request('POST', `/api/v1/intake/${kind}`, form)).json().ticket.number
}

async function open(person: Person, number: string): Promise<void> {
  const { statusCode } = await person.request('PUT', `/api/v1/tickets/${number}/presence`, { doing: 'reading' })
  expect(statusCode).toBe(204)
  await person.request('DELETE', `/api/v1/tickets/${number}/presence`)
}

const note = (person: Person, kind: string, id: string) => person.request('POST', '/api/v1/opened-items', { kind, id })

const listed = async (person: Person) =>
  (await person.request('GET', '/api/v1/opened-items')).json<{
    items: { kind: string; id: string; name: string; ticket: string | null }[]
  }>().items

it('lists tickets, organisations and people as they were opened, the latest first, each once and to oneself alone', async () => {
  const [reader, other] = [await desk.staff('consultant'), await desk.staff('consultant')]
  const [form, workers] = [corporateForm(), workerForm()]
  const [company, worker] = [await newTicket('corporate', form), await newTicket('worker', workers)]
  const { organization, applicant } = (await reader.request('GET', `/api/v1/tickets/${company}`)).json()
  // Reading alone, by whatever program, opens nothing.
  expect(await listed(reader)).toEqual([])
  for (const number of [company, worker, company]) await open(reader, number)
  expect((await note(reader, 'organization', organization.id)).statusCode).toBe(204)
  expect((await note(reader, 'person', applicant.id)).statusCode).toBe(204)
  expect(await listed(reader)).toMatchObject([
    { kind: 'person', id: applicant.id, name: form.contact.name, ticket: company },
    { kind: 'organization', id: organization.id, name: form.company.name, ticket: null },
    { kind: 'ticket', name: form.company.name, ticket: company },
    { kind: 'ticket', name: workers.contact.name, ticket: worker },
  ])
  const { items } = (await reader.request('GET', '/api/v1/opened-items?limit=1')).json()
  expect(items).toHaveLength(1)
  expect(await listed(other)).toEqual([])
})

it('says nothing more of who was erased', async () => {
  const reader = await desk.staff('consultant')
  const form = workerForm()
  const number = await newTicket('worker', form)
  const { applicant } = (await reader.request('GET', `/api/v1/tickets/${number}`)).json()
  await open(reader, number)
  await note(reader, 'person', applicant.id)
  expect(await listed(reader)).toHaveLength(2)
  await eraseAddress(form.contact.email)
  const after = await listed(reader)
  expect(after).toMatchObject([{ kind: 'ticket', name: '', ticket: number }])
  expect(JSON.stringify(after)).not.toContain(form.contact.name)
})

async function eraseAddress(address: string): Promise<void> {
  const erased = { actor: system, address, reason: 'erased', now: new Date() } as const
  await desk.db.transaction((tx) => suppressWithin(tx, desk.deps.config, erased))
}

it('keeps fifty, of ninety days', async () => {
  const reader = await desk.staff('supervisor')
  const number = await newTicket('corporate', corporateForm())
  await desk.owner`
    insert into opened_items (staff_id, kind, subject_id, opened_at)
    select ${reader.id}, 'organization', id, desk_now() - interval '1 day' * row_number() over (order by id)
    from municipalities order by id limit 60`
  await open(reader, number)
  const count = async () => (await desk.owner`select 1 from opened_items where staff_id = ${reader.id}`).length
  expect(await count()).toBe(50)
  expect((await listed(reader)).map(({ kind }) => kind).slice(0, 2)).toEqual(['ticket', 'organization'])
  await desk.owner`update opened_items set opened_at = opened_at - interval '60 days' where staff_id = ${reader.id} and kind = 'organization'`
  expect(await listed(reader)).toHaveLength(30)
  await forgetOpened(desk.deps)
  expect(await count()).toBe(30)
})

it('writes down nothing of administrators, whose reason is on record, nor of auditors, and notes nothing that is not there', async () => {
  const administrator = await desk.staff('administrator')
  const number = await newTicket('corporate', corporateForm())
  const why = { purpose: 'complaint', reason: '苦情の確認のため。' }
  expect((await administrator.request('POST', `/api/v1/tickets/${number}/openings`, why)).statusCode).toBe(201)
  await open(administrator, number)
  expect(await desk.owner`select 1 from opened_items where staff_id = ${administrator.id}`).toHaveLength(0)
  expect(await desk.owner`select 1 from events where type = 'ticket.opened' and actor_id = ${administrator.id}`).toHaveLength(1)
  const auditor = await desk.staff('auditor')
  expect((await auditor.request('GET', '/api/v1/opened-items')).statusCode).toBe(403)
  expect((await note(auditor, 'person', auditor.id)).statusCode).toBe(403)
  const reader = await desk.staff('consultant')
  for (const kind of ['organization', 'person']) expect((await note(reader, kind, reader.id)).statusCode).toBe(404)
})
