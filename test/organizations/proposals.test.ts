import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm, municipalForm } from './forms.ts'

let desk: TestApp
let consultant: Person
beforeAll(async () => {
  desk = await startApp()
  consultant = await desk.staff('consultant')
})
afterAll(() => desk.close())

interface Proposal {
  id: string
  organizationId: string
  ticketNumber: string
  status: string
  fields: { field: string; current: unknown; proposed: unknown }[]
}

/** Files a form and gives the proposal its ticket filed, if any. */
async function file(audience: 'municipal' | 'corporate', form: object): Promise<Proposal | undefined> {
  const answer = await desk.request('POST', `/api/v1/intake/${audience}`, form)
  expect(answer.statusCode, answer.body).toBe(201)
  const { number } = answer.json<{ ticket: { number: string } }>().ticket
  return (await list('limit=200')).find((proposal) => proposal.ticketNumber === number)
}

async function list(query = ''): Promise<Proposal[]> {
  const answer = await consultant.request('GET', `/api/v1/proposals?${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ items: Proposal[] }>().items
}

function decide(proposal: Proposal | undefined, accepted: string[], refused: string[], by = consultant) {
  return by.request('PUT', `/api/v1/proposals/${proposal?.id}/decision`, { accepted, refused })
}

/** How many of the api's connections wait for a lock. */
async function waitingBackends(): Promise<number> {
  const waiting = await desk.db.execute(sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
  return waiting.length
}

const strengths = [
  { code: 'smart_city', level: 5, note: '実証' },
  { code: 'ict_office', level: 4 },
]

describe('a form of a municipality', () => {
  it('changes nothing by itself: it proposes, starting from nothing when there is no profile', async () => {
    const url = '/api/v1/municipalities/072028/profile'
    const proposal = await file('municipal', municipalForm('072028', { strengths, offices: [{ name: 'AiCT', form: 'shared' }] }))
    expect((await consultant.request('GET', url)).statusCode).toBe(404)
    expect(proposal).toMatchObject({ status: 'pending', decision: null, decidedBy: null })
    expect(proposal?.fields).toEqual([
      { field: 'strengths.smart_city', current: null, proposed: strengths[0] },
      { field: 'strengths.ict_office', current: null, proposed: strengths[1] },
      { field: 'offices.AiCT', current: null, proposed: { name: 'AiCT', form: 'shared' } },
    ])

    const decided = await decide(proposal, ['strengths.smart_city', 'offices.AiCT'], ['strengths.ict_office'])
    expect(decided.json()).toMatchObject({ status: 'decided', decidedBy: consultant.id, decidedAt: expect.any(String) as string })
    expect((await consultant.request('GET', url)).json()).toMatchObject({
      version: 1,
      source: 'proposal',
      profile: { strengths: [strengths[0]], offices: [{ name: 'AiCT', form: 'shared' }], needs: [] },
    })
    const [event] = await desk.db
      .select()
      .from(events)
      .where(and(eq(events.type, 'proposal.decided'), eq(events.subjectId, proposal?.id ?? '')))
    // The history holds codes, never an office's name.
    expect(event?.details).toMatchObject({ accepted: ['strengths.smart_city', 'offices'], refused: ['strengths.ict_office'] })
  })

  it('proposes projects and facts one by one, to a profile that was stored without them', async () => {
    const url = '/api/v1/municipalities/072028/profile'
    const projects = [{ name: '湖畔の再生', note: '実証を募集中' }, { name: '蔵の学校' }]
    const facts = { subsidy: true, nursery: false, talentFields: ['designers'] }
    const proposal = await file('municipal', municipalForm('072028', { projects, facts }))
    expect(proposal?.fields).toEqual([
      { field: 'projects.湖畔の再生', current: null, proposed: projects[0] },
      { field: 'projects.蔵の学校', current: null, proposed: projects[1] },
      { field: 'facts.subsidy', current: null, proposed: true },
      { field: 'facts.nursery', current: null, proposed: false },
      { field: 'facts.talentFields', current: null, proposed: ['designers'] },
    ])
    const accepted = ['projects.湖畔の再生', 'facts.nursery', 'facts.talentFields']
    expect((await decide(proposal, accepted, ['projects.蔵の学校', 'facts.subsidy'])).statusCode).toBe(200)
    const { profile } = (await consultant.request('GET', url)).json<{ profile: object }>()
    expect(profile).toMatchObject({
      strengths: [strengths[0]],
      projects: [projects[0]],
      facts: { nursery: false, talentFields: ['designers'] },
    })
    expect(profile).not.toHaveProperty('facts.subsidy')
    const [event] = await desk.db
      .select()
      .from(events)
      .where(and(eq(events.type, 'proposal.decided'), eq(events.subjectId, proposal?.id ?? '')))
    expect(event?.details).toMatchObject({ accepted: ['projects', 'facts.nursery', 'facts.talentFields'] })
  })

  it('shows an auditor facts and codes, and no word of a project', async () => {
    const projects = [{ name: '秘密の港', note: '極秘の計画' }]
    const proposal = await file('municipal', municipalForm('022012', { projects, facts: { subsidy: true } }))
    const auditor = await desk.staff('auditor')
    const read = async () => (await auditor.request('GET', `/api/v1/proposals?organizationId=${proposal?.organizationId}`)).body
    expect(await read()).not.toMatch(/秘密|極秘/u)
    expect(await read()).toContain('facts.subsidy')
    expect((await decide(proposal, proposal?.fields.map(({ field }) => field) ?? [], [])).statusCode).toBe(200)
    expect(await read()).not.toMatch(/秘密|極秘/u)
    const profile = await auditor.request('GET', '/api/v1/municipalities/022012/profile')
    expect(profile.json()).toMatchObject({ profile: { projects: [{}], facts: { subsidy: true } } })
    expect(profile.body).not.toMatch(/秘密|極秘/u)
  })

  it('proposes nothing when it says what is known', async () => {
    expect(await file('municipal', municipalForm('072028', { strengths: strengths.slice(0, 1) }))).toBeUndefined()
    expect(await file('municipal', municipalForm('072028'))).toBeUndefined()
  })
})

describe('a second form of a company', () => {
  it('proposes what differs, its corporate number too, and is the same company', async () => {
    expect(await file('corporate', corporateForm())).toBeUndefined()
    const second = corporateForm({ name: '（株）むすび', corporateNumber: '1180301018771', employees: 50 }, { purposes: ['talent'] })
    const proposal = await file('corporate', second)
    expect(proposal?.fields).toEqual([
      { field: 'name', current: '株式会社むすび', proposed: '（株）むすび' },
      { field: 'corporateNumber', current: null, proposed: '1180301018771' },
      { field: 'employees', current: 40, proposed: 50 },
      { field: 'purposes', current: [], proposed: ['talent'] },
    ])
    const url = `/api/v1/companies/${proposal?.organizationId}`
    expect((await consultant.request('GET', url)).json()).toMatchObject({ corporateNumber: null, employees: 40, verifiedAt: null })

    const answer = await decide(proposal, ['corporateNumber', 'employees'], ['name', 'purposes'])
    expect(answer.statusCode, answer.body).toBe(200)
    expect((await consultant.request('GET', url)).json()).toMatchObject({
      name: '株式会社むすび',
      corporateNumber: '1180301018771',
      employees: 50,
      verifiedAt: expect.any(String) as string, // vitest calls it any
    })
    expect((await consultant.request('GET', `${url}/profile`)).json()).toMatchObject({
      version: 2,
      source: 'proposal',
      profile: { employees: 50, purposes: [] },
    })
    const companies = (await consultant.request('GET', '/api/v1/companies')).json<{ items: unknown[] }>()
    expect(companies.items).toHaveLength(1)
  })

  it('moves its headquarters only together with their prefecture, and forgets them when it moved', async () => {
    await file('corporate', corporateForm({ name: '本社商会', corporateNumber: '4010001000003', headquarters: '131016' }))
    const moved = { name: '本社商会', corporateNumber: '4010001000003', prefecture: '27' }
    const proposal = await file('corporate', corporateForm({ ...moved, headquarters: '271004' }))
    expect(proposal?.fields).toEqual([
      { field: 'prefecture', current: '13', proposed: '27' },
      { field: 'headquarters', current: '131016', proposed: '271004' },
    ])
    const half = await decide(proposal, ['headquarters'], ['prefecture'])
    expect(half.statusCode).toBe(422)
    expect(half.json<{ errors: object[] }>().errors).toMatchObject([{ field: 'headquarters', code: 'headquarters_prefecture' }])
    expect((await decide(proposal, ['prefecture'], ['headquarters'])).statusCode).toBe(200)
    const { profile } = (await consultant.request('GET', `/api/v1/companies/${proposal?.organizationId}/profile`)).json<{
      profile: object
    }>()
    expect(profile).toMatchObject({ prefecture: '27' })
    expect(profile).not.toHaveProperty('headquarters')
  })

  it('makes no new version when only who it is was accepted', async () => {
    await file('corporate', corporateForm({ name: '改称商会' }))
    const proposal = await file('corporate', corporateForm({ name: '改称商会株式会社' }))
    expect((await decide(proposal, ['name'], [])).statusCode).toBe(200)
    const url = `/api/v1/companies/${proposal?.organizationId}`
    expect((await consultant.request('GET', url)).json()).toMatchObject({ name: '改称商会株式会社' })
    expect((await consultant.request('GET', `${url}/profile`)).json()).toMatchObject({ version: 1 })
  })

  it('is read beside what is known now, while it is undecided, and beside what was known when it came, once it is decided', async () => {
    const named = { name: '株式会社むかし', corporateNumber: '3000020141003' }
    await file('corporate', corporateForm(named))
    const proposal = await file('corporate', corporateForm({ ...named, name: '株式会社いま', employees: 81 }))
    const url = `/api/v1/companies/${proposal?.organizationId}`
    await consultant.request('PUT', `${url}/identity`, { ...named, name: '株式会社あいだ', reason: 'renamed' })
    const { profile } = (await consultant.request('GET', `${url}/profile`)).json()
    await consultant.request('PUT', `${url}/profile`, { ...profile, employees: 90 })
    const current = async () => {
      const fields = (await list(`organizationId=${proposal?.organizationId}`)).find(({ id }) => id === proposal?.id)?.fields ?? []
      return Object.fromEntries(fields.map((one) => [one.field, one.current]))
    }
    expect(await current()).toMatchObject({ name: '株式会社あいだ', employees: 90 })
    expect((await decide(proposal, ['name', 'employees'], [])).statusCode).toBe(200)
    expect(await current()).toMatchObject({ name: '株式会社むかし' })
  })

  it('cannot give a company a second number, nor the number of another', async () => {
    await file('corporate', corporateForm({ name: '二番' }))
    const one = await file('corporate', corporateForm({ name: '二番', corporateNumber: '7000012050002' }))
    const other = await file('corporate', corporateForm({ name: '二番', corporateNumber: '1010001000006' }))
    expect((await decide(one, ['corporateNumber'], [])).statusCode).toBe(200)
    const second = await decide(other, ['corporateNumber'], [])
    expect([second.statusCode, second.json<{ code: string }>().code]).toEqual([409, 'corporate_number_known'])
    expect((await decide(other, [], ['corporateNumber'])).statusCode).toBe(200)

    await file('corporate', corporateForm({ name: '横取り' }))
    const theirs = await file('corporate', corporateForm({ name: '横取り', corporateNumber: '2010001000005' }))
    await file('corporate', corporateForm({ name: '本物', corporateNumber: '2010001000005' }))
    const taken = await decide(theirs, ['corporateNumber'], [])
    expect([taken.statusCode, taken.json<{ code: string }>().code]).toEqual([409, 'company_exists'])
    expect((await list('status=pending')).map(({ id }) => id)).toContain(theirs?.id)
  })
})

describe('deciding', () => {
  it('names every field exactly once', async () => {
    const proposal = await file('municipal', municipalForm('304018', { strengths }))
    const answer = await decide(proposal, ['strengths.smart_city', 'industry'], ['strengths.smart_city'])
    expect(answer.statusCode).toBe(422)
    expect(answer.json<{ errors: { field: string; code: string }[] }>().errors.map(({ field, code }) => [field, code])).toEqual([
      ['accepted.1', 'not_proposed'],
      ['refused.0', 'repeated'],
      ['accepted', 'undecided'],
    ])
    expect(
      (
        await decide(
          proposal,
          [],
          strengths.map(({ code }) => `strengths.${code}`),
        )
      ).statusCode,
    ).toBe(200)
    expect((await consultant.request('GET', '/api/v1/municipalities/304018/profile')).statusCode).toBe(404)
  })

  it('happens once, of many who try at the same time', async () => {
    const proposal = await file('municipal', municipalForm('401005', { strengths }))
    const names = strengths.map(({ code }) => `strengths.${code}`)
    // Holds the proposal until all five have come to it.
    const held = await desk.owner.begin(async (owner) => {
      await owner`select 1 from proposals where id = ${proposal?.id ?? ''} for update`
      const deciding = Promise.all(Array.from({ length: 5 }, () => decide(proposal, names, [])))
      await eventually(async () => (await waitingBackends()) === 5)
      return { deciding }
    })
    const statuses = (await held.deciding).map(({ statusCode }) => statusCode)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409])
    expect((await consultant.request('GET', '/api/v1/municipalities/401005/profile')).json()).toMatchObject({ version: 1 })
  })

  it('of two proposals for one profile takes both over', async () => {
    const one = await file('municipal', municipalForm('282057', { strengths: strengths.slice(0, 1) }))
    const two = await file('municipal', municipalForm('282057', { strengths: strengths.slice(1) }))
    const answers = await Promise.all([decide(one, ['strengths.smart_city'], []), decide(two, ['strengths.ict_office'], [])])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    const stated = (await consultant.request('GET', '/api/v1/municipalities/282057/profile')).json<{
      version: number
      profile: { strengths: { code: string }[] }
    }>()
    expect(stated.version).toBe(2)
    expect(stated.profile.strengths.map(({ code }) => code).toSorted()).toEqual(['ict_office', 'smart_city'])
  })

  it('is for the desk; proposals are listed by status and organisation', async () => {
    const pending = await list('status=pending')
    expect(pending.every(({ status }) => status === 'pending')).toBe(true)
    const [first] = await list('status=decided')
    const ofOne = await list(`organizationId=${first?.organizationId}`)
    expect(new Set(ofOne.map(({ organizationId }) => organizationId))).toEqual(new Set([first?.organizationId]))
    const auditor = await desk.staff('auditor')
    const contact = await desk.contact({ organizationId: first?.organizationId ?? null })
    expect((await auditor.request('GET', '/api/v1/proposals')).statusCode).toBe(200)
    expect((await decide(pending[0], [], [], auditor)).statusCode).toBe(403)
    expect((await contact.request('GET', '/api/v1/proposals')).statusCode).toBe(403)
    const nowhere = { id: '00000000-0000-7000-8000-000000000000' } as Proposal
    expect((await decide(nowhere, [], [])).statusCode).toBe(404)
  })
})
