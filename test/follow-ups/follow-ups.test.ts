import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { openCase, type Case } from '../shortlists/scene.ts'

let desk: TestDesk
let found: Case
let auditor: Person
beforeAll(async () => {
  desk = await startDesk()
  // Friday, 17:30 in Japan.
  await desk.moveClockTo('2026-11-20T08:30:00Z')
  found = await openCase(desk)
  auditor = await desk.staff('auditor')
})
afterAll(() => desk.close())

const url = () => `/api/v1/tickets/${found.number}/follow-ups`
const add = (body: object, who: Person = found.consultant) => who.request('POST', url(), body)
const words = { subject: 'その後いかがですか', body: '先日の件、その後の状況をお聞かせください。' }

describe('a follow-up added by hand', () => {
  it('stands in the list with when it goes, and in the history', async () => {
    const answer = await add({ ...words, dueAt: '2026-12-01T11:00:00+09:00' })
    expect(answer.statusCode, answer.body).toBe(201)
    expect(answer.json()).toMatchObject({
      kind: 'manual-follow-up',
      side: 'applicant',
      state: 'pending',
      scheduled: true,
      dueAt: '2026-12-01T02:00:00.000Z',
      heldFor: null,
      cancelReason: null,
      subject: words.subject,
      attempts: [],
      createdBy: found.consultant.id,
    })
    const { items } = (await found.consultant.request('GET', url())).json()
    expect(items.map(({ id }: { id: string }) => id)).toContain(answer.json().id)
    const history = (await found.consultant.request('GET', `/api/v1/tickets/${found.number}/events`)).json()
    expect(JSON.stringify(history)).toContain(answer.json().id)
  })

  it('can be taken back, twice is once, and what has gone cannot', async () => {
    const { id } = (await add({ ...words, dueAt: '2026-12-01T03:00:00Z' })).json()
    for (const _time of [1, 2]) expect((await found.consultant.request('DELETE', `/api/v1/follow-ups/${id}`)).statusCode).toBe(204)
    const { items } = (await found.consultant.request('GET', url())).json()
    expect(items.find((item: { id: string }) => item.id === id)).toMatchObject({ state: 'cancelled', cancelReason: 'by_hand' })

    const gone = (await add(words)).json().id
    const worker = desk.worker()
    await desk.settled()
    await worker.stop()
    const refused = await found.consultant.request('DELETE', `/api/v1/follow-ups/${gone}`)
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({ code: 'follow_up_not_pending', state: 'sent' })
    const sent = (await found.consultant.request('GET', url())).json().items.find((item: { id: string }) => item.id === gone)
    expect(sent).toMatchObject({ state: 'sent', attempts: [{ attempt: 1, outcome: 'sent', smtpCode: 250 }] })
    expect(sent.text).toContain('先日の件')
  })

  it('does not go once the applicant has replied, where whoever added it said so', async () => {
    const silent = await openCase(desk)
    const path = `/api/v1/tickets/${silent.number}/follow-ups`
    const addTo = async (body: object) => (await silent.consultant.request('POST', path, { ...words, ...body })).json()
    const settle = async () => {
      const worker = desk.worker()
      await desk.settled()
      await worker.stop()
    }
    const reply = () =>
      silent.consultant.request('POST', `/api/v1/tickets/${silent.number}/messages`, {
        direction: 'in',
        subject: '件',
        body: 'お返事です。',
      })
    expect((await reply()).statusCode).toBe(201)
    const dueAt = '2026-12-01T02:00:00Z'
    const one = await addTo({ dueAt, unlessReplied: true })
    const other = await addTo({ dueAt })
    const atOnce = await addTo({ unlessReplied: true })
    expect([one.unlessReplied, other.unlessReplied, atOnce.unlessReplied]).toEqual([true, false, false])
    await settle()
    const states = async () => {
      const { items } = (await silent.consultant.request('GET', path)).json() as {
        items: { id: string; state: string; cancelReason: string }[]
      }
      return [one, other].map(({ id }) => items.find((item) => item.id === id)).map((item) => [item?.state, item?.cancelReason])
    }
    // What was heard before it was added is no reply to it.
    expect(await states()).toEqual([
      ['pending', null],
      ['pending', null],
    ])
    expect((await reply()).statusCode).toBe(201)
    await settle()
    expect(await states()).toEqual([
      ['cancelled', 'replied'],
      ['pending', null],
    ])
  })

  it('is refused for a time long past, which is a slip, and goes at once for one just past', async () => {
    const refused = await add({ ...words, dueAt: '2020-12-01T02:00:00Z' })
    expect([refused.statusCode, refused.json().errors[0].field]).toEqual([422, 'dueAt'])
    const answer = await add({ ...words, dueAt: '2026-11-20T08:25:00Z' })
    expect([answer.statusCode, answer.json().scheduled]).toEqual([201, false])
    await found.consultant.request('DELETE', `/api/v1/follow-ups/${answer.json().id}`)
  })

  it('says at once, and in the list, that it will not go to an address nothing is mailed to', async () => {
    const silent = await openCase(desk)
    const path = `/api/v1/tickets/${silent.number}/follow-ups`
    const before = (await silent.consultant.request('POST', path, { ...words, dueAt: '2026-12-01T02:00:00Z' })).json()
    expect(before).toMatchObject({ against: null, goesAt: '2026-12-01T02:00:00.000Z' })
    const { applicant } = (await silent.consultant.request('GET', `/api/v1/tickets/${silent.number}`)).json()
    await silent.consultant.request('POST', '/api/v1/suppressions', { address: applicant.email, reason: 'withdrawn' })
    const after = (await silent.consultant.request('POST', path, { ...words, dueAt: '2026-12-01T02:00:00Z' })).json()
    expect(after).toMatchObject({ against: 'withdrawn', goesAt: null })
    const { items } = (await silent.consultant.request('GET', path)).json() as { items: { id: string; against: string | null }[] }
    expect(items.find(({ id }) => id === before.id)).toMatchObject({ state: 'pending', against: 'withdrawn', goesAt: null })
  })

  it('waits for business hours when it is for a later day', async () => {
    // Saturday noon; Monday is a holiday, so Tuesday at nine.
    const { id, ...added } = (await add({ ...words, dueAt: '2026-11-21T03:00:00Z' })).json()
    expect(added).toMatchObject({ goesAt: '2026-11-24T00:00:00.000Z', goesLaterFor: 'business_hours' })
    await desk.moveClockTo('2026-11-21T03:00:01Z')
    const worker = desk.worker()
    const again = await openCase(desk)
    const list = async () =>
      (await again.consultant.request('GET', url())).json().items.find((item: { id: string }) => item.id === id) as {
        state: string
        dueAt: string
      }
    await eventually(async () => (await list()).dueAt === '2026-11-24T00:00:00.000Z', { within: 60_000 })
    expect((await list()).state).toBe('pending')
    await desk.moveClockTo('2026-11-24T00:00:01Z')
    const morning = await openCase(desk)
    const later = async () =>
      (await morning.consultant.request('GET', url())).json().items.find((item: { id: string }) => item.id === id) as { state: string }
    await eventually(async () => (await later()).state === 'sent', { within: 60_000 })
    await worker.stop()
    // Signed-in people's sessions have run out meanwhile; the next tests start with their own.
    found = await openCase(desk)
    auditor = await desk.staff('auditor')
  })

  it('is shown page by page', async () => {
    for (const hour of [1, 2, 3]) await add({ ...words, dueAt: `2026-12-02T0${hour}:00:00Z` })
    const all = (await found.consultant.request('GET', url())).json().items as { id: string }[]
    const first = (await found.consultant.request('GET', `${url()}?limit=2`)).json()
    expect(first.items).toHaveLength(2)
    const rest = (await found.consultant.request('GET', `${url()}?limit=200&cursor=${first.nextCursor}`)).json()
    expect([...first.items, ...rest.items].map(({ id }: { id: string }) => id)).toEqual(all.map(({ id }) => id))
    expect(rest.nextCursor).toBeNull()
    expect((await found.consultant.request('GET', `${url()}?cursor=nonsense`)).statusCode).toBe(422)
  })
})

describe('who may', () => {
  it('an auditor sees what happens, not the words, and changes nothing', async () => {
    await add({ ...words, dueAt: '2026-12-03T01:00:00Z' })
    const answer = await auditor.request('GET', url())
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('manual-follow-up')
    expect(answer.body).not.toMatch(/その後いかが|先日の件/u)
    expect((await add(words, auditor)).statusCode).toBe(403)
  })

  it('another consultant reads but neither adds nor takes back', async () => {
    const { id } = (await add({ ...words, dueAt: '2026-12-03T02:00:00Z' })).json()
    const other = await desk.staff('consultant')
    expect((await other.request('GET', url())).statusCode).toBe(200)
    expect((await add(words, other)).statusCode).toBe(403)
    expect((await other.request('DELETE', `/api/v1/follow-ups/${id}`)).statusCode).toBe(403)
    expect((await desk.request('GET', url())).statusCode).toBe(401)
    expect((await (await desk.contact()).request('GET', url())).statusCode).toBe(403)
  })

  it('names every wrong field, and knows what is not there', async () => {
    const wrong = await add({ subject: 'a\r\nBcc: x@y.example', body: '', dueAt: 'tomorrow', to: 'me' })
    expect(wrong.statusCode).toBe(422)
    const fields = wrong.json().errors.map(({ field }: { field: string }) => field) as string[]
    expect(fields.toSorted((a, b) => a.localeCompare(b))).toEqual(['body', 'dueAt', 'subject', 'to'])
    const missing = '01a1f8d7-73af-7047-b49e-c6f5ebc274de'
    expect((await found.consultant.request('DELETE', `/api/v1/follow-ups/${missing}`)).statusCode).toBe(404)
    expect((await found.consultant.request('DELETE', '/api/v1/follow-ups/nonsense')).statusCode).toBe(404)
  })
})
