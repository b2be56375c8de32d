import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { deviceOf } from '../../src/people/device.rules.ts'
import { signInSessions } from '../../src/people/people.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const password = 'correct horse battery staple'
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'

/** Another session of the same person: what the server gave their other browser. */
async function alsoSignedIn({ email }: Person, userAgent = firefox) {
  const answer = await desk.request('POST', '/api/v1/session', { email, password }, { 'user-agent': userAgent })
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return (method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown) => desk.request(method, url, body, { cookie })
}

const sessionsOf = async (who: Pick<Person, 'request'>) => (await who.request('GET', '/api/v1/sessions')).json().items

async function endingsOf(personId: string) {
  const told = await desk.db.select().from(events).where(eq(events.subjectId, personId))
  return told.filter(({ type }) => type === 'session.ended').map(({ details }) => (details as { because: string }).because)
}

describe('one’s own sessions', () => {
  it('are listed with when they were opened and last used, and coarsely with what', async () => {
    const person = await desk.staff('consultant')
    await alsoSignedIn(person)
    const listed = await sessionsOf(person)
    expect(listed).toMatchObject([
      { device: 'Firefox / Windows', current: false },
      { device: null, current: true },
    ])
    for (const { createdAt, lastSeenAt } of listed) expect(lastSeenAt).toBe(createdAt)
    expect(JSON.stringify(listed)).not.toContain('Gecko')
  })

  it('end at once: the next request of an ended one is nobody’s, the others go on', async () => {
    const person = await desk.staff('consultant')
    const elsewhere = await alsoSignedIn(person)
    const [other] = await sessionsOf(person)
    expect((await person.request('POST', '/api/v1/sessions/revocations', { sessionId: other.id })).statusCode).toBe(204)
    expect((await elsewhere('GET', '/api/v1/session')).statusCode).toBe(401)
    expect((await person.request('GET', '/api/v1/session')).statusCode).toBe(200)
    expect((await person.request('POST', '/api/v1/sessions/revocations', { sessionId: other.id })).statusCode).toBe(204)
    expect(await endingsOf(person.id)).toEqual(['revoked'])
  })

  it('end all but the one that asks', async () => {
    const person = await desk.staff('consultant')
    const others = [await alsoSignedIn(person), await alsoSignedIn(person)]
    expect((await person.request('DELETE', '/api/v1/sessions/others')).statusCode).toBe(204)
    for (const other of others) expect((await other('GET', '/api/v1/session')).statusCode).toBe(401)
    expect(await sessionsOf(person)).toMatchObject([{ current: true }])
  })

  it('are nobody else’s to end: a stranger’s id changes nothing', async () => {
    const person = await desk.staff('consultant')
    const [session] = await sessionsOf(person)
    const colleague = await desk.staff('consultant')
    await colleague.request('POST', '/api/v1/sessions/revocations', { sessionId: session.id })
    expect((await person.request('GET', '/api/v1/session')).statusCode).toBe(200)
  })

  it('are told with who signed in and out in the events, without secrets and addresses', async () => {
    const person = await desk.staff('consultant')
    await person.request('DELETE', '/api/v1/session')
    const told = await desk.db.select().from(events).where(eq(events.subjectId, person.id))
    expect(told.map(({ type, actorId }) => [type, actorId])).toEqual([
      ['session.opened', person.id],
      ['session.ended', person.id],
    ])
    expect(JSON.stringify(told)).not.toContain('@')
  })
})

describe('an administrator', () => {
  it('sees where a member of the desk or a contact is signed in, and ends one session or all', async () => {
    const administrator = await desk.staff('administrator')
    for (const person of [await desk.staff('consultant'), await desk.contact()]) {
      const elsewhere = await alsoSignedIn(person)
      const url = `/api/v1/people/${person.id}/sessions`
      const [newest] = (await administrator.request('GET', url)).json().items
      expect((await administrator.request('DELETE', `${url}/${newest.id}`)).statusCode).toBe(204)
      expect((await administrator.request('DELETE', `${url}/${newest.id}`)).statusCode).toBe(404)
      expect((await elsewhere('GET', '/api/v1/session')).statusCode).toBe(401)
      expect((await person.request('GET', '/api/v1/session')).statusCode).toBe(200)
      expect((await administrator.request('DELETE', url)).statusCode).toBe(204)
      expect((await person.request('GET', '/api/v1/session')).statusCode).toBe(401)
      expect(await endingsOf(person.id)).toEqual(['administrator', 'administrator'])
    }
  })

  it('is told 404 of nobody', async () => {
    const administrator = await desk.staff('administrator')
    const url = '/api/v1/people/01900000-0000-7000-8000-000000000000/sessions'
    for (const method of ['GET', 'DELETE'] as const) expect((await administrator.request(method, url)).statusCode).toBe(404)
  })
})

describe('when a session was last used', () => {
  it('is noted once in five minutes at most, not with every request', async () => {
    const person = await desk.staff('consultant')
    const seen = async () => (await desk.db.select().from(signInSessions).where(eq(signInSessions.staffId, person.id)))[0]?.lastSeenAt
    await person.request('GET', '/api/v1/session')
    expect(await seen()).toBeNull()
    await desk.owner`update sign_in_sessions set created_at = now() - interval '1 hour' where staff_id = ${person.id}`
    await person.request('GET', '/api/v1/session')
    const first = await seen()
    expect(first).toBeInstanceOf(Date)
    await person.request('GET', '/api/v1/session')
    expect(await seen()).toEqual(first)
    await desk.owner`update sign_in_sessions set last_seen_at = now() - interval '6 minutes' where staff_id = ${person.id}`
    const [{ lastSeenAt }] = await sessionsOf(person)
    expect(new Date(lastSeenAt).getTime()).toBeGreaterThanOrEqual((first?.getTime() ?? Number.NaN) - 1)
  })
})

describe('the device of a session', () => {
  it.each([
    [firefox, 'Firefox / Windows'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
      'Safari / macOS',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0', 'Edge / Windows'],
    ['Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36', 'Chrome / Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/142.0 Mobile/15E148 Safari/604.1', 'Chrome / iOS'],
    ['curl/8.16.0', null],
    [undefined, null],
  ])('of %s is %s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device)
  })
})
