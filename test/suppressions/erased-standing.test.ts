import { afterAll, beforeAll, expect, it } from 'vitest'
import { createErasureTaskWithin } from '../../src/tasks/create-task.ts'
import { openCase } from '../shortlists/scene.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'

let desk: TestApp
let supervisor: Person
let administrator: Person
beforeAll(async () => {
  desk = await startApp()
  ;[supervisor, administrator] = await Promise.all([desk.staff('supervisor'), desk.staff('administrator')])
})
afterAll(() => desk.close())

async function erase(contactId: string): Promise<void> {
  await desk.db.transaction((tx) => createErasureTaskWithin(tx, { contactId, ticketId: null, now: new Date() }))
  const { items } = (await supervisor.request('GET', '/api/v1/tasks')).json() as {
    items: { id: string; contactId: string; kind: string }[]
  }
  const wish = items.find((task) => task.kind === 'erasure_request' && task.contactId === contactId)
  expect((await supervisor.request('PUT', `/api/v1/tasks/${wish?.id}/erasure`)).statusCode).toBe(200)
}

it('ends the sign-in and the sessions of whoever had their address erased, wherever the desk knows it', async () => {
  const { companyId } = await openCase(desk)
  const contact = await desk.contact({ organizationId: companyId })
  const [, other] = [contact, await desk.contact({ email: contact.email })]
  expect((await contact.request('GET', '/api/v1/tickets')).statusCode).toBe(200)
  await erase(contact.id)
  for (const one of [contact, other]) expect((await one.request('GET', '/api/v1/tickets')).statusCode).toBe(401)
  expect(await desk.owner`select 1 from contacts where email = ${contact.email} and password_hash is not null`).toHaveLength(0)
})

it('lets nobody vouch for an erased address, or let it sign in, and offers neither', async () => {
  const { applicantId, number, companyId } = await openCase(desk)
  await desk.owner`update contacts set verified_at = null, verified_by = null where id = ${applicantId}`
  const offered = async () => {
    const ticket = (await supervisor.request('GET', `/api/v1/tickets/${number}`)).json()
    const { contacts } = (await supervisor.request('GET', `/api/v1/organizations/${companyId}/history`)).json()
    const known = contacts.find(({ id }: { id: string }) => id === applicantId)
    return [ticket.can.vouch, known.can.vouch]
  }
  expect(await offered()).toEqual([true, true])
  await erase(applicantId)
  expect(await offered()).toEqual([false, false])
  for (const [way, body] of [['verification'], ['access', {}], ['access', { password: 'correct horse battery staple' }]] as const) {
    const answer = await administrator.request('PUT', `/api/v1/contacts/${applicantId}/${way}`, body)
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'address_erased'])
  }
})

it('tells a contact who opens the desk where their own pages are', async () => {
  const contact = await desk.contact()
  const answer = await contact.request('GET', '/desk', undefined, { accept: 'text/html' })
  expect(answer.statusCode).toBe(403)
  expect(answer.body).toContain('窓口からのメールにあるリンク')
})
