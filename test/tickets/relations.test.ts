import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { relationKindCodes } from '../../src/catalog/relation-codes.ts'
import { seenFromOther, statedKinds } from '../../src/tickets/relations/relation.rules.ts'
import { ticketRelations } from '../../src/tickets/relations/relations.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm, municipalForm } from '../support/forms.ts'
import { openedTo } from '../support/opened.ts'

let desk: TestApp
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

const company = async () => (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket.number as string
const town = async () => (await desk.request('POST', '/api/v1/intake/municipal', municipalForm())).json().ticket.number as string
const urlOf = (number: string) => `/api/v1/tickets/${number}/relations`
const relate = (person: Person, from: string, number: string, kind: string) => person.request('POST', urlOf(from), { number, kind })
const seen = async (number: string) =>
  (await supervisor.request('GET', urlOf(number))).json().items.map((one: { kind: string; number: string }) => [one.kind, one.number])
const told = async (number: string) =>
  (await supervisor.request('GET', `/api/v1/tickets/${number}/timeline`))
    .json()
    .items.filter(({ type }: { type: string }) => type.startsWith('relation.'))
    .map(({ type, details }: { type: string; details: object }) => ({ type, ...details }))

describe('a relation between two tickets', () => {
  it('is seen from either, each told what the other is to it, and comes with the timeline', async () => {
    const [earlier, later] = [await company(), await town()]
    const made = await relate(supervisor, later, earlier, 'preceding')
    expect([made.statusCode, made.json().items]).toMatchObject([201, [{ kind: 'preceding', number: earlier, createdBy: supervisor.id }]])
    expect(await seen(later)).toEqual([['preceding', earlier]])
    expect(await seen(earlier)).toEqual([['following', later]])
    const { relations } = (await supervisor.request('GET', `/api/v1/tickets/${earlier}/timeline`)).json()
    expect(relations).toMatchObject([{ kind: 'following', number: later, organizationName: expect.any(String), status: 'new' }])
    expect(await told(earlier)).toMatchObject([{ type: 'relation.added', kind: 'following', other: later }])
    expect(await told(later)).toMatchObject([{ type: 'relation.added', kind: 'preceding', other: earlier }])
  })

  it('stands once for two tickets, whoever states it, and is taken back from either', async () => {
    const [one, other] = [await company(), await company()]
    const { items } = (await relate(supervisor, one, other, 'duplicate')).json()
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const again = await relate(supervisor, from, to, 'same_matter')
      expect([again.statusCode, again.json().code]).toEqual([409, 'already_related'])
    }
    expect((await supervisor.request('DELETE', `${urlOf(other)}/${items[0].id}`)).statusCode).toBe(204)
    expect([await seen(one), await seen(other)]).toEqual([[], []])
    expect((await told(one)).map(({ type }: { type: string }) => type)).toEqual(['relation.removed', 'relation.added'])
    expect((await relate(supervisor, one, other, 'same_matter')).statusCode).toBe(201)
  })

  it('is with another ticket that there is, of this one, and of a kind that is stated', async () => {
    const [one, other, third] = [await company(), await company(), await company()]
    for (const number of [one, 'C-2026-999999']) {
      const refused = await relate(supervisor, one, number, 'duplicate')
      expect([refused.statusCode, refused.json().errors[0].field]).toEqual([422, 'number'])
    }
    expect((await relate(supervisor, one, other, 'split_into')).statusCode).toBe(422)
    const { items } = (await relate(supervisor, one, other, 'duplicate')).json()
    expect((await supervisor.request('DELETE', `${urlOf(third)}/${items[0].id}`)).statusCode).toBe(404)
    const rows = await desk.db.select().from(ticketRelations).where(eq(ticketRelations.id, items[0].id))
    expect(rows).toHaveLength(1)
  })

  it('asks an administrator for a reason to open both', async () => {
    const administrator = await desk.staff('administrator')
    const [one, other] = [await company(), await company()]
    await openedTo(administrator, one)
    expect((await relate(administrator, one, other, 'duplicate')).json().code).toBe('reason_needed')
    await openedTo(administrator, other)
    expect((await relate(administrator, one, other, 'duplicate')).statusCode).toBe(201)
  })
})

it('seen from the other side and back is what it was; what may be stated has a counterpart that may be', () => {
  fc.assert(fc.property(fc.constantFrom(...relationKindCodes), (kind) => seenFromOther(seenFromOther(kind)) === kind))
  for (const kind of statedKinds) expect(statedKinds).toContain(seenFromOther(kind))
})
