import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { hash } from '@node-rs/argon2'
import { buildApp } from '../../src/app.ts'
import { forgetAttempts } from '../../src/people/count-attempt.ts'
import { signInAttempts, staff } from '../../src/people/people.table.ts'
import { startApp, type TestApp } from '../support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp({ TRUST_PROXY: 'true' })
})
beforeEach(() => desk.db.delete(signInAttempts))
afterAll(() => desk.close())

const password = 'correct horse battery staple'

function tryFrom(address: string, email: string, secret = 'wrong', app = desk.app) {
  return app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email, password: secret },
    headers: { 'accept-language': 'en', 'x-forwarded-for': address },
  })
}

/** Wrong passwords of an account from networks nobody knows, as rows: a stranger with many machines. */
async function failElsewhere(email: string, count: number) {
  await tryFrom('203.0.113.1', email)
  const [row] = await desk.db.select().from(signInAttempts)
  if (!row) throw new Error('no attempt was counted')
  const many = Array.from({ length: count - 1 }, (_, index) => ({
    kind: row.kind,
    accountDigest: row.accountDigest,
    senderDigest: Buffer.from(`elsewhere ${index}`),
    at: row.at,
  }))
  await desk.db.insert(signInAttempts).values(many)
}

describe('guessing', () => {
  it('goes on being refused after a restart, and in every process of the api', async () => {
    const { email } = await desk.staff('consultant')
    for (let count = 0; count < 10; count += 1) expect((await tryFrom('198.51.100.7', email)).statusCode).toBe(401)
    const another = await buildApp(desk.deps)
    const answer = await tryFrom('198.51.100.7', email, password, another)
    await another.close()
    expect([answer.statusCode, answer.json().code]).toEqual([429, 'too_many_requests'])
    expect(Number(answer.headers['retry-after'])).toBe(answer.json().retryAfter)
    expect(answer.json().title).toMatch(/^Too many attempts; wait about \d+ seconds, then try again\.$/u)
  })

  it('at the same moment counts each attempt', async () => {
    const { email } = await desk.staff('consultant')
    const answers = await Promise.all(Array.from({ length: 15 }, () => tryFrom('198.51.100.8', email)))
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10)
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(5)
  })

  it('by a neighbour of the same IPv6 network counts together', async () => {
    const { email } = await desk.staff('consultant')
    for (let host = 0; host < 10; host += 1) await tryFrom(`2001:db8:1:1::${host}`, email)
    expect((await tryFrom('2001:db8:1:1::ffff', email)).statusCode).toBe(429)
    expect((await tryFrom('2001:db8:1:2::1', email)).statusCode).toBe(401)
  })

  it('locks nobody out who sits elsewhere', async () => {
    const { email } = await desk.staff('consultant')
    for (let count = 0; count < 11; count += 1) await tryFrom('198.51.100.9', email)
    expect((await tryFrom('198.51.100.10', email, password)).statusCode).toBe(200)
  })

  it('is not what somebody does who signs in often: right passwords take nothing of the share', async () => {
    const { email } = await desk.staff('consultant')
    for (let count = 0; count < 12; count += 1) expect((await tryFrom('198.51.100.11', email, password)).statusCode).toBe(200)
  })

  it('from everywhere at once slows strangers to one try at a time, and its owner, whose network is known, not at all', async () => {
    const { email } = await desk.staff('consultant')
    await desk.db.delete(signInAttempts)
    await failElsewhere(email, 50)
    const stranger = await tryFrom('203.0.113.99', email, password)
    expect(stranger.statusCode).toBe(429)
    expect(Number(stranger.headers['retry-after'])).toBeLessThanOrEqual(30)

    await desk.owner`update sign_in_attempts set at = at - interval '31 seconds'`
    expect((await tryFrom('203.0.113.99', email, password)).statusCode).toBe(200)
    expect((await tryFrom('203.0.113.98', email)).statusCode).toBe(401)
    expect((await tryFrom('203.0.113.97', email, password)).statusCode).toBe(429)
    // The one network it was opened from goes on as always.
    expect((await tryFrom('203.0.113.99', email, password)).statusCode).toBe(200)
  })

  it('of an account nobody has is counted alike', async () => {
    const statuses: number[] = []
    for (let count = 0; count < 11; count += 1) statuses.push((await tryFrom('198.51.100.12', 'nobody@desk.example')).statusCode)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429])
  })
})

describe('what is kept of attempts', () => {
  it('names neither account nor address, and is forgotten after thirty days', async () => {
    await tryFrom('198.51.100.13', 'somebody@desk.example')
    const [row] = await desk.owner<{ shown: string }[]>`select sign_in_attempts::text as shown from sign_in_attempts`
    expect(row?.shown).not.toMatch(/somebody|198\.51/u)
    expect(await forgetAttempts(desk.deps)).toBe(0)
    await desk.owner`update sign_in_attempts set at = at - interval '31 days'`
    expect(await forgetAttempts(desk.deps)).toBe(1)
  })
})

describe('a password', () => {
  it('hashed with less work than now is hashed anew when it is known, once', async () => {
    const old = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
    const { id, email } = await desk.staff('consultant', { passwordHash: old })
    const hashNow = async () => (await desk.db.select().from(staff).where(eq(staff.id, id)))[0]?.passwordHash
    const renewed = await hashNow()
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u)
    expect((await tryFrom('198.51.100.14', email, password)).statusCode).toBe(200)
    expect(await hashNow()).toBe(renewed)
  })

  it('takes as much work when there is no such account: no less than half, no more than twice', async () => {
    const { email } = await desk.staff('consultant')
    const workOf = async (account: string, from: number) => {
      const before = process.cpuUsage()
      for (let count = 0; count < 8; count += 1) await tryFrom(`198.51.${from}.${count}`, account)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    await workOf(email, 101)
    const known = await workOf(email, 102)
    const unknown = await workOf('no-such-account@desk.example', 103)
    expect(unknown / known).toBeGreaterThan(0.5)
    expect(unknown / known).toBeLessThan(2)
  })
})

describe('a flood of judged attempts', () => {
  /** Failures of as many accounts from as many networks, so many minutes ago. */
  const flood = (count: number, minutes: number) => desk.owner`
    insert into sign_in_attempts (kind, account_digest, sender_digest, at)
    select 'password', decode(md5('account' || n), 'hex'), decode(md5('sender' || n), 'hex'), now() - make_interval(mins => ${minutes})
    from generate_series(1, ${count}) as n`
  const count = async () => (await desk.db.select({ id: signInAttempts.id }).from(signInAttempts)).length

  it('is forgotten but for the newest 50,000, once no limit counts it one by one', async () => {
    await flood(49_000, 61)
    await flood(12_000, 90)
    await flood(2000, 30)
    let forgotten = 0
    for (let last = 1; last > 0; forgotten += last) last = await forgetAttempts(desk.deps)
    expect([forgotten, await count()]).toEqual([13_000, 50_000])
    // Those of the last hour count for limits, however many there are.
    await flood(51_000, 30)
    for (let last = 1; last > 0;) last = await forgetAttempts(desk.deps)
    expect(await count()).toBe(53_000)
  })

  it('of somebody who signs in again and again leaves the last time, by which their network is known', async () => {
    const { email } = await desk.staff('consultant')
    const address = '198.51.100.23'
    for (let times = 0; times < 3; times += 1) expect((await tryFrom(address, email, password)).statusCode).toBe(200)
    await desk.owner`update sign_in_attempts set at = at - interval '2 hours'`
    await tryFrom(address, email, password)
    await forgetAttempts(desk.deps)
    const successes = await desk.db.select().from(signInAttempts).where(eq(signInAttempts.succeeded, true))
    const senders = successes.map(({ senderDigest }) => senderDigest.toString('hex'))
    // One from here, and one from where the account was made and signed in first.
    expect([senders.length, new Set(senders).size]).toEqual([2, 2])
  })
})
