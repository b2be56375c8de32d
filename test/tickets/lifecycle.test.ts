import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { ticketStatusCodes, type TicketStatus } from '../../src/catalog/desk-codes.ts'
import { closeResolvedTickets, endWaits } from '../../src/tickets/close-tickets.ts'
import { transitions } from '../../src/tickets/lifecycle.rules.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm, workerForm } from '../support/forms.ts'

let desk: TestApp
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

async function ticketIn(status: TicketStatus): Promise<string> {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
  const finished = status === 'resolved' || status === 'closed'
  await desk.db
    .update(tickets)
    .set({ status, ...(finished && { resolution: 'answered', resolvedAt: new Date() }) })
    .where(eq(tickets.number, number))
  return number
}

const statusOf = async (number: string) => (await supervisor.request('GET', `/api/v1/tickets/${number}`)).json().status

/** Every way the API offers to move a ticket, and where it leads. */
const moves = {
  resolve: { to: 'resolved', send: (path: string) => supervisor.request('PUT', `${path}/resolution`, { kind: 'answered' }) },
  reopen: { to: 'open', send: (path: string) => supervisor.request('DELETE', `${path}/resolution`) },
  waitForApplicant: { to: 'waiting_applicant', send: (path: string) => supervisor.request('PUT', `${path}/waiting`, { for: 'applicant' }) },
  waitForThirdParty: {
    to: 'waiting_third_party',
    send: (path: string) => supervisor.request('PUT', `${path}/waiting`, { for: 'third_party' }),
  },
  stopWaiting: { to: 'open', send: (path: string) => supervisor.request('DELETE', `${path}/waiting`) },
} as const

/** From where each move is meant to work: the transition table, less what a move's name excludes. */
const startsOf: Record<keyof typeof moves, readonly TicketStatus[]> = {
  resolve: ['new', 'open', 'waiting_applicant', 'waiting_third_party'],
  reopen: ['resolved', 'closed'],
  waitForApplicant: ['open', 'waiting_third_party'],
  waitForThirdParty: ['open', 'waiting_applicant'],
  stopWaiting: ['waiting_applicant', 'waiting_third_party'],
}

it('is refused in Japanese by the names of the statuses, not by their codes', async () => {
  const number = await ticketIn('new')
  const url = `/api/v1/tickets/${number}/waiting`
  const answer = await supervisor.request('PUT', url, { for: 'applicant' }, { 'accept-language': 'ja' })
  expect(answer.statusCode).toBe(409)
  expect(JSON.stringify(answer.json())).toContain(
    '「新規」から「相談者の返答待ち」に変えることはできません。変更できる状態：「対応中」「解決」',
  )
})

describe.each(Object.keys(moves) as (keyof typeof moves)[])('%s', (move) => {
  it.each(ticketStatusCodes)('from %s does what the transition table says', async (from) => {
    const number = await ticketIn(from)
    const { to, send } = moves[move]
    const answer = await send(`/api/v1/tickets/${number}`)
    if (startsOf[move].includes(from)) {
      expect(transitions[from]).toContain(to)
      expect([answer.statusCode, answer.json().status]).toEqual([200, to])
    } else {
      expect([answer.statusCode, answer.json().code]).toEqual([409, 'illegal_move'])
      expect(answer.json().legal).toEqual(transitions[from])
      expect(await statusOf(number)).toBe(from)
    }
  })
})

it('refuses a body where none is taken, instead of ignoring it', async () => {
  const number = await ticketIn('resolved')
  const answer = await supervisor.request('DELETE', `/api/v1/tickets/${number}/resolution`, { note: '再開の理由' })
  expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, 'note'])
  expect(await statusOf(number)).toBe('resolved')
})

it('lets only a supervisor reopen a closed ticket', async () => {
  const consultant = await desk.staff('consultant')
  const number = await ticketIn('closed')
  await desk.db.update(tickets).set({ assigneeId: consultant.id }).where(eq(tickets.number, number))
  const answer = await consultant.request('DELETE', `/api/v1/tickets/${number}/resolution`)
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'supervisor_only'])
})

describe("the applicant's word", () => {
  it.each([
    ['resolved', 'open'],
    ['waiting_applicant', 'open'],
    ['waiting_third_party', 'waiting_third_party'],
    ['open', 'open'],
    ['closed', 'closed'],
  ] as const)('turns %s into %s', async (from, to) => {
    const number = await ticketIn(from)
    const message = { direction: 'in', subject: 'お返事', body: '追加のお願いです。' }
    expect((await supervisor.request('POST', `/api/v1/tickets/${number}/messages`, message)).statusCode).toBe(201)
    expect(await statusOf(number)).toBe(to)
  })

  it('reopens the referred ticket of a worker', async () => {
    const { number } = (await desk.request('POST', '/api/v1/intake/worker', workerForm())).json().ticket
    await supervisor.request('POST', `/api/v1/tickets/${number}/messages`, { direction: 'in', subject: 'Re', body: 'まだ相談したい' })
    const events = (await supervisor.request('GET', `/api/v1/tickets/${number}/events`)).json().items
    expect(await statusOf(number)).toBe('open')
    expect(events.map((event: { type: string }) => event.type)).toContain('ticket.reopened')
  })
})

describe('time', () => {
  it('closes a resolved ticket after two weeks without a word, not before', async () => {
    const number = await ticketIn('resolved')
    await desk.moveClockTo(new Date(Date.now() + 13.9 * 86_400_000))
    await closeResolvedTickets(desk.deps)
    expect(await statusOf(number)).toBe('resolved')
    await desk.moveClockTo(new Date(Date.now() + 14.1 * 86_400_000))
    await closeResolvedTickets(desk.deps)
    expect(await statusOf(number)).toBe('closed')
    await desk.moveClockTo(new Date())
  })

  it('ends a wait when its day is over in Japan', async () => {
    await desk.moveClockTo('2027-01-12T03:00:00Z')
    const number = await ticketIn('open')
    await supervisor.request('PUT', `/api/v1/tickets/${number}/waiting`, { for: 'applicant', until: '2027-01-15' })
    await desk.moveClockTo('2027-01-15T14:50:00Z')
    await endWaits(desk.deps)
    expect(await statusOf(number)).toBe('waiting_applicant')
    await desk.moveClockTo('2027-01-15T15:00:01Z')
    await endWaits(desk.deps)
    expect(await statusOf(number)).toBe('open')
    await desk.moveClockTo(new Date())
  })

  it('refuses a wait until a day that is past', async () => {
    const number = await ticketIn('open')
    const answer = await supervisor.request('PUT', `/api/v1/tickets/${number}/waiting`, { for: 'applicant', until: '2020-01-01' })
    expect([answer.statusCode, answer.json().errors?.[0]?.field]).toEqual([422, 'until'])
  })
})

describe('two people at one ticket', () => {
  it('refuses topics and supports that are not for its audience, all at once, and keeps each of the others once', async () => {
    const path = `/api/v1/tickets/${await ticketIn('open')}`
    const foreign = { topics: ['corp.rules', 'muni.entry'], supports: ['strategy', 'matching', 'publicity'] }
    const refused = await supervisor.request('PATCH', path, foreign, { 'if-match': '*' })
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual([
      'topics.1 topic_audience',
      'supports.0 support_audience',
      'supports.2 support_audience',
    ])
    const repeated = { topics: ['corp.rules', 'corp.entry', 'corp.rules'], supports: ['support', 'support'] }
    const changed = await supervisor.request('PATCH', path, repeated, { 'if-match': '*' })
    expect(changed.json()).toMatchObject({ topics: ['corp.rules', 'corp.entry'], supports: ['support'] })
  })

  it('are kept from overwriting each other by the ETag', async () => {
    const number = await ticketIn('open')
    const path = `/api/v1/tickets/${number}`
    const read = await supervisor.request('GET', path)
    const etag = String(read.headers.etag)
    expect((await supervisor.request('PATCH', path, { stage: 'action' })).statusCode).toBe(428)
    expect((await supervisor.request('PATCH', path, { stage: 'action' }, { 'if-match': etag })).statusCode).toBe(200)
    const stale = await supervisor.request('PATCH', path, { stage: 'awareness' }, { 'if-match': etag })
    expect([stale.statusCode, stale.json().currentVersion]).toEqual([412, read.json().version + 1])
  })
})

describe('the history', () => {
  it('cannot be changed or deleted, not even by the role that writes it', async () => {
    await ticketIn('new')
    for (const statement of ["update events set type = 'x'", 'delete from events', 'truncate events cascade']) {
      await expect(desk.db.execute(statement)).rejects.toThrow()
      await expect(desk.owner.unsafe(statement)).rejects.toThrow(/append-only/u)
    }
  })
})
