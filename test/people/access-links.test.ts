import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { forgetAccessLinks } from '../../src/people/access-links/choose-password.ts'
import { organizations } from '../../src/organizations/organizations.table.ts'
import { accessLinks, signInAttempts } from '../../src/people/people.table.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { get, post, textOf } from '../pages/browser.ts'

let desk: TestDesk
let administrator: Person
beforeAll(async () => {
  desk = await startDesk()
  administrator = await desk.staff('administrator')
  desk.worker()
})
beforeEach(() => desk.db.delete(signInAttempts))
afterAll(() => desk.close())

const password = 'correct horse battery staple'
const chosen = 'an altogether new one'

const signIn = async (email: string, secret: string) =>
  (await desk.request('POST', '/api/v1/session', { email, password: secret })).statusCode
const askFor = (email: string) => desk.request('POST', '/api/v1/password-resets', { email })

/** Paths of the links in the mails somebody got, oldest first. */
async function linksTo(address: string): Promise<string[]> {
  await desk.settled()
  return (await desk.mailsTo(address)).flatMap(({ text }) => /\/a\/[\w-]{43}/u.exec(text ?? '')?.[0] ?? [])
}

const choose = (path: string, words = chosen, again = words) => post(desk, path, { password: words, again })

async function invited(email: string): Promise<string> {
  const answer = await administrator.request('POST', '/api/v1/staff', { name: '新人 一郎', email, role: 'consultant' })
  expect(answer.statusCode).toBe(201)
  return answer.json().id
}

describe('an invitation', () => {
  it('comes by mail to who is added without a password; they choose one and sign in', async () => {
    const email = 'invited@desk.example'
    const id = await invited(email)
    expect(await signIn(email, '')).toBe(422)
    expect(await signIn(email, 'null')).toBe(401)
    const [path = ''] = await linksTo(email)
    const [mail] = await desk.mailsTo(email)
    expect(mail?.subject).toContain('ご利用開始の手続き')
    expect((await choose(path)).statusCode).toBe(200)
    expect(await signIn(email, chosen)).toBe(200)
    const told = await desk.db.select().from(events).where(eq(events.subjectId, id))
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(['staff.created', 'access_link.made', 'password.chosen']))
    expect((await desk.mailsTo(email)).map(({ subject }) => subject)).toHaveLength(1)
  })

  it('comes by mail to a contact who is let sign in without a password, and opens nothing once that is taken back', async () => {
    const [town] = await desk.db.select().from(organizations).where(eq(organizations.kind, 'municipality')).limit(1)
    const { id, email } = await desk.contact({ organizationId: town?.id ?? null, passwordHash: null })
    const give = () => administrator.request('PUT', `/api/v1/contacts/${id}/access`, {})
    const invitedUntil = async () => {
      const known = (await administrator.request('GET', `/api/v1/organizations/${town?.id}/history`)).json()
      return (known.contacts as { id: string; invitedUntil: string | null }[]).find((one) => one.id === id)?.invitedUntil
    }
    expect(await invitedUntil()).toBeNull()
    expect((await give()).json()).toMatchObject({ id, canSignIn: false })
    expect(await invitedUntil()).toEqual(expect.any(String))
    const [first = ''] = await linksTo(email)
    expect((await administrator.request('DELETE', `/api/v1/contacts/${id}/access`)).statusCode).toBe(200)
    expect((await choose(first)).statusCode).toBe(404)
    expect((await give()).statusCode).toBe(200)
    const second = (await linksTo(email)).at(-1) ?? ''
    expect(second).not.toBe(first)
    expect((await desk.mailsTo(email)).at(-1)?.text?.replaceAll('\n', '')).toContain('ご所属の組織のご相談・打診・登録内容')
    expect((await choose(second)).statusCode).toBe(200)
    expect(await invitedUntil()).toBeNull()
    expect(await signIn(email, chosen)).toBe(200)
    expect((await choose(second)).statusCode).toBe(404)
    // Where one stands already, the next link is a reset, and the password stays until another is chosen.
    expect((await give()).json()).toMatchObject({ canSignIn: true })
    await linksTo(email)
    expect((await desk.mailsTo(email)).at(-1)?.subject).toContain('パスワードの再設定')
    expect(await signIn(email, chosen)).toBe(200)
  })

  it('changes nothing when it is looked at, however often', async () => {
    const email = 'looked@desk.example'
    await invited(email)
    const [path = ''] = await linksTo(email)
    for (const method of ['GET', 'HEAD', 'GET'] as const) {
      const page = await desk.app.inject({ method, url: path })
      expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store'])
    }
    expect(textOf(await get(desk, path))).toContain('パスワードの設定')
    expect(textOf(await get(desk, `${path}?lang=en`))).toContain('Choose a password')
    expect((await choose(path)).statusCode).toBe(200)
  })

  it('says what is wrong with a password, and goes on being good', async () => {
    const email = 'weak@desk.example'
    await invited(email)
    const [path = ''] = await linksTo(email)
    const weak = await choose(path, 'short')
    expect([weak.statusCode, textOf(weak).includes('12文字以上にしてください')]).toEqual([422, true])
    const differing = await choose(path, chosen, `${chosen}!`)
    expect([differing.statusCode, textOf(differing).includes('一致しません')]).toEqual([422, true])
    expect(differing.body).not.toContain(chosen)
    expect((await choose(path)).statusCode).toBe(200)
  })

  it('is good once, also for two at the same moment', async () => {
    const email = 'once@desk.example'
    await invited(email)
    const [path = ''] = await linksTo(email)
    const answers = await Promise.all([choose(path, `${chosen} 1`), choose(path, `${chosen} 2`)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 404])
    expect(textOf(await choose(path))).toContain('このリンクは使えません')
    expect((await get(desk, path)).statusCode).toBe(404)
  })

  it('is sent again by an administrator; the earlier link opens nothing then', async () => {
    const email = 'again@desk.example'
    const id = await invited(email)
    await linksTo(email)
    expect((await administrator.request('POST', `/api/v1/staff/${id}/invitation`)).statusCode).toBe(204)
    const [first = '', second = ''] = await linksTo(email)
    expect((await choose(first)).statusCode).toBe(404)
    expect((await choose(second)).statusCode).toBe(200)
  })

  it('is taken back at once, before or after its mail went, as often as one likes, and the audit says whose it was', async () => {
    const email = 'taken-back@desk.example'
    const id = await invited(email)
    const member = async () => {
      const { items } = (await administrator.request('GET', '/api/v1/staff?limit=200')).json()
      return (items as { id: string; invitedUntil: string | null; awaitsPassword: boolean }[]).find((one) => one.id === id) // the contract of the route
    }
    const [path = ''] = await linksTo(email)
    expect(await member()).toMatchObject({ invitedUntil: expect.any(String), awaitsPassword: true, can: { withdrawInvitation: true } }) // any time
    const withdraw = (of: string) => administrator.request('DELETE', `/api/v1/${of}/invitation`)
    for (const time of ['first', 'again']) expect((await withdraw(`staff/${id}`)).statusCode, time).toBe(204)
    expect((await choose(path)).statusCode).toBe(404)
    expect(await member()).toMatchObject({ invitedUntil: null, awaitsPassword: true, can: { withdrawInvitation: false } })
    await administrator.request('POST', `/api/v1/staff/${id}/invitation`)
    const second = (await linksTo(email)).at(-1) ?? ''
    expect((await choose(second)).statusCode).toBe(200)
    expect((await withdraw(`staff/${id}`)).statusCode).toBe(204)
    expect(await signIn(email, chosen)).toBe(200)

    const [town] = await desk.db.select().from(organizations).where(eq(organizations.kind, 'municipality')).limit(1)
    const contact = await desk.contact({ organizationId: town?.id ?? null, passwordHash: null, name: '招待 花子' })
    await administrator.request('PUT', `/api/v1/contacts/${contact.id}/access`, {})
    const [link = ''] = await linksTo(contact.email)
    expect((await withdraw(`contacts/${contact.id}`)).statusCode).toBe(204)
    expect((await choose(link)).statusCode).toBe(404)
    const { items } = (await administrator.request('GET', '/api/v1/audit?type=access_link.withdrawn')).json()
    expect(items).toMatchObject([
      { subjectId: contact.id, contact: { id: contact.id, name: `招●● #${contact.id.slice(-4)}` } },
      { subjectId: id, contact: null },
    ])
    expect((await (await desk.staff('supervisor')).request('DELETE', `/api/v1/staff/${id}/invitation`)).statusCode).toBe(403)
    expect((await withdraw('staff/01900000-0000-7000-8000-000000000000')).statusCode).toBe(404)
  })

  it('is for nobody, and for none who is deactivated', async () => {
    expect((await administrator.request('POST', '/api/v1/staff/01900000-0000-7000-8000-000000000000/invitation')).statusCode).toBe(404)
    const email = 'left@desk.example'
    const id = await invited(email)
    const [path = ''] = await linksTo(email)
    await administrator.request('PATCH', `/api/v1/staff/${id}`, { active: false })
    expect((await choose(path)).statusCode).toBe(404)
    const refused = await administrator.request('POST', `/api/v1/staff/${id}/invitation`)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'not_active'])
  })
})

describe('a reset', () => {
  it('by the link of a mail ends all sessions, and its owner is told by another mail', async () => {
    const person = await desk.staff('consultant')
    expect((await askFor(person.email.toUpperCase())).statusCode).toBe(204)
    const [path = ''] = await linksTo(person.email)
    expect(await signIn(person.email, password)).toBe(200)
    expect((await choose(path)).statusCode).toBe(200)
    expect((await person.request('GET', '/api/v1/session')).statusCode).toBe(401)
    expect([await signIn(person.email, password), await signIn(person.email, chosen)]).toEqual([401, 200])
    await desk.settled()
    const mails = await desk.mailsTo(person.email)
    expect(mails.map(({ subject }) => subject?.replace(/^【.*】/u, ''))).toEqual(['パスワードの再設定', 'パスワードを変更しました'])
  })

  it('is had by contacts with access, too, but not by those whose access was taken away meanwhile', async () => {
    const [town] = await desk.db.select().from(organizations).limit(1)
    const { id, email } = await desk.contact({ organizationId: town?.id ?? null })
    await askFor(email)
    await askFor(email)
    const [first = '', second = ''] = await linksTo(email)
    expect((await choose(first)).statusCode).toBe(200)
    expect(await signIn(email, chosen)).toBe(200)
    expect((await choose(second)).statusCode).toBe(404)
    await askFor(email)
    const third = (await linksTo(email)).at(-1) ?? ''
    await administrator.request('DELETE', `/api/v1/contacts/${id}/access`)
    expect((await choose(third)).statusCode).toBe(404)
  })

  it('answers alike for an address nobody has, after the same work, and mails nobody', async () => {
    const person = await desk.staff('consultant')
    const known = await askFor(person.email)
    const unknown = await askFor('nobody-at-all@desk.example')
    expect([unknown.statusCode, unknown.body, Object.keys(unknown.headers)]).toEqual([
      known.statusCode,
      known.body,
      Object.keys(known.headers),
    ])
    await desk.settled()
    expect(await desk.mailsTo('nobody-at-all@desk.example')).toEqual([])
    const page = async (email: string) => textOf(await post(desk, '/password-reset', { email }))
    expect(await page('nobody-at-all@desk.example')).toBe(await page(person.email))
    // One link and one event each: what is written tells no more than what is answered.
    const rows = await desk.db.select().from(accessLinks)
    expect(rows.filter(({ staffId, contactId }) => staffId === null && contactId === null)).toHaveLength(2)
  })

  it('is mailed three times an hour at most to one account from one network, whether or not it is there', async () => {
    const { email } = await desk.staff('consultant')
    for (const address of [email, 'nobody@desk.example']) {
      const statuses: number[] = []
      for (let count = 0; count < 4; count += 1) statuses.push((await askFor(address)).statusCode)
      expect(statuses).toEqual([204, 204, 204, 429])
    }
  })

  it('is good for an hour, an invitation for seventy-two', async () => {
    const { email } = await desk.staff('consultant')
    await askFor(email)
    const late = 'late@desk.example'
    await invited(late)
    const [reset = ''] = await linksTo(email)
    const [invitation = ''] = await linksTo(late)
    await desk.moveClockTo(new Date(Date.now() + 61 * 60_000))
    expect([(await get(desk, reset)).statusCode, (await get(desk, invitation)).statusCode]).toEqual([404, 200])
    await desk.moveClockTo(new Date(Date.now() + 73 * 3_600_000))
    expect((await choose(invitation)).statusCode).toBe(404)
    const before = (await desk.db.select().from(accessLinks)).length
    expect(await forgetAccessLinks(desk.deps)).toBe(0)
    await desk.moveClockTo(new Date(Date.now() + 40 * 86_400_000))
    expect(await forgetAccessLinks(desk.deps)).toBe(before)
  })
})

it('keeps the secret of no link: not in the database, the mails’ copies, the events or the log', async () => {
  const { email } = await desk.staff('consultant')
  await askFor(email)
  const [path = ''] = await linksTo(email)
  const token = path.slice(3)
  expect(token).toHaveLength(43)
  await get(desk, path)
  const kept = [await desk.db.select().from(followUps), await desk.db.select().from(events), desk.logged]
  expect(JSON.stringify(kept)).not.toContain(token)
  expect(JSON.stringify(await desk.db.select().from(followUps))).toContain('********')
})
