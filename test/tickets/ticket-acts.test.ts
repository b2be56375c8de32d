import { businessDayAhead } from '../support/days-ahead.ts'
import { openedTo } from '../support/opened.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ticketStatusCodes, type TicketStatus } from '../../src/catalog/desk-codes.ts'
import type { TicketAct } from '../../src/tickets/ticket-acts.policy.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { rewindable, type Rewindable } from '../contracts/rewindable.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestApp
/** Each act meets the ticket as it was made, since what the one before did is taken back. */
let undone: Rewindable['undone']
const people: Record<string, Person> = {}
beforeAll(async () => {
  desk = await startApp({}, (db) => {
    const rewinding = rewindable(db)
    undone = rewinding.undone
    return rewinding.db
  })
  for (const role of ['administrator', 'supervisor', 'consultant', 'auditor'] as const) people[role] = await desk.staff(role)
  people.colleague = await desk.staff('consultant')
  // The rules always find somebody who has room.
  people.newcomer = await desk.staff('consultant', { capacity: 1000 })
})
afterAll(() => desk.close())

let meetings = 0
/** Each act as it is asked for. */
const asked: Record<TicketAct, (person: Person, path: string, etag: string) => Promise<{ statusCode: number }>> = {
  claim: (person, path) => person.request('PUT', `${path}/assignment`, { consultantId: person.id }),
  assign: (person, path, etag) => person.request('PUT', `${path}/assignment`, { consultantId: people.newcomer?.id }, { 'if-match': etag }),
  assignByRule: (person, path) => person.request('POST', `${path}/assignment/auto`),
  release: (person, path) => person.request('DELETE', `${path}/assignment`),
  reply: (person, path) => person.request('POST', `${path}/messages`, { direction: 'out', subject: '件名', body: '本文' }),
  note: (person, path) => person.request('POST', `${path}/notes`, { body: 'メモ' }),
  changeApplicant: async (person, path) => {
    const { applicant } = (await people.administrator?.request('GET', path))?.json() ?? {}
    return person.request('PATCH', `/api/v1/contacts/${applicant.id}`, { title: '課長' })
  },
  change: (person, path, etag) => person.request('PATCH', path, { stage: 'planning' }, { 'if-match': etag }),
  vouch: async (person, path) => {
    const { applicant } = (await people.administrator?.request('GET', path))?.json() ?? {}
    return person.request('PUT', `/api/v1/contacts/${applicant.id}/verification`)
  },
  resolve: (person, path) => person.request('PUT', `${path}/resolution`, { kind: 'answered' }),
  reopen: (person, path) => person.request('DELETE', `${path}/resolution`),
  waitForApplicant: (person, path) => person.request('PUT', `${path}/waiting`, { for: 'applicant' }),
  waitForThirdParty: (person, path) => person.request('PUT', `${path}/waiting`, { for: 'third_party' }),
  stopWaiting: (person, path) => person.request('DELETE', `${path}/waiting`),
  match: (person, path) => person.request('POST', `${path}/matches`),
  weigh: (person, path) => person.request('PUT', `${path}/match-weights`, { company: { ict_office: 5 }, reason: '理由' }),
  stateNeeds: async (person, path) => {
    const { organization } = (await people.administrator?.request('GET', path))?.json() ?? {}
    const stated = await people.administrator?.request('GET', `/api/v1/companies/${organization.id}/profile`)
    const needs = [{ code: 'ict_office', importance: 5 }]
    return person.request('PUT', `${path}/needs`, { needs, profileVersion: stated?.json().version, reason: '理由' })
  },
  adjustMatch: async (person, path) =>
    person.request('POST', `/api/v1/runs/${await runOf(path)}/adjustments`, { municipality: '072028', act: 'pin', reason: '理由' }),
  // Each at another time: nobody holds two at once.
  meet: (person, path) =>
    person.request('POST', `${path}/meetings`, {
      status: 'booked',
      kind: 'in_person',
      startsAt: new Date(Date.parse(`${businessDayAhead(30)}T00:00:00Z`) + (meetings += 1) * 600_000).toISOString(),
      minutes: 10,
      consultantId: people.newcomer?.id,
      outsideHoursReason: '試験のため',
    }),
  addParticipant: (person, path) =>
    person.request('POST', `${path}/participants`, { name: '参加 太郎', email: `participant-${(meetings += 1)}@copies.example` }),
  removeParticipant: async (person, path) => {
    const added = await people.administrator?.request('POST', `${path}/participants`, {
      name: '参加 次郎',
      email: `participant-${(meetings += 1)}@copies.example`,
    })
    return person.request('DELETE', `${path}/participants/${added?.json().id}`)
  },
  relate: async (person, path) =>
    person.request('POST', `${path}/relations`, { number: (await ticketIn('new', undefined)).split('/').at(-1), kind: 'duplicate' }),
  unrelate: async (person, path) => {
    const number = (await ticketIn('new', undefined)).split('/').at(-1)
    const made = await people.administrator?.request('POST', `${path}/relations`, { number, kind: 'same_matter' })
    return person.request('DELETE', `${path}/relations/${made?.json().items[0].id}`)
  },
  merge: async (person, path) => {
    const read = (await people.administrator?.request('GET', path))?.json()
    const stays = (await ticketIn('open', undefined)).split('/').at(-1) ?? ''
    await desk.deps.db
      .update(tickets)
      .set({ assigneeId: person.id, applicantId: read.applicant.id, organizationId: read.organization?.id ?? null })
      .where(eq(tickets.number, stays))
    return person.request('PUT', `${path}/merge`, { into: stays, bringPeople: false })
  },
  split: (person, path, etag) => {
    const split = { form: true, messages: [], message: '別の件', topics: [], people: [], consultantId: null, notice: false }
    return person.request('POST', `${path}/split`, split, { 'if-match': etag })
  },
  addMail: (person, path) => person.request('POST', `${path}/follow-ups`, { subject: '件名', body: '本文' }),
  pauseMails: (person, path) => person.request('PUT', `${path}/pause`, { reason: '理由' }),
  draftShortlist: async (person, path) =>
    person.request('POST', `${path}/shortlists`, { runId: await runOf(path), municipalityCodes: ['072028'] }),
}

/** A run somebody made before. */
async function runOf(path: string): Promise<string> {
  const made = await people.administrator?.request('POST', `${path}/matches`)
  return made?.json().id
}

async function ticketIn(status: TicketStatus, holder: string | undefined): Promise<string> {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
  const finished = status === 'resolved' || status === 'closed'
  const assigneeId = (holder && people[holder]?.id) ?? null
  await desk.deps.db
    .update(tickets)
    .set({ status, assigneeId, ...(finished && { resolution: 'answered', resolvedAt: new Date() }) })
    .where(eq(tickets.number, number))
  if (people.administrator) await openedTo(people.administrator, number)
  return `/api/v1/tickets/${number}`
}

describe.each(['administrator', 'supervisor', 'consultant', 'auditor'])(
  'what a ticket says that a member of the desk (%s) can do',
  (role) => {
    describe.each([undefined, role, 'colleague'])('held by: %s', (holder) => {
      it.each(ticketStatusCodes)('is what the API then lets them do, when it is %s', async (status) => {
        const person = people[role]
        if (!person) throw new Error(role)
        const path = await ticketIn(status, holder)
        const read = await person.request('GET', path)
        const told: Partial<Record<string, boolean>> = read.json().can
        const done: [act: string, isDone: boolean][] = []
        for (const [act, ask] of Object.entries(asked)) {
          const { statusCode } = await undone(() => ask(person, path, String(read.headers.etag)))
          done.push([act, statusCode < 300])
        }
        expect(done).toEqual(Object.keys(asked).map((act) => [act, told[act]]))
      })
    })
  },
)
