import { and, eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { secondFactors, signInAttempts, staff } from '../../src/people/people.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { digitsOf } from '../support/authenticator.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp({ REQUIRE_SECOND_FACTOR: 'on' })
})
beforeEach(() => desk.db.delete(signInAttempts))
afterAll(() => desk.close())

const password = 'correct horse battery staple'

/** A browser: sends with the cookie it was last given. */
async function signedIn({ email }: Pick<Person, 'email'>) {
  let cookie = ''
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown) => {
    const answer = await desk.request(method, `/api/v1${url}`, body, { cookie })
    const [given] = answer.cookies
    if (given) cookie = `${given.name}=${given.value}`
    return answer
  }
  const answer = await send('POST', '/session', { email, password })
  return { send, answer, cookie: () => cookie }
}

/** Somebody who has an authenticator app; `send` is a browser of theirs in which it was shown. */
async function withApp(role: 'administrator' | 'supervisor' | 'consultant') {
  const person = await desk.staff(role)
  const { send, cookie } = await signedIn(person)
  const { secret } = (await send('POST', '/second-factor', { password })).json()
  const answer = await send('PUT', '/second-factor/confirmation', { code: digitsOf(secret) })
  expect(answer.statusCode).toBe(200)
  return { person, secret: String(secret), send, cookie, recoveryCodes: answer.json().recoveryCodes as string[] }
}

/** As if time enough had passed for the app to show the codes it showed once more. */
async function letPass({ id }: Person): Promise<void> {
  await desk.db
    .update(secondFactors)
    .set({ lastStep: 0 })
    .where(and(eq(secondFactors.staffId, id), isNotNull(secondFactors.confirmedAt)))
}

const typesAbout = async (id: string) =>
  (await desk.db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.id)).map(({ type }) => type)

describe('administrators and supervisors without an authenticator app', () => {
  it.each(['administrator', 'supervisor'] as const)('may only set one up (%s)', async (role) => {
    const { send, answer } = await signedIn(await desk.staff(role))
    expect(answer.json()).toMatchObject({ awaits: 'set_up', person: { role } })
    const refused = await send('GET', '/tickets')
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'second_factor_set_up_awaited'])
    expect((await send('GET', '/sessions')).statusCode).toBe(403)
    expect((await send('GET', '/second-factor')).json()).toEqual({ setUpAt: null, required: true, recoveryCodesLeft: 0 })

    const { secret, uri } = (await send('POST', '/second-factor', { password })).json()
    expect(uri).toContain(`secret=${secret}`)
    const done = await send('PUT', '/second-factor/confirmation', { code: digitsOf(secret) })
    expect(done.json().recoveryCodes).toHaveLength(10)
    expect((await send('GET', '/tickets')).statusCode).toBe(200)
    expect((await send('GET', '/session')).json().awaits).toBeNull()
  })

  it('are those who become one: their session waits from the next request on', async () => {
    const person = await desk.staff('consultant')
    expect((await person.request('GET', '/api/v1/tickets')).statusCode).toBe(200)
    await desk.db.update(staff).set({ role: 'supervisor' }).where(eq(staff.id, person.id))
    expect((await person.request('GET', '/api/v1/tickets')).json().code).toBe('second_factor_set_up_awaited')
  })

  it('see none of the desk’s pages', async () => {
    const { cookie } = await signedIn(await desk.staff('supervisor'))
    const page = await desk.request('GET', '/mails', undefined, { cookie: cookie() })
    expect([page.statusCode, page.headers.location]).not.toContain(200)
  })

  it('work as before where the installation asks for none', async () => {
    const lenient = await startApp()
    const supervisor = await lenient.staff('supervisor')
    const answer = await supervisor.request('GET', '/api/v1/tickets')
    await lenient.close()
    expect(answer.statusCode).toBe(200)
  })
})

describe('signing in with an authenticator app', () => {
  it('opens nothing by the password alone, and everything with the code; the first cookie then is no good', async () => {
    const { person, secret } = await withApp('supervisor')
    const browser = await signedIn(person)
    expect(browser.answer.json().awaits).toBe('code')
    expect((await browser.send('GET', '/tickets')).json().code).toBe('second_factor_awaited')
    expect((await browser.send('POST', '/second-factor', { password })).json().code).toBe('second_factor_awaited')
    const before = browser.cookie()
    expect((await browser.send('POST', '/session/second-factor', { code: digitsOf(secret, 1) })).statusCode).toBe(200)
    expect((await browser.send('GET', '/tickets')).statusCode).toBe(200)
    expect((await desk.request('GET', '/api/v1/session', undefined, { cookie: before })).statusCode).toBe(401)
    expect(await typesAbout(person.id)).toContain('second_factor.shown')
  })

  it('is none before the code was shown: neither its owner nor an administrator is told of a device that is signed in', async () => {
    const administrator = await withApp('administrator')
    const { person, secret, send } = await withApp('supervisor')
    const half = await signedIn(person)
    const listed = async () => {
      const [own, ofAll] = await Promise.all([send('GET', '/sessions'), administrator.send('GET', `/people/${person.id}/sessions`)])
      return [own.json().items.length, ofAll.json().items.length]
    }
    expect(await listed()).toEqual([1, 1])
    await half.send('POST', '/session/second-factor', { code: digitsOf(secret, 1) })
    expect(await listed()).toEqual([2, 2])
    const another = await signedIn(person)
    expect((await administrator.send('DELETE', `/people/${person.id}/sessions`)).statusCode).toBe(204)
    expect((await another.send('GET', '/session')).statusCode).toBe(401)
  })

  it('takes a code once, also of two who type it at the same moment', async () => {
    const { person, secret } = await withApp('consultant')
    const code = digitsOf(secret, 1)
    const browsers = await Promise.all([signedIn(person), signedIn(person), signedIn(person)])
    const answers = await Promise.all(browsers.map(({ send }) => send('POST', '/session/second-factor', { code })))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 401, 401])
    expect(answers.find(({ statusCode }) => statusCode === 401)?.json().code).toBe('wrong_code')
  })

  it('takes full-width digits and blanks, and no code that is two steps off', async () => {
    const { person, secret } = await withApp('consultant')
    const { send } = await signedIn(person)
    expect((await send('POST', '/session/second-factor', { code: digitsOf(secret, 9) })).statusCode).toBe(401)
    const wide = Array.from(digitsOf(secret, 1), (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)).join('')
    expect((await send('POST', '/session/second-factor', { code: `${wide.slice(0, 3)} ${wide.slice(3)}` })).statusCode).toBe(200)
  })

  it('stops guessing of codes: twenty wrong ones an hour, wherever they come from, then one in thirty seconds', async () => {
    const { person, secret } = await withApp('consultant')
    const { send } = await signedIn(person)
    expect((await send('POST', '/session/second-factor', { code: '000000' })).statusCode).toBe(401)
    await desk.owner`
      insert into sign_in_attempts (kind, account_digest, sender_digest, at)
      select kind, account_digest, decode(lpad(to_hex(n), 8, '0'), 'hex'), at from sign_in_attempts, generate_series(1, 19) n where kind = 'code' and not succeeded`
    const answer = await send('POST', '/session/second-factor', { code: digitsOf(secret, 1) })
    expect([answer.statusCode, answer.json().code]).toEqual([429, 'too_many_requests'])
    await desk.owner`update sign_in_attempts set at = at - interval '31 seconds'`
    expect((await send('POST', '/session/second-factor', { code: digitsOf(secret, 1) })).statusCode).toBe(200)
  })

  it('is what the other browsers of somebody have to do again who sets one up', async () => {
    const person = await desk.staff('consultant')
    const browser = await signedIn(person)
    const { secret } = (await browser.send('POST', '/second-factor', { password })).json()
    expect((await person.request('GET', '/api/v1/tickets')).statusCode).toBe(200)
    await browser.send('PUT', '/second-factor/confirmation', { code: digitsOf(secret) })
    expect((await person.request('GET', '/api/v1/tickets')).statusCode).toBe(401)
  })
})

describe('acts on one’s own second factor', () => {
  const acts = ['/second-factor', '/second-factor/recovery-codes'] as const

  it.each(acts)('need the password anew, so that a screen left open is not enough (%s)', async (path) => {
    const { person, secret, send } = await withApp('consultant')
    const code = digitsOf(secret, 1)
    const faulty = await send('POST', path, { code })
    expect([faulty.statusCode, faulty.json().errors.map(({ field }: { field: string }) => field)]).toEqual([422, ['password']])
    const wrong = await send('POST', path, { password: 'not the password', code })
    expect([wrong.statusCode, wrong.json().code]).toEqual([401, 'wrong_password'])
    expect((await send('GET', '/session')).statusCode).toBe(200)
    expect((await send('POST', path, { password, code })).statusCode).toBe(201)
    expect(await typesAbout(person.id)).not.toContain('second_factor.removed')
  })

  it.each(acts)('need a code, too, as long as an app counts (%s)', async (path) => {
    const { send, recoveryCodes } = await withApp('consultant')
    const refused = await send('POST', path, { password })
    expect([refused.statusCode, refused.json().code]).toEqual([401, 'wrong_code'])
    expect((await send('POST', path, { password, code: recoveryCodes[0] })).statusCode).toBe(201)
  })

  it('count wrong passwords as at the sign-in', async () => {
    const person = await desk.staff('consultant')
    const { send } = await signedIn(person)
    const statuses: number[] = []
    for (const guess of Array.from({ length: 11 }, (_, index) => `guess ${index}`)) {
      // One after the other, as somebody guesses.
      statuses.push((await send('POST', '/second-factor', { password: guess })).statusCode)
    }
    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429])
  })
})

describe('another authenticator app', () => {
  it('counts once its code was typed, and the earlier one until then', async () => {
    const { person, secret, send } = await withApp('consultant')
    const other = (await send('POST', '/second-factor', { password, code: digitsOf(secret, 1) })).json().secret
    const meanwhile = await signedIn(person)
    expect((await meanwhile.send('POST', '/session/second-factor', { code: digitsOf(other) })).statusCode).toBe(401)
    await letPass(person)
    expect((await meanwhile.send('POST', '/session/second-factor', { code: digitsOf(secret, 1) })).statusCode).toBe(200)
    const refused = await send('PUT', '/second-factor/confirmation', { code: digitsOf(secret) })
    expect([refused.statusCode, refused.json().code]).toEqual([401, 'wrong_code'])
    expect(refused.json().title).not.toMatch(/リカバリーコード|recovery/u)
    expect((await send('PUT', '/second-factor/confirmation', { code: digitsOf(other) })).statusCode).toBe(200)
    const later = await signedIn(person)
    expect((await later.send('POST', '/session/second-factor', { code: digitsOf(secret, 1) })).statusCode).toBe(401)
    expect((await later.send('POST', '/session/second-factor', { code: digitsOf(other, 1) })).statusCode).toBe(200)
  })

  it('is confirmed only when one is being set up (409)', async () => {
    const { send } = await signedIn(await desk.staff('consultant'))
    const answer = await send('PUT', '/second-factor/confirmation', { code: '123456' })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'no_second_factor'])
  })
})

describe('recovery codes', () => {
  it('each stand for the app once', async () => {
    const { person, recoveryCodes } = await withApp('supervisor')
    const [code = ''] = recoveryCodes
    const first = await signedIn(person)
    expect((await first.send('POST', '/session/second-factor', { code: code.toLowerCase().replaceAll('-', ' ') })).statusCode).toBe(200)
    expect((await first.send('GET', '/second-factor')).json().recoveryCodesLeft).toBe(9)
    const second = await signedIn(person)
    expect((await second.send('POST', '/session/second-factor', { code })).statusCode).toBe(401)
  })

  it('are renewed for who types a code, and the earlier ones are nothing then', async () => {
    const { person, secret, send, recoveryCodes } = await withApp('supervisor')
    expect((await send('POST', '/second-factor/recovery-codes', { password, code: '000000' })).statusCode).toBe(401)
    const renewed = (await send('POST', '/second-factor/recovery-codes', { password, code: digitsOf(secret, 1) })).json().recoveryCodes
    expect(new Set([...renewed, ...recoveryCodes]).size).toBe(20)
    const browser = await signedIn(person)
    expect((await browser.send('POST', '/session/second-factor', { code: recoveryCodes[0] })).statusCode).toBe(401)
    expect((await browser.send('POST', '/session/second-factor', { code: renewed[0] })).statusCode).toBe(200)
  })
})

describe('an administrator', () => {
  it('alone is told whether somebody has a second factor', async () => {
    const administrator = await withApp('administrator')
    const { person, send } = await withApp('supervisor')
    const url = `/staff/${person.id}/second-factor`
    expect((await administrator.send('GET', url)).json()).toMatchObject({
      setUpAt: expect.stringMatching(/^20/u),
      required: true,
      recoveryCodesLeft: 10,
    })
    const without = await desk.staff('consultant')
    expect((await administrator.send('GET', `/staff/${without.id}/second-factor`)).json()).toEqual({
      setUpAt: null,
      required: false,
      recoveryCodesLeft: 0,
    })
    expect((await send('GET', url)).statusCode).toBe(403)
    expect((await administrator.send('GET', '/staff/01900000-0000-7000-8000-000000000000/second-factor')).statusCode).toBe(404)
  })

  it('takes the second factor of somebody away who is locked out; they are signed out and set up another', async () => {
    const administrator = await withApp('administrator')
    const { person, send, recoveryCodes } = await withApp('supervisor')
    const url = `/staff/${person.id}/second-factor`
    expect((await administrator.send('DELETE', url)).statusCode).toBe(204)
    expect((await administrator.send('DELETE', url)).statusCode).toBe(204)
    expect((await send('GET', '/session')).statusCode).toBe(401)
    const again = await signedIn(person)
    expect(again.answer.json().awaits).toBe('set_up')
    expect((await again.send('POST', '/session/second-factor', { code: recoveryCodes[0] })).statusCode).toBe(403)
    expect((await typesAbout(person.id)).filter((type) => type === 'second_factor.removed')).toHaveLength(1)
    expect((await administrator.send('DELETE', '/staff/01900000-0000-7000-8000-000000000000/second-factor')).statusCode).toBe(404)
  })
})

it('keeps neither secrets nor codes in the database, its events or the log', async () => {
  const { person, secret, recoveryCodes } = await withApp('consultant')
  const [row] = await desk.db.select().from(secondFactors).where(eq(secondFactors.staffId, person.id))
  const told = await desk.db.select().from(events).where(eq(events.subjectId, person.id))
  const codes = await desk.owner`select encode(code_digest, 'escape') as digest from recovery_codes`
  const everything = JSON.stringify([row, told, codes, desk.logged])
  for (const hidden of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))]) {
    expect(everything).not.toContain(hidden)
  }
})
