import { beforeEach, describe, expect, it } from 'vitest'
import { ask, beforeEachTicket, book, thursday, type Scene } from '../meetings/scene.ts'
import type { Person } from '../support/app.ts'

let scene: Scene
let first: Person
let second: Person
beforeEachTicket((opened) => (scene = opened))
beforeEach(async () => {
  ;[first, second] = [await scene.desk.staff('supervisor'), await scene.desk.staff('supervisor')]
})

const as = (version: string | number) => ({ 'if-match': `"${version}"` })

interface Change {
  method: 'PUT' | 'PATCH' | 'DELETE'
  url: string
  body?: object
}

/** Sends a change of what was read as `seen`, before somebody else changed it to `now`: it is refused, and says what stands there. */
async function expectStale({ method, url, body }: Change, seen: string | number, now: string | number): Promise<void> {
  expect(now).not.toBe(seen)
  const late = await second.request(method, `/api/v1${url}`, body, as(seen))
  expect(late.json()).toMatchObject({ status: 412, code: 'stale', currentVersion: now })
}

async function expectDone({ method, url, body }: Change, seen: string | number) {
  const answer = await second.request(method, `/api/v1${url}`, body, as(seen))
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer
}

describe('a change by somebody who read it before somebody else changed it is refused, and done by whoever read that,', () => {
  it('of a saved view, and of its removal', async () => {
    const view = { name: '重なる一覧', query: { audience: 'corporate' }, shared: true }
    const { id, updatedAt: seen } = await ask<{ id: string; updatedAt: string }>(first, 'POST', '/saved-views', view)
    const url = `/saved-views/${id}`
    const { updatedAt: now } = (await first.request('PATCH', `/api/v1${url}`, { name: '相手の名前' }, as(seen))).json()
    await expectStale({ method: 'PATCH', url, body: { name: '私の名前' } }, seen, now)
    await expectStale({ method: 'DELETE', url }, seen, now)
    const { items } = await ask<{ items: { id: string; name: string }[] }>(second, 'GET', '/saved-views')
    expect(items.find((one) => one.id === id)?.name).toBe('相手の名前')
    const mine = await expectDone({ method: 'PATCH', url, body: { shared: true } }, now)
    await expectDone({ method: 'DELETE', url }, mine.json().updatedAt)
  })

  it('of working hours, whose tag is the same for the same hours in any order', async () => {
    const url = `/staff/${scene.consultant.id}/working-hours`
    const monday = { weekday: 1, from: '09:00', to: '12:00' }
    const friday = { weekday: 5, from: '13:00', to: '15:00' }
    const read = await first.request('GET', `/api/v1${url}`)
    const seen = read.json().version
    expect(read.headers.etag).toBe(`"${seen}"`)
    const theirs = await first.request('PUT', `/api/v1${url}`, [monday, friday], as(seen))
    expect(theirs.headers.etag).toBe(`"${theirs.json().version}"`)
    await expectStale({ method: 'PUT', url, body: [friday] }, seen, theirs.json().version)
    expect(await ask(second, 'GET', url)).toMatchObject({ items: [monday, friday] })
    const turned = await expectDone({ method: 'PUT', url, body: [friday, monday] }, theirs.json().version)
    expect(turned.json().version).toBe(theirs.json().version)
  })

  it('of the end of a canned text', async () => {
    const text = { name: '重なる文', ja: '一', shared: true }
    const { id, updatedAt: seen } = await ask<{ id: string; updatedAt: string }>(first, 'POST', '/canned-texts', text)
    const url = `/canned-texts/${id}`
    const { updatedAt: now } = (await first.request('PATCH', `/api/v1${url}`, { ja: '二' })).json()
    await expectStale({ method: 'DELETE', url }, seen, now)
    await expectDone({ method: 'DELETE', url }, now)
  })

  it('of the language of a member of the desk', async () => {
    const members = async () => (await first.request('GET', '/api/v1/staff?limit=100')).json().items as { id: string; updatedAt: string }[]
    const seen = (await members()).find(({ id }) => id === scene.consultant.id)?.updatedAt ?? ''
    const url = `/staff/${scene.consultant.id}/language`
    const { updatedAt: now } = (await first.request('PUT', `/api/v1${url}`, { language: 'en' }, as(seen))).json()
    await expectStale({ method: 'PUT', url, body: { language: 'ja' } }, seen, now)
    await expectDone({ method: 'PUT', url, body: { language: 'ja' } }, now)
  })

  it('of the wait of a ticket, and of its end', async () => {
    const url = `/tickets/${scene.number}/waiting`
    const read = async () => (await ask<{ version: number }>(second, 'GET', `/tickets/${scene.number}`)).version
    const seen = await read()
    await ask(first, 'PUT', url, { for: 'third_party', until: '2026-12-10' })
    const now = await read()
    await expectStale({ method: 'PUT', url, body: { for: 'third_party', until: '2026-12-01' } }, seen, now)
    await expectStale({ method: 'DELETE', url }, seen, now)
    await expectDone({ method: 'DELETE', url }, now)
    await expectDone({ method: 'PUT', url, body: { for: 'third_party' } }, await read())
  })

  it('of the weights of a ticket, the first of which follow version 0', async () => {
    const url = `/tickets/${scene.number}/match-weights`
    const weights = (weight: number) => ({ company: { ict_office: weight }, reason: '理由' })
    const theirs = await first.request('PUT', `/api/v1${url}`, weights(5), as(0))
    expect(theirs.headers.etag, theirs.body).toBe('"1"')
    await expectStale({ method: 'PUT', url, body: weights(2) }, 0, 1)
    expect((await expectDone({ method: 'PUT', url, body: weights(2) }, 1)).json().version).toBe(2)
  })

  it('of a booked meeting, and of its cancellation', async () => {
    const { id, revision: seen } = await book(scene.consultant, scene.number, thursday('10:00'))
    const url = `/meetings/${id}/time`
    const { revision: now } = await ask(first, 'PUT', url, { startsAt: thursday('14:00') })
    await expectStale({ method: 'PUT', url, body: { startsAt: thursday('16:00') } }, seen, now)
    const cancellation = { method: 'PUT', url: `/meetings/${id}/cancellation`, body: { note: '' } } as const
    await expectStale(cancellation, seen, now)
    expect(await ask(second, 'GET', `/meetings/${id}`)).toMatchObject({ status: 'booked', startsAt: thursday('14:00') })
    const moved = await expectDone({ method: 'PUT', url, body: { startsAt: thursday('16:00') } }, now)
    await expectDone(cancellation, moved.json().revision)
  })
})

describe('an If-Match that is no tag', () => {
  const url = () => `/api/v1/tickets/${scene.number}`
  const version = async () => (await ask<{ version: number }>(first, 'GET', `/tickets/${scene.number}`)).version

  it.each(['', '3', 'abc', '"3', '3"', '"1" "2"', '"1",', '*, "1"', 'w/"1"', "'1'"])(
    'is refused as such and not as stale, and what to send is said: %j',
    async (sent) => {
      const before = await version()
      const answer = await second.request('PATCH', url(), { stage: 'action' }, { 'if-match': sent, 'accept-language': 'en' })
      expect(answer.json()).toMatchObject({
        status: 422,
        code: 'invalid_input',
        errors: [{ field: 'if-match', code: 'wrong_format', message: expect.stringMatching(/If-Match.*ETag.*double quotes/u) }],
      })
      expect(await version()).toBe(before)
    },
  )

  it('says so in Japanese, too, also where none is needed', async () => {
    const headers = { 'if-match': '3', 'accept-language': 'ja' }
    const answer = await second.request('DELETE', `${url()}/assignment`, undefined, headers)
    expect([answer.statusCode, answer.json().errors[0].message]).toEqual([422, expect.stringContaining('二重引用符')])
  })

  it('is told apart from one that is: a weak tag, one of several, and whatever it is now', async () => {
    const stages = ['action', 'planning', 'awareness'] as const
    const tags = [(now: number) => `W/"${now}"`, (now: number) => `"0" , "${now}"`, () => '*']
    for (const [index, tagOf] of tags.entries()) {
      const answer = await second.request('PATCH', url(), { stage: stages[index] }, { 'if-match': tagOf(await version()) })
      expect(answer.statusCode, answer.body).toBe(200)
    }
    await expectStale({ method: 'PATCH', url: `/tickets/${scene.number}`, body: { stage: 'action' } }, 0, await version())
  })
})
