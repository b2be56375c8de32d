import { openedTo } from '../support/opened.ts'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm, workerForm } from '../support/forms.ts'

let desk: TestApp
let administrator: Person
let supervisor: Person
let consultant: Person
let colleague: Person

beforeAll(async () => {
  desk = await startApp()
  administrator = await desk.staff('administrator')
  supervisor = await desk.staff('supervisor')
  consultant = await desk.staff('consultant')
  colleague = await desk.staff('consultant')
})
afterAll(() => desk.close())

async function newTicket(): Promise<string> {
  const answer = await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
  return answer.json().ticket.number
}

const urlOf = (number: string) => `/api/v1/tickets/${number}/assignment`

function assign(person: Person, number: string, consultantId: string, headers?: Record<string, string>) {
  return person.request('PUT', urlOf(number), { consultantId }, headers)
}

async function rowOf(number: string) {
  const [row] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  if (!row) throw new Error(`there is no ticket ${number}`)
  return row
}

async function historyOf(number: string, type: string) {
  const { id } = await rowOf(number)
  return desk.db
    .select()
    .from(events)
    .where(and(eq(events.ticketId, id), eq(events.type, type)))
    .orderBy(asc(events.id))
}

const outcome = (answer: { statusCode: number; json(): { code?: string } }) => [answer.statusCode, answer.json().code]

describe('claiming a ticket', () => {
  it('gives it to the consultant, opens it and records both', async () => {
    const number = await newTicket()
    const answer = await assign(consultant, number, consultant.id)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ ticketNumber: number, status: 'open', assigneeId: consultant.id, version: 2, automatic: false })
    expect(answer.headers.etag).toBe('"2"')
    expect(await historyOf(number, 'ticket.assigned')).toMatchObject([
      { actorId: consultant.id, subjectId: consultant.id, details: { consultantId: consultant.id, automatic: false } },
    ])
    expect(await historyOf(number, 'ticket.status_changed')).toMatchObject([{ details: { from: 'new', to: 'open' } }])
  })

  it('is refused when somebody has it already, even oneself, whatever If-Match a consultant sends', async () => {
    const number = await newTicket()
    await assign(consultant, number, consultant.id)
    expect(outcome(await assign(consultant, number, consultant.id))).toEqual([409, 'already_assigned'])
    expect(outcome(await assign(colleague, number, colleague.id))).toEqual([409, 'already_assigned'])
    expect(outcome(await assign(supervisor, number, colleague.id))).toEqual([409, 'already_assigned'])
    expect(outcome(await assign(colleague, number, colleague.id, { 'if-match': '"2"' }))).toEqual([409, 'already_assigned'])
    expect((await rowOf(number)).assigneeId).toBe(consultant.id)
    expect(await historyOf(number, 'ticket.assigned')).toHaveLength(1)
  })

  it('is for oneself only: a consultant cannot assign a colleague', async () => {
    const number = await newTicket()
    expect(outcome(await assign(consultant, number, colleague.id))).toEqual([403, 'forbidden'])
    expect((await rowOf(number)).assigneeId).toBeNull()
  })

  it('answers 404 for a ticket that does not exist', async () => {
    expect((await assign(consultant, 'C-2020-000001', consultant.id)).statusCode).toBe(404)
  })

  it('is won by exactly one of 50 simultaneous requests; the others get 409', async () => {
    const claimants = await Promise.all(Array.from({ length: 10 }, () => desk.staff('consultant')))
    const secrets = await Promise.all(
      claimants.map(async ({ id }) => {
        const token = { name: '同時', scopes: ['tickets:write'], staffId: id, reason: 'trial' }
        const answer = await administrator.request('POST', '/api/v1/tokens', token)
        return { id, authorization: `Bearer ${answer.json().secret}` }
      }),
    )
    const number = await newTicket()
    const address = await desk.app.listen({ port: 0, host: '127.0.0.1' })
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const { id, authorization } = secrets[index % secrets.length] ?? { id: '', authorization: '' }
        const answer = await fetch(address + urlOf(number), {
          method: 'PUT',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify({ consultantId: id }),
        })
        return { status: answer.status, id }
      }),
    )
    const winners = statuses.filter(({ status }) => status === 200)
    expect(winners).toHaveLength(1)
    expect(statuses.filter(({ status }) => status === 409)).toHaveLength(49)
    expect(await rowOf(number)).toMatchObject({ assigneeId: winners[0]?.id, version: 2 })
    expect(await historyOf(number, 'ticket.assigned')).toHaveLength(1)
  })
})

describe('assigning a ticket', () => {
  it('is done by a supervisor for any active consultant or supervisor', async () => {
    expect((await assign(supervisor, await newTicket(), consultant.id)).json().assigneeId).toBe(consultant.id)
    const another = await newTicket()
    expect((await assign(administrator, another, supervisor.id)).json().code).toBe('reason_needed')
    expect((await assign(await openedTo(administrator, another), another, supervisor.id)).json().assigneeId).toBe(supervisor.id)
  })

  it('names consultantId when that is nobody who carries tickets', async () => {
    const number = await newTicket()
    const gone = await desk.staff('consultant')
    await administrator.request('PATCH', `/api/v1/staff/${gone.id}`, { active: false })
    const auditor = await desk.staff('auditor')
    for (const id of [gone.id, auditor.id, administrator.id, '01900000-0000-7000-8000-000000000000']) {
      const answer = await assign(supervisor, number, id)
      expect(answer.statusCode).toBe(422)
      expect(answer.json().errors).toMatchObject([{ field: 'consultantId', code: 'not_active_consultant' }])
    }
    expect(await rowOf(number)).toMatchObject({ assigneeId: null, status: 'new', version: 1 })
  })

  it('moves it to another consultant when the supervisor names the version they saw', async () => {
    const number = await newTicket()
    await assign(supervisor, number, consultant.id)
    const stale = await assign(supervisor, number, colleague.id, { 'if-match': '"1"' })
    expect(outcome(stale)).toEqual([412, 'stale'])
    expect(stale.json().currentVersion).toBe(2)
    const answer = await assign(supervisor, number, colleague.id, { 'if-match': '"2"' })
    expect(answer.json()).toMatchObject({ assigneeId: colleague.id, version: 3, status: 'open' })
    const consultants = (await historyOf(number, 'ticket.assigned')).map((event) => event.details.consultantId)
    expect(consultants).toEqual([consultant.id, colleague.id])
  })

  it('moves it once when two supervisors name the same version', async () => {
    const number = await newTicket()
    await assign(supervisor, number, consultant.id)
    const answers = await Promise.all([colleague.id, supervisor.id].map((id) => assign(supervisor, number, id, { 'if-match': '"2"' })))
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
  })

  it('is refused for a resolved ticket', async () => {
    const number = (await desk.request('POST', '/api/v1/intake/worker', workerForm())).json().ticket.number
    expect((await rowOf(number)).status).toBe('resolved')
    expect(outcome(await assign(supervisor, number, consultant.id))).toEqual([409, 'ticket_finished'])
    expect(outcome(await supervisor.request('POST', `${urlOf(number)}/auto`))).toEqual([409, 'ticket_finished'])
    expect(outcome(await supervisor.request('DELETE', urlOf(number)))).toEqual([409, 'ticket_finished'])
  })
})

describe('putting a ticket back', () => {
  it('leaves it open without a consultant, for anybody to claim', async () => {
    const number = await newTicket()
    await assign(consultant, number, consultant.id)
    const answer = await consultant.request('DELETE', urlOf(number))
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ assigneeId: null, status: 'open', version: 3 })
    expect(await historyOf(number, 'ticket.unassigned')).toMatchObject([{ details: { consultantId: consultant.id } }])
    expect((await assign(colleague, number, colleague.id)).statusCode).toBe(200)
  })

  it('is held to what was seen: what somebody else made of it meanwhile is not undone unseen', async () => {
    const number = await newTicket()
    await assign(supervisor, number, consultant.id)
    await assign(supervisor, number, colleague.id, { 'if-match': '"2"' })
    const putBack = (etag: string) => supervisor.request('DELETE', urlOf(number), undefined, { 'if-match': etag })
    expect(outcome(await putBack('"2"'))).toEqual([412, 'stale'])
    expect((await rowOf(number)).assigneeId).toBe(colleague.id)
    expect((await putBack('"3"')).statusCode).toBe(200)
  })

  it('is refused to a colleague, and when nobody has it', async () => {
    const number = await newTicket()
    await assign(consultant, number, consultant.id)
    expect(outcome(await colleague.request('DELETE', urlOf(number)))).toEqual([403, 'not_your_ticket'])
    expect((await supervisor.request('DELETE', urlOf(number))).statusCode).toBe(200)
    expect(outcome(await supervisor.request('DELETE', urlOf(number)))).toEqual([409, 'not_assigned'])
  })
})
