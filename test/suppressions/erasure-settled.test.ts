import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createErasureTaskWithin } from '../../src/tasks/create-task.ts'
import { historyOf, openCase, type Case } from '../shortlists/scene.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'

let desk: TestApp
let one: Person
let other: Person
const now = '2026-11-24T01:00:00Z'
beforeAll(async () => {
  desk = await startApp()
  await desk.moveClockTo(now)
  ;[one, other] = await Promise.all([desk.staff('supervisor'), desk.staff('supervisor')])
})
afterAll(() => desk.close())

interface Task {
  id: string
  kind: string
  contactId: string | null
  ticket: string | null
  organizationName: string | null
}

const everyones = async () => (await one.request('GET', '/api/v1/tasks?of=everyone&limit=200')).json().items as Task[]

/** Somebody who asks to be forgotten, on their ticket or by none. */
async function asked(ofTicket = true): Promise<{ found: Case; wish: string }> {
  const found = await openCase(desk)
  const { applicantId: contactId, ticketId } = found
  await desk.db.transaction((tx) => createErasureTaskWithin(tx, { contactId, ticketId: ofTicket ? ticketId : null, now: new Date(now) }))
  const wish = (await everyones()).find((task) => task.contactId === contactId)?.id ?? ''
  return { found, wish }
}

const inJapanese = { 'accept-language': 'ja' }
const grant = (who: Person, id: string) => who.request('PUT', `/api/v1/tasks/${id}/erasure`, undefined, inJapanese)
const refuse = (who: Person, id: string, body?: object) => who.request('PUT', `/api/v1/tasks/${id}/completion`, body, inJapanese)
const typesOf = async ({ ticketId }: Case) => (await historyOf(desk, ticketId)).map(({ type }) => type)
const isErased = async ({ applicantId }: Case) =>
  (await desk.owner`select 1 from events where type = 'address.erased' and subject_id = ${applicantId}`).length > 0
const byHandOf = async ({ applicantId }: Case) =>
  (await everyones()).filter(({ kind, contactId }) => kind === 'erasure_by_hand' && contactId === applicantId)

describe('a wish to be forgotten', () => {
  it('that was refused is not granted any more: whoever tries reads by whom, and nothing is erased', async () => {
    const { found, wish } = await asked()
    const refused = await refuse(one, wish)
    expect(refused.statusCode, refused.body).toBe(200)
    const late = await grant(other, wish)
    expect(late.statusCode, late.body).toBe(409)
    expect(late.json()).toMatchObject({ code: 'erasure_refused', settledBy: one.id, settledAt: refused.json().doneAt })
    expect(late.json().title).toContain('応じずに終えています')
    const { name } = (await one.request('GET', '/api/v1/session')).json<{ person: { name: string } }>().person
    expect(late.json().title).toContain(`2026年11月24日(火)、${name}`)
    expect((await other.request('PUT', `/api/v1/tasks/${wish}/erasure`)).json().title).toContain('closed without erasing already')
    expect(await isErased(found)).toBe(false)
    expect(await byHandOf(found)).toEqual([])
    expect((await refuse(other, wish)).json()).toEqual(refused.json())
    expect((await typesOf(found)).filter((type) => type === 'erasure.refused' || type === 'task.done')).toHaveLength(2)
  })

  it('that was granted is not refused any more, and granting it again changes nothing', async () => {
    const { found, wish } = await asked()
    const granted = await grant(one, wish)
    const late = await refuse(other, wish, { reason: '本人と確認できないため' })
    expect(late.statusCode, late.body).toBe(409)
    expect(late.json()).toMatchObject({ code: 'erasure_granted', settledBy: one.id })
    expect(late.json().title).toContain('すでに応じています')
    expect((await grant(other, wish)).json()).toEqual(granted.json())
    const types = await typesOf(found)
    expect(types).not.toContain('erasure.refused')
    expect(types.filter((type) => type === 'address.erased' || type === 'task.done')).toHaveLength(2)
    expect(await byHandOf(found)).toHaveLength(1)
  })

  it.each([true, false])('is settled one way when both are done at once (of a ticket: %s)', async (ofTicket) => {
    for (const _time of [1, 2, 3]) {
      const { found, wish } = await asked(ofTicket)
      const [granted, refused] = await Promise.all([grant(one, wish), refuse(other, wish)])
      expect([granted.statusCode, refused.statusCode].toSorted()).toEqual([200, 409])
      const isGranted = granted.statusCode === 200
      expect(await isErased(found)).toBe(isGranted)
      expect(await byHandOf(found)).toHaveLength(isGranted ? 1 : 0)
      const again = await Promise.all([grant(other, wish), refuse(one, wish)])
      expect(again.map(({ statusCode }) => statusCode)).toEqual([granted.statusCode, refused.statusCode])
    }
  })

  it('is refused with a reason, which its ticket’s history tells as words, masked to auditors', async () => {
    const { found, wish } = await asked()
    const reason = 'ご本人からのお申し出ではないと電話で確認'
    expect((await refuse(one, wish, { reason: ' ' })).statusCode).toBe(422)
    expect((await refuse(one, wish, { reason })).statusCode).toBe(200)
    const url = `/api/v1/tickets/${found.number}/timeline`
    const told = async (who: Person) =>
      ((await who.request('GET', url)).json().items as { type: string; note: { body: string } | null }[]).find(
        ({ type }) => type === 'erasure.refused',
      )
    expect(await told(one)).toMatchObject({ note: { body: reason, staffId: one.id }, details: { taskId: wish } })
    expect((await told(await desk.staff('auditor')))?.note?.body).not.toContain('電話')
  })

  it('of no ticket has no history a reason could stand in, and says so', async () => {
    const { found, wish } = await asked(false)
    // Whose it is its list says all the same.
    const { organization } = (await one.request('GET', `/api/v1/tickets/${found.number}`)).json()
    expect((await everyones()).find(({ id }) => id === wish)).toMatchObject({ ticket: null, organizationName: organization.name })
    const answer = await refuse(one, wish, { reason: '理由' })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ field: 'reason', code: 'reason_not_kept' }])
    expect((await refuse(one, wish)).statusCode).toBe(200)
  })
})
