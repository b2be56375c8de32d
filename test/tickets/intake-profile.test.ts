import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentConsentVersionOf } from '../../src/catalog/consent-texts.ts'
import { companies, profileVersions, proposals } from '../../src/organizations/organizations.table.ts'
import { contacts } from '../../src/people/people.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { contactForm, corporateForm, municipalForm, workerForm } from '../support/forms.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const file = (audience: string, form: object) => desk.request('POST', `/api/v1/intake/${audience}`, form)

interface Fault {
  field: string
  code: string
  message: string
}

async function faultsOf(audience: string, form: object): Promise<Fault[]> {
  const answer = await file(audience, form)
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(422)
  return answer.json().errors
}

const company = { name: '株式会社みなと', industry: 'G', employees: 80, prefecture: '13' }

const wishes = [
  { code: 'distance', importance: 'must', target: 300 },
  { code: 'travel_time', importance: 3, target: 150 },
  { code: 'office_form', importance: 2, target: ['renovated', 'shared'] },
  { code: 'office_line', importance: 3, target: ['optical_fibre'] },
  { code: 'office_has_private_rooms', importance: 3 },
  { code: 'own_site_distance', importance: 3, target: 80 },
  { code: 'transport', importance: 2, target: ['airport', 'shinkansen'] },
  { code: 'visit_tour', importance: 1 },
  { code: 'subsidy', importance: 4 },
  { code: 'nursery', importance: 'must' },
  { code: 'talent_fields', importance: 5, target: ['it_engineers', 'designers'] },
  { code: 'words', importance: 3, target: '海の近くの静かな町' },
  ...['in_migration', 'schools', 'daily_life', 'regional_issues', 'one_stop', 'distinctive_property'].map((code) => ({
    code,
    importance: 1,
  })),
  { code: 'low_disaster_risk', importance: 4, target: 4 },
  { code: 'municipal_finance', importance: 2, target: '財政調整基金' },
]

const plans = { headCount: 5, occupancies: ['resident', 'rotating'] }
const sites = { own: ['271004'], customers: ['231002', '261009'] }

describe('what a form says of its organisation', () => {
  it('of a company goes whole into its first profile', async () => {
    const form = corporateForm({ company: { ...company, headquarters: '131016' }, needs: wishes, plans, sites })
    const { number } = (await file('corporate', form)).json().ticket
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
    expect(ticket?.form).toMatchObject({ company: form.company, needs: wishes })
    const [profile] = await desk.db
      .select()
      .from(profileVersions)
      .where(eq(profileVersions.organizationId, ticket?.organizationId ?? ''))
    expect(profile?.body).toMatchObject({ prefecture: '13', headquarters: '131016', needs: wishes, plans, sites })
  })

  it('of a municipality is all in the ticket and proposed', async () => {
    const stated = {
      strengths: [{ code: 'one_stop', level: 4, note: '専任の担当者' }],
      needs: [{ code: 'presence', importance: 4, target: ['workation', 'two_bases'] }],
      projects: [{ name: '港の再生', note: '2027年まで' }],
      facts: { subsidy: true, nursery: false, taxRelief: true, transport: ['airport'], talentFields: ['tourism_service'] },
    }
    const { number } = (await file('municipal', municipalForm({ ...stated, offices: [] }))).json().ticket
    const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
    expect(ticket?.form).toMatchObject(stated)
    const [proposal] = await desk.db
      .select()
      .from(proposals)
      .where(eq(proposals.ticketId, ticket?.id ?? ''))
    expect(proposal?.fields.map(({ field, proposed }) => [field, proposed])).toEqual([
      ['strengths.one_stop', stated.strengths[0]],
      ['needs.presence', stated.needs[0]],
      ['projects.港の再生', stated.projects[0]],
      ['facts.subsidy', true],
      ['facts.nursery', false],
      ['facts.taxRelief', true],
      ['facts.transport', ['airport']],
      ['facts.talentFields', ['tourism_service']],
    ])
  })

  it.each([
    ['a wrong check digit', '131017', '13', 'municipality_code'],
    ['no local government', '016951', '01', 'no_such_municipality'],
    ['a prefecture', '130001', '13', 'not_a_municipality'],
    ['another prefecture', '271004', '13', 'headquarters_prefecture'],
  ])('is refused when its headquarters have the code of %s, naming the field', async (_what, headquarters, prefecture, code) => {
    const faults = await faultsOf('corporate', corporateForm({ company: { ...company, prefecture, headquarters } }))
    expect(faults.map((fault) => [fault.field, fault.code])).toEqual([['company.headquarters', code]])
  })

  it('may name a project once', async () => {
    const faults = await faultsOf('municipal', municipalForm({ projects: [{ name: '港の再生' }, { name: '港 の再生' }] }))
    expect(faults.map(({ field, code }) => [field, code])).toEqual([['projects.1.name', 'repeated']])
  })
})

describe('consent', () => {
  it('is kept with the version of the text that was shown, one of the desk or of a form of somebody else', async () => {
    const supervisor = await desk.staff('supervisor')
    for (const version of [currentConsentVersionOf('corporate'), '紙の様式 第3版']) {
      const answer = await file('corporate', corporateForm({ formConsent: { version, accepted: true } }))
      expect(answer.statusCode).toBe(201)
      const ticket = await supervisor.request('GET', `/api/v1/tickets/${answer.json().ticket.number}`)
      expect(ticket.json().formConsent.version).toBe(version)
    }
  })
})

/** Every place of a form where a text stands, as a path; codes are texts, too. */
function textsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'string') return [[...path]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, [...path, key]))
}

function put(whole: unknown, [first, ...rest]: readonly string[], part: unknown): unknown {
  if (first === undefined) return part
  const changed = put((whole as Record<string, unknown>)[first], rest, part)
  return Array.isArray(whole) ? whole.with(Number(first), changed) : { ...(whole as object), [first]: changed }
}

async function rowsStored(): Promise<number[]> {
  const counted = [tickets, contacts, companies, proposals, profileVersions].map((table) => desk.db.select({ rows: count() }).from(table))
  return (await Promise.all(counted)).map(([row]) => row?.rows ?? 0)
}

describe('a text of a million characters', () => {
  const contact = () => contactForm({ title: '部長', department: '企画課', phone: '03-1234-5678' })
  const forms = {
    municipal: () =>
      municipalForm({
        contact: contact(),
        projects: [{ name: '港の再生', note: '2027年まで' }],
        facts: { talentFields: ['sales'] },
      }),
    corporate: () =>
      corporateForm({
        contact: contact(),
        company: { ...company, corporateNumber: '1180301018771', headquarters: '131016' },
        needs: [...wishes, { code: 'office_from', importance: 1, target: '2027-04-01' }],
      }),
    worker: () => workerForm({ contact: contact() }),
  }

  it.each(Object.entries(forms))('in any field of the %s form is refused by name, soon, and nothing is stored', async (audience, form) => {
    const before = await rowsStored()
    const right = form()
    for (const path of textsIn(right)) {
      for (const letters of ['x', '長', 'a.', '1-', ' ']) {
        // As much as fits into a body of 1 MB.
        const text = letters.repeat(Math.floor(980_000 / Buffer.byteLength(letters)))
        const started = performance.now()
        const answer = await file(audience, put(right, path, `x${text}x`) as object)
        expect(performance.now() - started, `${path.join('.')} of ${letters}`).toBeLessThan(2000)
        expect(answer.statusCode, path.join('.')).toBe(422)
        const fields: string[] = answer.json().errors.map(({ field }: Fault) => field)
        // A list of codes is refused as a whole.
        const elsewhere = fields.filter((field) => !path.join('.').startsWith(field))
        expect([fields.length > 0, elsewhere], `${path.join('.')} of ${letters}: ${answer.body}`).toEqual([true, []])
        expect(answer.body.length, path.join('.')).toBeLessThan(10_000)
      }
    }
    const tooLarge = await file(audience, { ...right, message: '長'.repeat(1_000_000) })
    expect([tooLarge.statusCode, tooLarge.json().code]).toEqual([413, 'body_too_large'])
    expect(await rowsStored()).toEqual(before)
  })
})
