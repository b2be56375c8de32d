import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person, TestApp } from '../support/app.ts'
import {
  companyOf,
  dispatched,
  draft,
  enquired,
  enquiryUrl,
  interestUrl,
  listedCodes,
  openCase,
  startDeskWithTown,
  type Case,
} from './scene.ts'

let desk: TestApp
let town: Person
let consultant: Person
let company: Person
const others: Record<string, Person> = {}
beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
  for (const role of ['supervisor', 'auditor', 'administrator'] as const) others[role] = await desk.staff(role)
  others.colleague = await desk.staff('consultant')
  consultant = await desk.staff('consultant')
  // Every form names the same company.
  company = await companyOf(desk, await openCase(desk, { consultant }))
})
afterAll(() => desk.close())

type Ask = (person: Person, path: string) => Promise<{ statusCode: number }>

/** A thing of a case in some state, and who asks. */
interface Staged {
  path: string
  people: Record<string, Person>
}

/** Asks for every act as everybody, and holds what was said of it against what came of it. */
async function expectSaid(stage: () => Promise<Staged>, acts: Record<string, Ask>): Promise<void> {
  let staged = await stage()
  for (const who of Object.keys(staged.people)) {
    for (const [act, ask] of Object.entries(acts)) {
      const person = staged.people[who] as Person // one of its own keys
      const read = await person.request('GET', staged.path)
      const said = read.statusCode === 200 ? read.json().can[act] : false
      const answer = await ask(person, staged.path)
      expect([who, act, answer.statusCode < 300], JSON.stringify(read.json())).toEqual([who, act, said])
      if (answer.statusCode < 300) staged = await stage()
    }
  }
}

const [first, second, third] = listedCodes

const everybody = () => ({ consultant, ...others, company, town })

const shortlistActs: Record<string, Ask> = {
  change: (person, path) => person.request('PATCH', path, { municipalityCodes: [third, first] }, { 'if-match': '*' }),
  approve: (person, path) => person.request('PUT', `${path}/approval`),
  dispatch: (person, path) => person.request('PUT', `${path}/dispatch`),
  withdraw: (person, path) => person.request('DELETE', path),
  stateInterest: (person, path) => person.request('PUT', `${path}/candidates/${second}/interest`, { interest: 'declined' }),
}

/** How far a list is, by what was done to it. */
const listStages: Record<string, (found: Case) => Promise<string>> = {
  draft: async (found) => (await draft(found)).json().id,
  approved: async (found) => {
    const { id } = (await draft(found)).json()
    await others.supervisor?.request('PUT', `/api/v1/shortlists/${id}/approval`)
    return id
  },
  dispatched: (found) => dispatched(found),
  'answered in full': async (found) => {
    const id = await dispatched(found)
    for (const code of [first, second, third]) await found.consultant.request('PUT', interestUrl(id, code), { interest: 'declined' })
    return id
  },
  withdrawn: async (found) => {
    const { id } = (await draft(found)).json()
    await found.consultant.request('DELETE', `/api/v1/shortlists/${id}`)
    return id
  },
  'with the company of an applicant who withdrew': async (found) => {
    const id = await dispatched(found)
    await found.consultant.request('PUT', `/api/v1/tickets/${found.number}/resolution`, { kind: 'withdrawn' })
    return id
  },
}

describe('what a shortlist says can be done with it', () => {
  it.each(Object.keys(listStages))('is what the API then lets everybody do: %s', async (stage) => {
    await expectSaid(async () => {
      const found = await openCase(desk, { consultant })
      const id = await listStages[stage]?.(found)
      return { path: `/api/v1/shortlists/${id}`, people: everybody() }
    }, shortlistActs)
  })

  it('names what is missing before it can be dispatched, and dispatches once nothing is', async () => {
    const found = await openCase(desk, { verified: false, consultant })
    await others.administrator?.request('PATCH', '/api/v1/settings', { shortlistApproval: true })
    const { id } = (await draft(found)).json()
    const read = async () => (await found.consultant.request('GET', `/api/v1/shortlists/${id}`)).json()
    expect(await read()).toMatchObject({ beforeDispatch: ['approval', 'verified_applicant'], can: { dispatch: false } })
    await others.supervisor?.request('PUT', `/api/v1/shortlists/${id}/approval`)
    expect(await read()).toMatchObject({ beforeDispatch: ['verified_applicant'], can: { dispatch: false } })
    expect((await found.consultant.request('PUT', `/api/v1/shortlists/${id}/dispatch`)).statusCode).toBe(409)
    await found.consultant.request('PUT', `/api/v1/contacts/${found.applicantId}/verification`)
    expect(await read()).toMatchObject({ beforeDispatch: [], can: { dispatch: true } })
    expect((await found.consultant.request('PUT', `/api/v1/shortlists/${id}/dispatch`)).json()).toMatchObject({ beforeDispatch: [] })
    await others.administrator?.request('PATCH', '/api/v1/settings', { shortlistApproval: false })
  })
})

const enquiryActs: Record<string, Ask> = {
  answer: (person, path) => person.request('PUT', `${path}/answer`, { answer: 'decline' }),
  reply: async (person, path) => {
    const { questions } = (await person.request('GET', path)).json()
    return person.request('PUT', `${path}/questions/${questions?.[0]?.id ?? crypto.randomUUID()}/reply`, { reply: '十席ほどです。' })
  },
  withdraw: (person, path) => person.request('DELETE', path),
  consent: (person, path) => person.request('PUT', `${path}/disclosure-consent`),
  withdrawConsent: (person, path) => person.request('DELETE', `${path}/disclosure-consent`),
}

const answer = (id: string, body: object) => town.request('PUT', enquiryUrl(id, '/answer'), body)

/** How far an enquiry is, by what was done to it. */
const enquiryStages: Record<string, (id: string, found: Case) => Promise<unknown>> = {
  sent: async () => undefined,
  asked: (id) => answer(id, { answer: 'ask', message: '席数は？' }),
  'accepted, the consent asked for': (id) => answer(id, { answer: 'accept' }),
  declined: (id) => answer(id, { answer: 'decline' }),
  introduced: async (id, found) => {
    await answer(id, { answer: 'accept' })
    await found.consultant.request('PUT', enquiryUrl(id, '/disclosure-consent'))
  },
  'introduced, the consent withdrawn': async (id, found) => {
    await answer(id, { answer: 'accept' })
    await found.consultant.request('PUT', enquiryUrl(id, '/disclosure-consent'))
    await found.consultant.request('DELETE', enquiryUrl(id, '/disclosure-consent'))
  },
  withdrawn: (id, found) => found.consultant.request('DELETE', enquiryUrl(id)),
  'asked by a town whose applicant has withdrawn since': async (id, found) => {
    await answer(id, { answer: 'ask', message: '席数は？' })
    await found.consultant.request('PUT', `/api/v1/tickets/${found.number}/resolution`, { kind: 'withdrawn' })
  },
}

describe('what an enquiry says can be done with it', () => {
  it.each(Object.keys(enquiryStages))('is what the API then lets everybody do: %s', async (stage) => {
    await expectSaid(async () => {
      const found = await openCase(desk, { consultant })
      const id = await enquired(found)
      await enquiryStages[stage]?.(id, found)
      return { path: enquiryUrl(id), people: everybody() }
    }, enquiryActs)
  })

  it('lets nobody but whoever has the ticket, and those above, record what came of an introduction', async () => {
    const found = await openCase(desk, { consultant })
    const id = await enquired(found)
    await enquiryStages.introduced?.(id, found)
    const { introductionId } = (await found.consultant.request('GET', enquiryUrl(id))).json()
    const path = `/api/v1/introductions/${introductionId}`
    await expectSaid(async () => ({ path, people: everybody() }), {
      recordOutcome: (person) => person.request('POST', `${path}/outcomes`, { kind: 'site_visit', on: nextDay() }),
    })
  })
})

let days = 0
/** Another day each time, none of them to come: the same outcome is recorded once a day. */
function nextDay(): string {
  days += 1
  return `2026-01-${String(days).padStart(2, '0')}`
}
