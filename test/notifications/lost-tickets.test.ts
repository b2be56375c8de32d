import { afterAll, beforeAll, expect, it } from 'vitest'
import { readNow } from '../../src/db/clock.store.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'

const patient = { within: 60_000 }
let desk: TestDesk
let supervisor: Person
let former: Person
let next: Person
beforeAll(async () => {
  desk = await startDesk()
  supervisor = await desk.staff('supervisor')
  former = await desk.staff('consultant')
  next = await desk.staff('consultant')
  desk.worker()
})
afterAll(() => desk.close())

async function ticketOf(holder: Person, form = corporateForm()): Promise<string> {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket
  const claimed = await holder.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: holder.id })
  expect(claimed.statusCode, claimed.body).toBe(200)
  return number
}

async function ok(who: Person, method: 'POST' | 'PUT' | 'DELETE', url: string, body?: object, headers?: Record<string, string>) {
  const answer = await who.request(method, `/api/v1${url}`, body, headers)
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer
}

interface Item {
  kind: string
  eventType: string
  ticket: string
  actor: { id: string | null }
}

const told = async (person: Person, number: string): Promise<Item[]> =>
  (await person.request('GET', '/api/v1/notifications?limit=200')).json().items.filter(({ ticket }: Item) => ticket === number)
const losses = async (person: Person, number: string) =>
  (await told(person, number)).filter(({ kind }) => kind === 'unassigned').map(({ eventType, actor }) => [eventType, actor.id])

it('whoever loses a ticket to a colleague by another’s hand is told by whom, and the colleague of the ticket', async () => {
  const number = await ticketOf(former)
  await ok(supervisor, 'PUT', `/tickets/${number}/assignment`, { consultantId: next.id }, { 'if-match': '*' })
  await eventually(async () => expect(await losses(former, number)).toEqual([['ticket.assigned', supervisor.id]]), patient)
  expect((await told(next, number)).map(({ kind }) => kind)).toEqual(['assigned'])
  expect(await told(supervisor, number)).toEqual([])
})

it('so is whoever’s ticket a supervisor takes over, gives to another among several, or puts back into the queue', async () => {
  const numbers = { taken: await ticketOf(former), several: await ticketOf(former), freed: await ticketOf(former) }
  await ok(supervisor, 'PUT', `/tickets/${numbers.taken}/assignment`, { consultantId: supervisor.id }, { 'if-match': '*' })
  const { version } = (await supervisor.request('GET', `/api/v1/tickets/${numbers.several}`)).json()
  const shares = [{ number: numbers.several, version, consultantId: next.id }]
  await ok(supervisor, 'POST', `/staff/${former.id}/hand-over`, { tickets: shares })
  await ok(supervisor, 'DELETE', `/tickets/${numbers.freed}/assignment`)
  await eventually(async () => {
    expect(await losses(former, numbers.taken)).toEqual([['ticket.assigned', supervisor.id]])
    expect(await losses(former, numbers.several)).toEqual([['ticket.assigned', supervisor.id]])
    expect(await losses(former, numbers.freed)).toEqual([['ticket.unassigned', supervisor.id]])
  }, patient)
})

it('so is whoever’s ticket becomes part of a colleague’s, and not of their own', async () => {
  const form = corporateForm()
  const [away, others] = [await ticketOf(former, form), await ticketOf(next, form)]
  const [own, alsoOwn] = [await ticketOf(former, form), await ticketOf(former, form)]
  const merge = (number: string, into: string) =>
    ok(supervisor, 'PUT', `/tickets/${number}/merge`, { into, bringPeople: false }, { 'if-match': '*' })
  await merge(own, alsoOwn)
  await merge(away, others)
  await eventually(async () => expect(await losses(former, away)).toEqual([['ticket.merged', supervisor.id]]), patient)
  expect(await losses(former, own)).toEqual([])
})

it('nobody is told of what they gave away themselves', async () => {
  const number = await ticketOf(supervisor)
  await ok(supervisor, 'PUT', `/tickets/${number}/assignment`, { consultantId: next.id }, { 'if-match': '*' })
  await eventually(async () => expect(await told(next, number)).toHaveLength(1), patient)
  expect(await told(supervisor, number)).toEqual([])
})

it('a mail tells of it to whoever chose that', async () => {
  const { choices } = (await former.request('GET', '/api/v1/notifications/choices')).json()
  expect(choices.find(({ kind }: { kind: string }) => kind === 'unassigned')).toMatchObject({
    way: 'bell',
    ways: ['bell', 'daily', 'at_once'],
  })
  await ok(former, 'PUT', '/notifications/choices', { choices: [{ kind: 'unassigned', way: 'at_once' }] })
  const number = await ticketOf(former)
  await ok(supervisor, 'PUT', `/tickets/${number}/assignment`, { consultantId: next.id }, { 'if-match': '*' })
  await eventually(async () => expect(await losses(former, number)).toHaveLength(1), patient)
  const notices = async () => desk.owner`select from follow_ups where kind = 'notices' and staff_id = ${former.id}`
  await eventually(async () => expect(await notices()).toHaveLength(1), patient)
  await desk.settled()
  await desk.moveClockTo(new Date((await readNow(desk.db)).getTime() + 6 * 60_000))
  expect((await desk.mailWith(former.email, '担当から外れた案件')).text).toContain(number)
})

it('several that change hands by one act are told as one to either side, with how many, and read as one', async () => {
  const [giver, taker] = [await desk.staff('consultant'), await desk.staff('consultant')]
  const listOf = async (person: Person) => (await person.request('GET', '/api/v1/notifications?limit=200')).json()
  const numbers = [await ticketOf(giver), await ticketOf(giver), await ticketOf(giver)]
  const seen = await Promise.all(
    numbers.map(async (number) => ({ number, version: (await supervisor.request('GET', `/api/v1/tickets/${number}`)).json().version })),
  )
  const shares = seen.map((one) => ({ ...one, consultantId: taker.id }))
  await ok(supervisor, 'POST', `/staff/${giver.id}/hand-over`, { tickets: shares })
  await eventually(async () => {
    expect(await listOf(taker)).toMatchObject({ unread: 1, items: [{ kind: 'assigned', count: 3, readAt: null }] })
    expect(await listOf(giver)).toMatchObject({ unread: 1, items: [{ kind: 'unassigned', count: 3, readAt: null }] })
  }, patient)

  // By another act it is another one; a single one stays as it is.
  const [fourth, fifth, single] = [await ticketOf(giver), await ticketOf(giver), await ticketOf(giver)]
  await ok(supervisor, 'PUT', `/tickets/${single}/assignment`, { consultantId: taker.id }, { 'if-match': '*' })
  const versions = await Promise.all(
    [fourth, fifth].map(async (number) => ({
      number,
      version: (await supervisor.request('GET', `/api/v1/tickets/${number}`)).json().version,
    })),
  )
  await ok(supervisor, 'POST', '/bulk/assignment', { tickets: versions, consultantId: taker.id })
  await eventually(async () => {
    const { items, unread } = await listOf(taker)
    expect(unread).toBe(3)
    expect(items.map(({ count }: { count: number }) => count).toSorted()).toEqual([1, 2, 3])
  }, patient)

  const mark = (body: object) => ok(taker, 'PUT', '/notifications/reading', body)
  const three = async () => (await listOf(taker)).items.find(({ count }: { count: number }) => count === 3)
  await mark({ ids: [(await three()).id], read: true })
  expect([(await listOf(taker)).unread, (await three()).readAt]).toEqual([2, expect.any(String)])
  await mark({ ids: [(await three()).id], read: false })
  expect([(await listOf(taker)).unread, (await three()).readAt]).toEqual([3, null])
  await mark({ until: (await listOf(taker)).items[0].id, read: true })
  expect((await listOf(taker)).unread).toBe(0)
  // Page by page none comes twice.
  const page = (await taker.request('GET', '/api/v1/notifications?limit=1')).json()
  const rest = (await taker.request('GET', `/api/v1/notifications?limit=2&cursor=${page.nextCursor}`)).json()
  expect([...page.items, ...rest.items].map(({ id }: { id: string }) => id)).toEqual(
    (await listOf(taker)).items.map(({ id }: { id: string }) => id),
  )
})
