import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayInJapan } from '../../src/calendar/business-time.rules.ts'
import { matchCandidates } from '../../src/matching/runs/runs.table.ts'
import { staff } from '../../src/people/people.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { company, type Match, startRunDesk, towns, type RunDesk } from '../matching/run-desk.ts'

interface Drafted {
  id: string
  candidates: { municipality: { code: string }; position: number; engineRank: number; deskRank: number | null; score: number }[]
}

let at: RunDesk
let number: string
beforeAll(async () => {
  at = await startRunDesk()
  await at.state(towns)
  number = await at.fileCompany('株式会社一覧', company)
})
afterAll(() => at.desk.close())

const draft = (body: object) => at.supervisor.request('POST', `/api/v1/tickets/${number}/shortlists`, body)

async function drafted(body: object): Promise<Drafted> {
  const answer = await draft(body)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}

async function adjust(runId: string, body: object): Promise<void> {
  const answer = await at.supervisor.request('POST', `/api/v1/runs/${runId}/adjustments`, { reason: '現地の事情による', ...body })
  expect(answer.statusCode, answer.body).toBe(201)
}

const codesOf = ({ candidates }: Match | Drafted) => candidates.map(({ municipality }) => municipality.code)

describe('a shortlist out of a run', () => {
  it('without named municipalities offers the first of the consultants order, with both ranks', async () => {
    const run = await at.run(number, '?limit=10')
    const [a, b, c, d, e, f] = codesOf(run)
    expect(codesOf(await drafted({ runId: run.id }))).toEqual([a, b, c, d, e])
    await adjust(run.id, { municipality: f, act: 'pin' })
    await adjust(run.id, { municipality: b, act: 'exclude' })
    const list = await drafted({ runId: run.id, top: 3 })
    expect(
      list.candidates.map(({ municipality, position, engineRank, deskRank }) => [municipality.code, position, engineRank, deskRank]),
    ).toEqual([
      [f, 1, 6, 1],
      [a, 2, 1, 2],
      [c, 3, 3, 3],
    ])
  })

  it('may hold any candidate of the run; what the run says of it is kept from then on', async () => {
    const run = await at.run(number, '?limit=1000')
    const far = run.candidates[899]
    const code = far?.municipality.code ?? ''
    const [first = ''] = codesOf(run)
    const kept = async () =>
      at.desk.db.$count(matchCandidates, and(eq(matchCandidates.runId, run.id), eq(matchCandidates.municipalityId, await at.idOf(code))))
    expect(await kept()).toBe(0)
    const list = await drafted({ runId: run.id, municipalityCodes: [code, first] })
    expect(list.candidates).toMatchObject([
      { municipality: { code }, position: 1, engineRank: 900, deskRank: 900, score: far?.score },
      { municipality: { code: first }, position: 2, engineRank: 1 },
    ])
    expect(await kept()).toBe(1)
    await drafted({ runId: run.id, municipalityCodes: [code] })
    expect(await kept()).toBe(1)
    // The run itself is as it was.
    expect(await at.read(number, run.id, '?limit=1000')).toEqual(run)
    expect((await at.supervisor.request('POST', `/api/v1/runs/${run.id}/replay`)).json()).toMatchObject({ identical: true })
  })

  it('of somebody far down moves nobody up: the run counts its candidates by rank, one after the other', async () => {
    const run = await at.run(number, '?limit=301')
    await drafted({ runId: run.id, municipalityCodes: [codesOf(run)[299], codesOf(run)[50]] })
    for (const limit of [50, 51, 52, 53, 301]) {
      const read = await at.read(number, run.id, `?limit=${limit}&excluded=0`)
      expect(read.candidates).toEqual(run.candidates.slice(0, limit))
    }
  })

  it('refuses a municipality a colleague left out, saying who and why, until it is released', async () => {
    const run = await at.run(number)
    const [first = '', second = ''] = codesOf(run)
    await adjust(run.id, { municipality: first, act: 'exclude', reason: '首長が交代したため' })
    const refused = await draft({ runId: run.id, municipalityCodes: [second, first] })
    expect(refused.json()).toMatchObject({ status: 409, code: 'excluded_by_desk', municipalityCode: first })
    const [colleague] = await at.desk.db.select().from(staff).where(eq(staff.id, at.supervisor.id))
    expect(refused.body).toContain(colleague?.name)
    expect(refused.body).toContain('首長が交代したため')
    await adjust(run.id, { municipality: first, act: 'release', reason: '続投が決まったため' })
    expect(codesOf(await drafted({ runId: run.id, municipalityCodes: [second, first] }))).toEqual([second, first])
  })

  it('names every municipality that is excluded by a must-have or unknown', async () => {
    const run = await at.run(number)
    const refused = await draft({ runId: run.id, municipalityCodes: ['401005', '999999', '072028', '072028'] })
    expect(refused.json<{ errors: { field: string; code: string }[] }>().errors.map(({ field, code }) => [field, code])).toEqual([
      ['municipalityCodes.0', 'excluded_candidate'],
      ['municipalityCodes.1', 'not_a_candidate'],
      ['municipalityCodes.3', 'repeated'],
    ])
  })
})

describe('the responses to a run', () => {
  it('are what became of its proposals: interest, declines with reasons, answers, introductions and outcomes', async () => {
    const of = `/api/v1/tickets/${number}`
    const [ticket] = await at.desk.db.select().from(tickets).where(eq(tickets.number, number))
    await at.supervisor.request('PUT', `/api/v1/contacts/${ticket?.applicantId}/verification`)
    const run = await at.run(number)
    const responses = async () => (await at.supervisor.request('GET', `/api/v1/runs/${run.id}/responses`)).json()
    expect(await responses()).toEqual({ runId: run.id, items: [] })
    await at.desk.contact({ organizationId: await at.idOf('072028') })
    const [, other = ''] = codesOf(run)
    const list = await drafted({ runId: run.id, municipalityCodes: ['072028', other] })
    await at.supervisor.request('PUT', `/api/v1/shortlists/${list.id}/dispatch`)
    const interest = (code: string, body: object) =>
      at.supervisor.request('PUT', `/api/v1/shortlists/${list.id}/candidates/${code}/interest`, body)
    expect((await interest(other, { interest: 'declined', reason: '遠いため' })).statusCode).toBe(200)
    const stated = (await interest('072028', { interest: 'interested' })).json<{ candidates: { enquiry: { id: string } | null }[] }>()
    const enquiry = `/api/v1/enquiries/${stated.candidates[0]?.enquiry?.id}`
    const answered = await at.supervisor.request('PUT', `${enquiry}/answer`, { answer: 'accept', message: 'お待ちしています。' })
    expect(answered.statusCode, answered.body).toBe(200)
    const consented = await at.supervisor.request('PUT', `${enquiry}/disclosure-consent`)
    const introduction = consented.json<{ introductionId: string }>().introductionId
    const today = dayInJapan(new Date())
    await at.supervisor.request('POST', `/api/v1/introductions/${introduction}/outcomes`, { kind: 'site_visit', on: today })
    await at.supervisor.request('POST', `/api/v1/introductions/${introduction}/outcomes`, { kind: 'office_opened', on: today })
    expect(await responses()).toMatchObject({
      runId: run.id,
      items: [
        {
          municipality: { code: '072028' },
          shortlist: { id: list.id },
          engineRank: 1,
          deskRank: 1,
          interest: { interest: 'interested' },
          enquiry: { status: 'introduced', message: 'お待ちしています。' },
          introduction: {
            id: introduction,
            outcomes: [
              { kind: 'site_visit', on: today },
              { kind: 'office_opened', on: today },
            ],
          },
        },
        {
          municipality: { code: other },
          engineRank: 2,
          interest: { interest: 'declined', reason: '遠いため' },
          enquiry: null,
          introduction: null,
        },
      ],
    })
    const auditor = await at.desk.staff('auditor')
    const masked = await auditor.request('GET', `/api/v1/runs/${run.id}/responses`)
    expect(masked.json().items).toHaveLength(2)
    expect(masked.body).not.toMatch(/遠いため|お待ちしています/u)
    // What another run proposed is none of this one's.
    const later = await at.run(number)
    expect((await at.supervisor.request('GET', `/api/v1/runs/${later.id}/responses`)).json().items).toEqual([])
    expect((await at.supervisor.request('GET', `${of}/shortlists`)).json().items.length).toBeGreaterThan(1)
  })

  it('leave out of the next offer whoever is being enquired of', async () => {
    const of = await at.fileCompany('株式会社打診中', company)
    const [ticket] = await at.desk.db.select().from(tickets).where(eq(tickets.number, of))
    await at.supervisor.request('PUT', `/api/v1/contacts/${ticket?.applicantId}/verification`)
    const run = await at.run(of)
    const [first = '', second = ''] = codesOf(run)
    const make = (body: object) => at.supervisor.request('POST', `/api/v1/tickets/${of}/shortlists`, { runId: run.id, ...body })
    const { id } = (await make({ municipalityCodes: [first] })).json()
    await at.supervisor.request('PUT', `/api/v1/shortlists/${id}/dispatch`)
    const sent = await at.supervisor.request('PUT', `/api/v1/shortlists/${id}/candidates/${first}/interest`, { interest: 'interested' })
    expect(sent.statusCode, sent.body).toBe(200)
    const next = (await make({ top: 1 })).json<Drafted>()
    expect(codesOf(next)).toEqual([second])
  })
})
