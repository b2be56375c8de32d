import { and, asc, desc, eq } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { events } from '../../src/events/events.table.ts'
import { matchCandidates, matchRuns } from '../../src/matching/runs/runs.table.ts'
import { municipalities, profileVersions } from '../../src/organizations/organizations.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

/** Aizuwakamatsu, Shirahama, Kitakyushu; Aomori is excluded by a must-have. */
export const listedCodes = ['072028', '304018', '401005'] as const
export const excludedCode = '022012'

export interface Case {
  number: string
  ticketId: string
  companyId: string
  companyName: string
  applicantId: string
  runId: string
  consultant: Person
}

export async function municipalityIdOf(desk: TestApp, code: string): Promise<string> {
  const [row] = await desk.db.select({ id: municipalities.id }).from(municipalities).where(eq(municipalities.code, code))
  if (!row) throw new Error(`there is no municipality ${code}`)
  return row.id
}

/** A desk, and somebody who answers for the first of the listed towns. */
export async function startDeskWithTown(): Promise<{ desk: TestApp; town: Person; townId: string }> {
  const desk = await startApp()
  const townId = await municipalityIdOf(desk, listedCodes[0])
  const town = await desk.contact({ organizationId: townId, name: '会津 太郎', department: '企業誘致課' })
  return { desk, town, townId }
}

/** What {@link openCase} takes for a company that lets itself be named. */
export const openly = { form: { disclosure: 'open' } }

export const enquiryUrl = (id: string, rest = '') => `/api/v1/enquiries/${id}${rest}`

/** Somebody of the case's company, with sign-in. */
export async function companyOf(desk: TestApp, found: Case): Promise<Person> {
  return desk.contact({ organizationId: found.companyId })
}

/** A company's ticket with its consultant and a match run that ranked three places and excluded one. */
export async function openCase(
  desk: TestApp,
  { form = {}, verified = true, consultant: given }: { form?: object; verified?: boolean; consultant?: Person } = {},
): Promise<Case> {
  const consultant = given ?? (await desk.staff('consultant'))
  const filed = corporateForm({ ...form })
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', filed)).json().ticket
  await consultant.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: consultant.id })
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  if (!ticket?.organizationId) throw new Error('the company was not recognised')
  if (verified) await consultant.request('PUT', `/api/v1/contacts/${ticket.applicantId}/verification`)
  return {
    number,
    ticketId: ticket.id,
    companyId: ticket.organizationId,
    companyName: filed.company.name,
    applicantId: ticket.applicantId,
    runId: await storeRun(desk, ticket.id, ticket.organizationId, consultant.id),
    consultant,
  }
}

/** A match run over what the company states now; answers its id. */
export async function storeRun(desk: TestApp, ticketId: string, companyId: string, createdBy: string): Promise<string> {
  const createdAt = new Date()
  const [profile] = await desk.db
    .select()
    .from(profileVersions)
    .where(eq(profileVersions.organizationId, companyId))
    .orderBy(desc(profileVersions.version))
  const [run] = await desk.db
    .insert(matchRuns)
    .values({
      ticketId,
      companyProfileVersionId: profile?.id ?? '',
      engineVersion: 'test',
      catalogVersion: 'test',
      weights: [],
      excluded: [{ code: excludedCode, violations: [] }],
      createdBy,
      createdAt,
    })
    .returning()
  for (const [index, code] of listedCodes.entries()) {
    const organizationId = await municipalityIdOf(desk, code)
    const [version] = await desk.db
      .insert(profileVersions)
      .values({
        organizationId,
        version: index + 1000 + Math.floor(Math.random() * 1e8),
        body: { strengths: [], offices: [], needs: [] },
        source: 'desk',
        createdAt,
      })
      .returning()
    await desk.db.insert(matchCandidates).values({
      runId: run?.id ?? '',
      municipalityId: organizationId,
      profileVersionId: version?.id ?? '',
      rank: index + 1,
      score: 0.9 - index / 10,
      explanation: explanation(index),
    })
  }
  return run?.id ?? ''
}

/** What a run stores of a candidate: one stated strength, the stronger the better its rank. */
function explanation(index: number) {
  const contribution = {
    criterion: 'smart_city',
    weight: 1,
    utility: 0.9 - index / 10,
    points: 0.9 - index / 10,
    known: true,
    origin: { kind: 'need', importance: 5 },
    reason: {
      kind: 'strength',
      basis: 'stated',
      level: 5 - index,
      leastLevel: null,
      note: index === 0 ? 'スマートシティの実証フィールド' : null,
      from: null,
      words: null,
    },
  }
  const side = { score: 0.9 - index / 10, confidence: 1, contributions: [contribution] }
  return { confidence: 0.5, companySide: side, municipalitySide: { score: 0.5, confidence: 0, contributions: [] }, unknowns: [] }
}

export async function draft(found: Case, changes: object = {}): Promise<LightMyRequestResponse> {
  const body = { runId: found.runId, municipalityCodes: [...listedCodes], note: 'ご検討ください。', ...changes }
  return found.consultant.request('POST', `/api/v1/tickets/${found.number}/shortlists`, body)
}

/** A shortlist with the company; answers its id. */
export async function dispatched(found: Case, changes: object = {}): Promise<string> {
  const { id } = (await draft(found, changes)).json()
  const answer = await found.consultant.request('PUT', `/api/v1/shortlists/${id}/dispatch`)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return id
}

export function interestUrl(shortlistId: string, code: string): string {
  return `/api/v1/shortlists/${shortlistId}/candidates/${code}/interest`
}

/** An enquiry with the first municipality of the list; answers its id. */
export async function enquired(found: Case, code: string = listedCodes[0]): Promise<string> {
  const shortlistId = await dispatched(found)
  const answer = await found.consultant.request('PUT', interestUrl(shortlistId, code), { interest: 'interested' })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  const candidates: { municipality: { code: string }; enquiry: { id: string } | null }[] = answer.json().candidates
  return candidates.find(({ municipality }) => municipality.code === code)?.enquiry?.id ?? ''
}

/** The events of a ticket of these types, in their order. */
export async function historyOf(desk: TestApp, ticketId: string, ...types: string[]) {
  const rows = await desk.db
    .select()
    .from(events)
    .where(and(eq(events.ticketId, ticketId)))
    .orderBy(asc(events.id))
  return rows.filter((row) => types.length === 0 || types.includes(row.type))
}

export const outcome = (answer: LightMyRequestResponse) => [answer.statusCode, answer.json().code]
