import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { apiTokens } from '../../src/people/people.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'

let desk: TestApp
let administrator: Person

beforeAll(async () => {
  desk = await startApp()
  administrator = await desk.staff('administrator')
})
afterAll(() => desk.close())

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
const make = (body: object) => administrator.request('POST', '/api/v1/tokens', body)

describe('API tokens', () => {
  it('show their secret once, store a digest only, and never log it', async () => {
    const answer = await make({ name: '連携プログラム', scopes: ['people:read'] })
    expect(answer.statusCode).toBe(201)
    const { secret, ...token } = answer.json()
    expect(secret).toMatch(/^mus_[\w-]{43}$/u)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(token).toMatchObject({ staffId: administrator.id, scopes: ['people:read'], expiresAt: null, revokedAt: null })
    const list = await administrator.request('GET', '/api/v1/tokens')
    expect(list.json().items).toContainEqual(token)
    expect(list.body).not.toContain(secret)
    const [row] = await desk.db.select().from(apiTokens).where(eq(apiTokens.id, token.id))
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(desk.logged.join('')).not.toContain(secret)
  })

  it('work within their scopes with their holder’s role, and nowhere else', async () => {
    const auditor = await desk.staff('auditor')
    const reading = (await make({ name: '読取', scopes: ['people:read'] })).json().secret
    const writing = (await make({ name: '監査', scopes: ['people:read', 'people:write'], staffId: auditor.id, reason: 'trial' })).json()
      .secret
    const status = async (method: 'GET' | 'PATCH', url: string, secret: string) =>
      (await desk.request(method, url, method === 'GET' ? undefined : { shortlistApproval: true }, bearer(secret))).statusCode
    expect(await status('GET', '/api/v1/settings', reading)).toBe(200)
    expect(await status('PATCH', '/api/v1/settings', reading)).toBe(403)
    expect(await status('GET', '/api/v1/settings', writing)).toBe(200)
    expect(await status('PATCH', '/api/v1/settings', writing)).toBe(403)
    expect(await status('GET', '/api/v1/tokens', reading)).toBe(403)
  })

  it('of somebody else are made for a reason only, which stands in the audit, by the holder’s name', async () => {
    const holder = await desk.staff('consultant')
    const token = { name: '代わりに読む', scopes: ['tickets:read'], staffId: holder.id }
    const refused = await make(token)
    expect([refused.statusCode, refused.json().errors]).toMatchObject([422, [{ field: 'reason', code: 'required' }]])
    expect((await make({ ...token, reason: 'integration' })).statusCode).toBe(201)
    const { items } = (await administrator.request('GET', `/api/v1/audit?aboutId=${holder.id}&type=token.created`)).json()
    expect(items).toMatchObject([{ subjectId: holder.id, actor: { id: administrator.id }, details: { reason: 'integration' } }])
  })

  it('say when they were used last, and never before they were', async () => {
    const { secret, id, lastUsedAt } = (await make({ name: '使用', scopes: ['people:read'] })).json()
    expect(lastUsedAt).toBeNull()
    const listed = async () => {
      const { items } = (await administrator.request('GET', '/api/v1/tokens?limit=200')).json()
      return items.find((token: { id: string }) => token.id === id)
    }
    expect((await listed()).lastUsedAt).toBeNull()
    await desk.request('GET', '/api/v1/settings', undefined, bearer(secret))
    const used = (await listed()).lastUsedAt
    expect(Math.abs(Date.parse(used) - Date.now())).toBeLessThan(60_000)
    // Once in a few minutes is enough.
    await desk.request('GET', '/api/v1/settings', undefined, bearer(secret))
    expect((await listed()).lastUsedAt).toBe(used)
    await desk.owner`update api_tokens set last_used_at = now() - interval '10 minutes' where id = ${id}`
    await desk.request('GET', '/api/v1/settings', undefined, bearer(secret))
    expect(Date.parse((await listed()).lastUsedAt)).toBeGreaterThan(Date.now() - 300_000)
  })

  it('stop at once when revoked, and revoking again is no error', async () => {
    const { secret, id } = (await make({ name: '失効', scopes: ['people:read'] })).json()
    expect((await desk.request('GET', '/api/v1/settings', undefined, bearer(secret))).statusCode).toBe(200)
    for (let time = 0; time < 2; time += 1) {
      expect((await administrator.request('DELETE', `/api/v1/tokens/${id}`)).statusCode).toBe(204)
      expect((await desk.request('GET', '/api/v1/settings', undefined, bearer(secret))).statusCode).toBe(401)
    }
    expect((await administrator.request('DELETE', '/api/v1/tokens/01900000-0000-7000-8000-000000000000')).statusCode).toBe(404)
  })

  it('stop when they expire and when their holder is deactivated', async () => {
    const consultant = await desk.staff('consultant')
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
    const held = (await make({ name: '担当', scopes: ['people:read'], staffId: consultant.id, reason: 'trial' })).json().secret
    const brief = (await make({ name: '短期', scopes: ['people:read'], expiresAt })).json().secret
    const status = async (secret: string) => (await desk.request('GET', '/api/v1/settings', undefined, bearer(secret))).statusCode
    expect([await status(held), await status(brief)]).toEqual([200, 200])
    await administrator.request('PATCH', `/api/v1/staff/${consultant.id}`, { active: false })
    await desk.owner`update api_tokens set expires_at = now() - interval '1 second' where expires_at = ${expiresAt}`
    expect([await status(held), await status(brief)]).toEqual([401, 401])
  })

  it('live by the wall clock, as sign-in does, wherever the desk’s clock has been put', async () => {
    await desk.moveClockTo(new Date(Date.now() + 86_400_000))
    const soon = await make({ name: '一時間', scopes: ['people:read'], expiresAt: new Date(Date.now() + 3_600_000).toISOString() })
    expect(soon.statusCode, soon.body).toBe(201)
    await desk.moveClockTo(new Date(Date.now() - 86_400_000))
    const past = await make({ name: '一時間前', scopes: ['people:read'], expiresAt: new Date(Date.now() - 3_600_000).toISOString() })
    expect(past.json().errors).toMatchObject([{ field: 'expiresAt', code: 'past' }])
    await desk.moveClockTo(new Date())
  })

  it('name every wrong field', async () => {
    const shape = await make({ name: '', scopes: ['everything'], expiresAt: 'tomorrow', secret: 'mine' })
    expect(
      shape
        .json()
        .errors.map((error: { field: string }) => error.field)
        .toSorted(),
    ).toEqual(['expiresAt', 'name', 'scopes.0', 'secret'])
    const sense = await make({
      name: '過去',
      scopes: ['people:read'],
      expiresAt: '2020-01-01T00:00:00Z',
      staffId: '01900000-0000-7000-8000-000000000000',
      reason: 'trial',
    })
    expect(sense.statusCode).toBe(422)
    expect(sense.json().errors.map((error: { code: string }) => error.code)).toEqual(['not_active_staff', 'past'])
    const { id: staffId } = await desk.staff('consultant')
    await administrator.request('PATCH', `/api/v1/staff/${staffId}`, { active: false })
    const ofSomebodyGone = await make({ name: '退職', scopes: ['people:read'], staffId, reason: 'trial' })
    expect(ofSomebodyGone.json().errors).toMatchObject([{ field: 'staffId', code: 'not_active_staff' }])
  })

  it('are listed page by page', async () => {
    for (let made = 0; made < 3; made += 1) await make({ name: `頁 ${made}`, scopes: ['people:read'] })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await administrator.request('GET', `/api/v1/tokens?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
      ).json()
      expect(page.items.length).toBeLessThanOrEqual(2)
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor
    } while (cursor)
    const all = await desk.db.select({ id: apiTokens.id }).from(apiTokens)
    expect(seen).toEqual(all.map((row) => row.id).toSorted())
  })
})

describe('a token’s share of a minute', () => {
  const read = (secret: string, app = desk.app) =>
    app.inject({ method: 'GET', url: '/api/v1/settings', headers: { 'accept-language': 'en', ...bearer(secret) } })

  it('is its own, counted over all processes, and says when the next begins', async () => {
    const { secret, id, requestsPerMinute } = (await make({ name: '少し', scopes: ['people:read'], requestsPerMinute: 2 })).json()
    const { secret: other } = (await make({ name: '別', scopes: ['people:read'] })).json()
    expect(requestsPerMinute).toBe(2)
    const another = await buildApp(desk.deps)
    // However the minutes lie, five requests within two of them are not all answered.
    const answers = [await read(secret), await read(secret, another), await read(secret), await read(secret, another), await read(secret)]
    await another.close()
    const refused = answers.find(({ statusCode }) => statusCode === 429)
    expect(answers.slice(0, 2).map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(refused?.json()).toMatchObject({ code: 'token_limit_reached', perMinute: 2 })
    const seconds = Number(refused?.headers['retry-after'])
    expect(seconds).toBeGreaterThanOrEqual(1)
    expect(seconds).toBeLessThanOrEqual(60)
    expect((await read(other)).statusCode).toBe(200)

    await desk.owner`update token_requests set minute = minute - interval '1 minute' where token_id = ${id}`
    expect((await read(secret)).statusCode).toBe(200)
    const { body } = await desk.request('GET', '/metrics')
    expect(body).toMatch(/musubi_too_many_requests_total\{route="\/api\/v1\/settings",code="token_limit_reached"\} \d+/u)
  })

  it('is 300 where nothing is said, and at least one', async () => {
    expect((await make({ name: '既定', scopes: ['people:read'] })).json().requestsPerMinute).toBe(300)
    const answer = await make({ name: '零', scopes: ['people:read'], requestsPerMinute: 0 })
    expect(answer.json().errors).toMatchObject([{ field: 'requestsPerMinute' }])
  })

  it('is changed by an administrator, and counts from the next request on; the secret stays', async () => {
    const { secret, id } = (await make({ name: '増やす', scopes: ['people:read'], requestsPerMinute: 1 })).json()
    const change = (requestsPerMinute: number, by = administrator) => by.request('PATCH', `/api/v1/tokens/${id}`, { requestsPerMinute })
    // However the minutes lie, three requests within two of them are not all answered.
    const before = [await read(secret), await read(secret), await read(secret)]
    expect(before.map(({ statusCode }) => statusCode)).toContain(429)
    const changed = await change(50)
    expect(changed.statusCode).toBe(200)
    expect(changed.json()).toMatchObject({ id, requestsPerMinute: 50 })
    expect((await read(secret)).statusCode).toBe(200)
    await change(50)
    const told = await desk.owner<{ details: object }[]>`select details from events where type = 'token.changed' and subject_id = ${id}`
    expect(told.map(({ details }) => details)).toEqual([{ tokenId: id, requestsPerMinute: 50, before: 1 }])
    expect((await change(20, await desk.staff('supervisor'))).statusCode).toBe(403)
    expect((await change(0)).json().errors).toMatchObject([{ field: 'requestsPerMinute' }])
    expect((await administrator.request('DELETE', `/api/v1/tokens/${id}`)).statusCode).toBe(204)
    expect((await change(60)).json()).toMatchObject({ status: 409, code: 'token_revoked' })
  })
})
