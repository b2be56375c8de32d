import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { municipalities } from '../../src/organizations/organizations.table.ts'
import { system } from '../../src/people/actor.ts'
import { findOrCreateContact } from '../../src/people/find-or-create-contact.ts'
import { contacts } from '../../src/people/people.table.ts'
import { findContact, findRepresentativeOf } from '../../src/people/read-contacts.ts'
import { recogniseRepresentativeWithin } from '../../src/people/recognise-representative.ts'
import { verifyContactWithin } from '../../src/people/verify-contact.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestApp
let administrator: Person
let consultant: Person
let organizationId: string
let otherOrganizationId: string

const now = new Date('2026-11-20T01:00:00Z')
const nobody = '01900000-0000-7000-8000-000000000000'

async function organizationOf(code: string): Promise<string> {
  const [row] = await desk.db.select({ id: municipalities.id }).from(municipalities).where(eq(municipalities.code, code))
  return row?.id ?? ''
}

function fileContact(input: Partial<Parameters<typeof findOrCreateContact>[1]> & { email: string }) {
  return desk.db.transaction((tx) => findOrCreateContact(tx, { organizationId, name: '鈴木 一郎', ...input }, now))
}

beforeAll(async () => {
  desk = await startApp()
  ;[administrator, consultant] = await Promise.all([desk.staff('administrator'), desk.staff('consultant')])
  ;[organizationId, otherOrganizationId] = await Promise.all([organizationOf('072028'), organizationOf('304018')])
})
afterAll(() => desk.close())

describe('contacts of forms', () => {
  it('writes an unknown person down, unverified', async () => {
    const contact = await fileContact({ email: 'new@town.example', nameKana: 'すずき いちろう', phone: '0242-00-0000' })
    expect(contact).toMatchObject({
      organizationId,
      name: '鈴木 一郎',
      nameKana: 'すずき いちろう',
      title: null,
      phone: '0242-00-0000',
      verifiedAt: null,
      passwordHash: null,
    })
    expect(await findContact(desk.db, contact.id)).toEqual(contact)
  })

  it('keeps of an unverified person what the newest form says', async () => {
    const first = await fileContact({ email: 'twice@town.example', name: 'いたずら', title: '偽課長', phone: '0242-11-1111' })
    const second = await fileContact({ email: 'TWICE@town.example', name: '高橋 次郎', department: '企画課' })
    const stated = { name: '高橋 次郎', department: '企画課', title: null, phone: null }
    expect(second).toMatchObject({ id: first.id, email: 'twice@town.example', ...stated })
    expect(await findContact(desk.db, first.id)).toEqual(second)
  })

  it('gives a verified person back unchanged, whatever the next form says', async () => {
    const { id } = await fileContact({ email: 'known@town.example', phone: '0242-11-1111' })
    await consultant.request('PUT', `/api/v1/contacts/${id}/verification`)
    const known = await findContact(desk.db, id)
    const second = await fileContact({ email: 'KNOWN@town.example', name: '別の 名前', title: '課長', phone: '000-0000-0000' })
    expect(second).toEqual(known)
  })

  it('keeps the same address apart in two organisations and for a person without one', async () => {
    const ids = new Set<string>()
    for (const organization of [organizationId, otherOrganizationId, null, null]) {
      ids.add((await fileContact({ email: 'shared@town.example', organizationId: organization })).id)
    }
    expect(ids.size).toBe(3)
  })

  it('makes one contact of ten forms that arrive together', async () => {
    const rows = await Promise.all(Array.from({ length: 10 }, () => fileContact({ email: 'rush@town.example' })))
    expect(new Set(rows.map((row) => row.id)).size).toBe(1)
  })
})

describe('verification', () => {
  it('is vouched for by any consultant, once: a repeat changes nothing', async () => {
    const { id } = await fileContact({ email: 'vouched@town.example' })
    const url = `/api/v1/contacts/${id}/verification`
    const first = await consultant.request('PUT', url)
    expect(first.statusCode).toBe(200)
    expect(first.json()).toMatchObject({ id, organizationId, verifiedBy: 'staff', canSignIn: false })
    const second = await administrator.request('PUT', url)
    expect(second.json()).toEqual(first.json())
    const recorded = await desk.db.select().from(events).where(eq(events.subjectId, id))
    expect(recorded).toMatchObject([
      { type: 'contact.verified', actorKind: 'staff', actorId: consultant.id, details: { contactId: id, by: 'staff' } },
      { type: 'contact.recognised', actorKind: 'staff', actorId: consultant.id, details: { contactId: id } },
    ])
  })

  it('records one proof when ten arrive together', async () => {
    const { id } = await fileContact({ email: 'many@town.example' })
    const answers = await Promise.all(Array.from({ length: 10 }, () => consultant.request('PUT', `/api/v1/contacts/${id}/verification`)))
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1)
    expect(await desk.db.select().from(events).where(eq(events.subjectId, id))).toHaveLength(2)
  })

  it('answers 404 for nobody', async () => {
    expect((await consultant.request('PUT', `/api/v1/contacts/${nobody}/verification`)).statusCode).toBe(404)
    expect((await consultant.request('PUT', '/api/v1/contacts/not-an-id/verification')).statusCode).toBe(404)
  })

  it('by a link proves the address and no more; the desk vouching afterwards accepts the representative', async () => {
    const { id } = await fileContact({ email: 'clicked@town.example' })
    await desk.db.transaction((tx) => verifyContactWithin(tx, system, id, 'link', now))
    expect(await findContact(desk.db, id)).toMatchObject({ verifiedBy: 'link', representsAt: null })
    const vouched = await consultant.request('PUT', `/api/v1/contacts/${id}/verification`)
    expect(vouched.json()).toMatchObject({ verifiedBy: 'link', verifiedAt: now.toISOString(), representative: true })
    expect(await findContact(desk.db, id)).toMatchObject({ representsBy: consultant.id })
  })

  it('of somebody who writes for nobody but themselves makes them nobody’s representative', async () => {
    const { id } = await fileContact({ email: 'worker@home.example', organizationId: null })
    const vouched = await consultant.request('PUT', `/api/v1/contacts/${id}/verification`)
    expect(vouched.json()).toMatchObject({ verifiedBy: 'staff', representative: false })
  })

  it('decides whom the desk writes to: the representative accepted last, nobody while none is', async () => {
    const representative = async () => (await findRepresentativeOf(desk.db, otherOrganizationId))?.id
    const clicked = await fileContact({ email: 'clicked@beach.example', organizationId: otherOrganizationId })
    await desk.db.transaction((tx) => verifyContactWithin(tx, system, clicked.id, 'link', now))
    const unproved = await fileContact({ email: 'unproved@beach.example', organizationId: otherOrganizationId })
    await desk.db.transaction((tx) => recogniseRepresentativeWithin(tx, system, unproved.id, now))
    expect(await representative()).toBeUndefined()
    const older = await fileContact({ email: 'older@beach.example', organizationId: otherOrganizationId })
    const newer = await fileContact({ email: 'newer@beach.example', organizationId: otherOrganizationId })
    await consultant.request('PUT', `/api/v1/contacts/${newer.id}/verification`)
    expect(await representative()).toBe(newer.id)
    await desk.moveClockTo(new Date(Date.now() + 3_600_000))
    await consultant.request('PUT', `/api/v1/contacts/${older.id}/verification`)
    expect(await representative()).toBe(older.id)
  })
})

describe('correcting a contact', () => {
  it('changes what is given, null takes away, and the history names fields only', async () => {
    const { id } = await fileContact({ email: 'typo@town.example', phone: '0242-22-2222', title: '主査' })
    const url = `/api/v1/contacts/${id}`
    const answer = await consultant.request('PATCH', url, { name: '鈴木 一朗', phone: null, title: '主査' })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json()).toMatchObject({ id, name: '鈴木 一朗', phone: null, title: '主査', email: 'typo@town.example', canSignIn: false })
    expect(await findContact(desk.db, id)).toMatchObject({ name: '鈴木 一朗', phone: null, title: '主査' })
    expect((await consultant.request('PATCH', url, { name: '鈴木 一朗' })).json()).toEqual(answer.json())
    const recorded = await desk.db.select().from(events).where(eq(events.subjectId, id))
    expect(recorded).toMatchObject([
      { type: 'contact.changed', actorId: consultant.id, details: { contactId: id, fields: ['name', 'phone'] } },
    ])
    const wrong = await consultant.request('PATCH', url, { name: null, email: 'other@town.example', phone: 'call me' })
    const fields = (wrong.json().errors as { field: string }[]).map(({ field }) => field)
    expect([wrong.statusCode, fields.toSorted((a, b) => a.localeCompare(b))]).toEqual([422, ['email', 'name', 'phone']])
    expect((await consultant.request('PATCH', `/api/v1/contacts/${nobody}`, { name: '誰か' })).statusCode).toBe(404)
  })
})

describe('access of contacts', () => {
  const password = 'a password of the town'

  it('is refused while only a form says who it is', async () => {
    const { id } = await fileContact({ email: 'unproved@town.example' })
    const answer = await administrator.request('PUT', `/api/v1/contacts/${id}/access`, { password })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'contact_not_verified'])
    const session = await desk.request('POST', '/api/v1/session', { email: 'unproved@town.example', password })
    expect(session.statusCode).toBe(401)
  })

  it('is refused to somebody of a municipality whose address alone is proved, until the desk vouches for them', async () => {
    const { id } = await fileContact({ email: 'colleague@town.example' })
    await desk.db.transaction((tx) => verifyContactWithin(tx, system, id, 'link', now))
    const url = `/api/v1/contacts/${id}/access`
    const refused = await administrator.request('PUT', url, { password })
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'not_representative'])
    expect(refused.json().title).toContain('vouch for them first')
    expect((await desk.request('POST', '/api/v1/session', { email: 'colleague@town.example', password })).statusCode).toBe(401)
    await consultant.request('PUT', `/api/v1/contacts/${id}/verification`)
    expect((await administrator.request('PUT', url, { password })).json()).toMatchObject({ id, canSignIn: true })
  })

  it('needs no more than a proved address for somebody of a company and for a worker', async () => {
    const form = corporateForm()
    expect((await desk.request('POST', '/api/v1/intake/corporate', form)).statusCode).toBe(201)
    const [ofCompany] = await desk.db.select({ id: contacts.id }).from(contacts).where(eq(contacts.email, form.contact.email))
    const worker = await fileContact({ email: 'alone@home.example', organizationId: null })
    for (const id of [ofCompany?.id ?? '', worker.id]) {
      await desk.db.transaction((tx) => verifyContactWithin(tx, system, id, 'link', now))
      const given = await administrator.request('PUT', `/api/v1/contacts/${id}/access`, { password })
      expect(given.json()).toMatchObject({ id, representative: false, canSignIn: true })
    }
  })

  it('lets a verified contact sign in as a contact of their organisation; a new password signs them out', async () => {
    const { id } = await fileContact({ email: 'proved@town.example' })
    await consultant.request('PUT', `/api/v1/contacts/${id}/verification`)
    const answer = await administrator.request('PUT', `/api/v1/contacts/${id}/access`, { password })
    expect(answer.json()).toMatchObject({ id, canSignIn: true })
    const session = await desk.request('POST', '/api/v1/session', { email: 'proved@town.example', password })
    expect(session.json().person).toMatchObject({ id, role: 'contact', organizationId })
    const cookie = session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    expect((await desk.request('GET', '/api/v1/session', undefined, { cookie })).statusCode).toBe(200)
    await administrator.request('PUT', `/api/v1/contacts/${id}/access`, { password: 'another password' })
    expect((await desk.request('GET', '/api/v1/session', undefined, { cookie })).statusCode).toBe(401)
    const types = (await desk.db.select().from(events).where(eq(events.subjectId, id))).map((event) => event.type)
    expect(types).toEqual(['contact.verified', 'contact.recognised', 'contact.access_given', 'session.opened', 'contact.access_given'])
  })

  it('is taken by an administrator: sessions end, the password opens nothing, and a repeat is no error', async () => {
    const { id } = await fileContact({ email: 'gone@town.example' })
    await consultant.request('PUT', `/api/v1/contacts/${id}/verification`)
    await administrator.request('PUT', `/api/v1/contacts/${id}/access`, { password })
    const signIn = () => desk.request('POST', '/api/v1/session', { email: 'gone@town.example', password })
    const cookie = (await signIn()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    expect((await desk.request('GET', '/api/v1/session', undefined, { cookie })).statusCode).toBe(200)
    const url = `/api/v1/contacts/${id}/access`
    expect((await consultant.request('DELETE', url)).statusCode).toBe(403)
    const taken = await administrator.request('DELETE', url)
    expect([taken.statusCode, taken.json().canSignIn]).toEqual([200, false])
    expect((await desk.request('GET', '/api/v1/session', undefined, { cookie })).statusCode).toBe(401)
    expect((await signIn()).statusCode).toBe(401)
    expect((await administrator.request('DELETE', url)).json()).toEqual(taken.json())
    const types = (await desk.db.select().from(events).where(eq(events.subjectId, id))).map((event) => event.type)
    expect(types.filter((type) => type === 'contact.access_taken')).toHaveLength(1)
    expect((await administrator.request('DELETE', `/api/v1/contacts/${nobody}/access`)).statusCode).toBe(404)
  })

  it('is given by administrators only, with a password of length', async () => {
    const { id } = await fileContact({ email: 'short@town.example' })
    expect((await consultant.request('PUT', `/api/v1/contacts/${id}/access`, { password })).statusCode).toBe(403)
    const weak = await administrator.request('PUT', `/api/v1/contacts/${id}/access`, { password: 'short' })
    expect(weak.json().errors).toMatchObject([{ field: 'password', code: 'weak_password' }])
    const [row] = await desk.db.select().from(contacts).where(eq(contacts.id, id))
    expect(row?.passwordHash).toBeNull()
  })
})
