import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HoldReason } from '../../src/catalog/follow-up-codes.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestApp
let people: Record<string, Person>
let supervisor: Person
let path: string
beforeAll(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
  people = {
    consultant: await desk.staff('consultant'),
    colleague: await desk.staff('consultant'),
    supervisor,
    auditor: await desk.staff('auditor'),
  }
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
  path = `/api/v1/tickets/${number}`
  await people.consultant?.request('PUT', `${path}/assignment`, { consultantId: people.consultant.id })
  const { applicant } = (await supervisor.request('GET', path)).json()
  await supervisor.request('PUT', `/api/v1/contacts/${applicant.id}/verification`)
})
afterAll(() => desk.close())

const asked: Record<string, (person: Person, id: string) => Promise<{ statusCode: number }>> = {
  skip: (person, id) => person.request('PUT', `/api/v1/follow-ups/${id}/skip`, { reason: '電話で確認済みのため。' }),
  sendNow: (person, id) => person.request('PUT', `/api/v1/follow-ups/${id}/send-now`),
}

/** A mail of the ticket that waits; changed as `traits` say. */
async function mail(traits: { state?: 'failed'; heldFor?: HoldReason }): Promise<string> {
  const body = { subject: 'ご案内', body: '資料の件です。', dueAt: '2031-01-06T01:00:00Z' }
  const { id } = (await supervisor.request('POST', `${path}/follow-ups`, body)).json() as { id: string }
  if (Object.keys(traits).length > 0) await desk.db.update(followUps).set(traits).where(eq(followUps.id, id))
  return id
}

describe('what a mail says can be done with it', () => {
  it.each([{}, { state: 'failed' as const }, { heldFor: 'representative' as const }, { heldFor: 'resolution' as const }])(
    'is what the API then lets everybody do: %o',
    async (traits) => {
      for (const [who, person] of Object.entries(people)) {
        for (const [act, request] of Object.entries(asked)) {
          const id = await mail(traits)
          const { items } = (await person.request('GET', `${path}/follow-ups?limit=200`)).json()
          const { can } = items.find((one: { id: string }) => one.id === id)
          const answer = await request(person, id)
          expect([who, act, answer.statusCode < 300]).toEqual([who, act, can[act]])
        }
      }
    },
  )

  it('offers nobody to send at once what would only be held', async () => {
    const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
    const ofUnproved = `/api/v1/tickets/${number}/follow-ups`
    await supervisor.request('POST', ofUnproved, { subject: 'ご案内', body: '資料の件です。', dueAt: '2031-01-06T01:00:00Z' })
    const { items } = (await supervisor.request('GET', ofUnproved)).json()
    const added = items.find(({ kind }: { kind: string }) => kind === 'manual-follow-up')
    expect(added).toMatchObject({ heldFor: 'verified_contact', can: { skip: true, sendNow: false } })
    const refused = await supervisor.request('PUT', `/api/v1/follow-ups/${added.id}/send-now`)
    expect(refused.json()).toMatchObject({ status: 409, code: 'follow_up_held', heldFor: 'verified_contact' })
  })

  it.each(['unsubscribed', 'hard_bounce', 'withdrawn'] as const)(
    'offers nobody to send at once what would not go (%s), and says why to whoever asks all the same',
    async (reason) => {
      const form = corporateForm()
      const { number } = (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket
      const ofTicket = `/api/v1/tickets/${number}`
      const { applicant } = (await supervisor.request('GET', ofTicket)).json()
      await supervisor.request('PUT', `/api/v1/contacts/${applicant.id}/verification`)
      const words = { subject: 'ご案内', body: '資料の件です。', dueAt: '2031-01-06T01:00:00Z' }
      const { id } = (await supervisor.request('POST', `${ofTicket}/follow-ups`, words)).json()
      await desk.db.update(followUps).set({ optional: true }).where(eq(followUps.id, id))
      const suppressed = await supervisor.request('POST', '/api/v1/suppressions', { address: form.contact.email, reason })
      expect(suppressed.statusCode, suppressed.body).toBeLessThan(300)

      const { items } = (await supervisor.request('GET', `${ofTicket}/follow-ups`)).json()
      const listed = items.find((one: { id: string }) => one.id === id)
      expect(listed).toMatchObject({ state: 'pending', against: reason, can: { skip: true, sendNow: false } })
      const refused = await supervisor.request('PUT', `/api/v1/follow-ups/${id}/send-now`)
      expect(refused.json()).toMatchObject({ status: 409, code: 'address_suppressed', against: reason })
      const [row] = await desk.db.select().from(followUps).where(eq(followUps.id, id))
      expect(row).toMatchObject({ state: 'pending', dueAt: new Date(words.dueAt), details: {} })

      await supervisor.request('DELETE', `/api/v1/suppressions/${suppressed.json().id}`)
      expect((await supervisor.request('PUT', `/api/v1/follow-ups/${id}/send-now`)).statusCode).toBe(200)
    },
  )
})
