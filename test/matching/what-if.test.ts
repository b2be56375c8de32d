import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { company, type Ranking, startRunDesk, type WhatIf, stating, towns, type RunDesk } from './run-desk.ts'
import { municipalForm } from '../organizations/forms.ts'
import { eq } from 'drizzle-orm'

interface Fault {
  field: string
  code: string
}

let at: RunDesk
let number: string
beforeAll(async () => {
  at = await startRunDesk()
  await at.state({ ...towns, '013030': stating({ strengths: [{ code: 'access', level: 5, note: '空港から30分' }] }) })
  number = await at.fileCompany('株式会社仮定', {
    ...company,
    needs: company.needs.map((need) => (need.code === 'smart_city' ? { ...need, importance: 5 } : need)),
  })
})
afterAll(() => at.desk.close())

const whatIfUrl = (query = '') => `/api/v1/tickets/${number}/matches/what-if${query}`
const weightsUrl = () => `/api/v1/tickets/${number}/match-weights`

async function whatIfOf(ticket: string, body: object, query = ''): Promise<WhatIf> {
  const answer = await at.supervisor.request('POST', `/api/v1/tickets/${ticket}/matches/what-if${query}`, body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

const whatIf = (body: object, query = ''): Promise<WhatIf> => whatIfOf(number, body, query)

async function faultsOf(method: 'POST' | 'PUT', url: string, body: unknown): Promise<string[]> {
  const answer = await at.supervisor.request(method, url, body)
  expect(answer.statusCode, answer.body).toBe(422)
  return answer.json<{ errors: Fault[] }>().errors.map(({ field, code }) => `${field} ${code}`)
}

/** How many rows stand in every table of the desk. */
async function rowCounts(): Promise<Record<string, number>> {
  const names = await at.desk.owner<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`
  const counts: Record<string, number> = {}
  for (const { name } of names) {
    const [row] = await at.desk.db.execute<{ rows: number }>(sql`select count(*)::int as rows from ${sql.identifier(name)}`)
    counts[name] = row?.rows ?? 0
  }
  return counts
}

const shared = { sharedRank: expect.any(Number), sharedBy: expect.any(Number) }

const first = ({ candidates }: Ranking) => candidates[0]?.municipality.code

describe('what if', () => {
  it('ranks by other weights and stores nothing', async () => {
    const before = await rowCounts()
    expect(first(await whatIf({ weights: {} }))).toBe('072028')
    const turned = await whatIf({ weights: { company: { smart_city: 0, access: 1000 } } })
    expect(first(turned)).toBe('013030')
    expect(turned).not.toHaveProperty('id')
    expect(turned.weights.find(({ criterion }) => criterion === 'access')?.weight).toBe(1000)
    expect(await rowCounts()).toEqual(before)
  })

  it('without weights says what a run says', async () => {
    const {
      id: _,
      createdAt: _at,
      createdBy: _by,
      adjustments: _acts,
      ...run
    } = { createdAt: '', createdBy: '', ...(await at.run(number)) }
    const candidates = run.candidates.map((candidate) => ({ ...candidate, ...shared, runRank: candidate.rank }))
    const besideRun = { id: expect.any(String), createdAt: expect.any(String) }
    expect(await whatIf({ weights: { company: {}, municipality: {} } })).toEqual({ ...run, candidates, besideRun })
  })

  it('has equals share a rank as the run beside has them', async () => {
    const { besideRun, candidates } = await whatIf({ weights: { company: {}, municipality: {} } }, '?limit=2000')
    const ranking = await at.supervisor.request('GET', `/api/v1/runs/${besideRun?.id}/ranking?limit=2000`)
    const numbers = ({ rank, sharedRank, sharedBy }: Record<string, unknown>) => [rank, sharedRank, sharedBy]
    const { items } = ranking.json<{ items: Record<string, unknown>[] }>()
    expect(candidates.map((candidate) => numbers({ ...candidate }))).toEqual(items.map(numbers))
  })

  it('says when weights count what the company never asked for, unless they weigh nothing', async () => {
    const told = async (weight: number) => (await whatIf({ weights: { company: { nature_resort: weight } } })).notices
    expect(await told(50)).toEqual([
      {
        code: 'unasked_weights',
        ja: expect.stringMatching(/希望していない条件（「.+」）にも、指定された重み/u),
        en: expect.stringContaining('never asked for: '),
      },
    ])
    expect(await told(0)).toEqual([])
    expect((await whatIf({ weights: { company: { smart_city: 9 } } })).notices).toEqual([])
  })

  it('weighs the wishes of municipalities, too', async () => {
    const score = async (weight: number) =>
      (await whatIf({ weights: { municipality: { local_hiring: weight } } })).candidates.find(
        ({ municipality }) => municipality.code === '072028',
      )?.municipalitySide.contributions
    const shareOf = async (weight: number) => (await score(weight))?.find(({ criterion }) => criterion === 'local_hiring')?.weight ?? 0
    expect(await shareOf(100)).toBeGreaterThan(await shareOf(1))
    expect(await shareOf(0)).toBe(0)
  })

  it('shows the rank a kept run gave beside the new one: of the newest run, or of the one named, however far down', async () => {
    const of = await at.fileCompany('株式会社比較', company)
    const alone = await whatIfOf(of, { weights: {} })
    expect(alone).toMatchObject({ besideRun: null, candidates: alone.candidates.map(() => ({ runRank: null })) })
    const all = await at.run(of, '?limit=2000')
    const ranks = new Map(all.candidates.map(({ municipality, rank }) => [municipality.code, rank]))
    const turned = await whatIfOf(of, { weights: { company: { smart_city: 0, access: 1000 } } }, '?limit=2000')
    expect(turned.besideRun?.id).toBe(all.id)
    expect(turned.candidates.map(({ runRank }) => runRank)).toEqual(
      turned.candidates.map(({ municipality }) => ranks.get(municipality.code) ?? null),
    )
    expect(turned.candidates.filter(({ rank, runRank }) => rank !== runRank).length).toBe(2)
    const later = await at.run(of)
    expect((await whatIfOf(of, { weights: {} })).besideRun?.id).toBe(later.id)
    expect((await whatIfOf(of, { weights: {}, runId: all.id })).besideRun?.id).toBe(all.id)
    const foreign = await at.run(number)
    const refused = await at.supervisor.request('POST', `/api/v1/tickets/${of}/matches/what-if`, { weights: {}, runId: foreign.id })
    expect(refused.statusCode).toBe(404)
  })

  it('answers for the municipalities named, wherever they rank', async () => {
    const all = await at.run(number, '?limit=2000')
    const last = all.candidates.at(-1)
    const named = await whatIf({ weights: {}, candidates: [last?.municipality.code, '072028', '072028'] })
    expect(named.candidates.map(({ rank, municipality }) => [rank, municipality.code])).toEqual([
      [1, '072028'],
      [last?.rank, last?.municipality.code],
    ])
    expect(await faultsOf('POST', whatIfUrl(), { weights: {}, candidates: ['072028', '070009', '999999'] })).toEqual([
      'candidates.1 no_such_municipality',
      'candidates.2 no_such_municipality',
    ])
  })

  it('refuses weights that would rank in silence what they cannot', async () => {
    expect(await faultsOf('POST', whatIfUrl(), { weights: { company: { smart_city: -1, access: 1001 } } })).toEqual([
      'weights.company.smart_city too_small',
      'weights.company.access too_big',
    ])
    expect(await faultsOf('POST', whatIfUrl(), { weights: { company: { office_rent: 2 } } })).toEqual([
      'weights.company.office_rent not_in_play',
    ])
    const unknown = await faultsOf('POST', whatIfUrl(), { weights: { company: { no_such: 2 }, municipality: { smart_city: 1 } } })
    expect(unknown.map((fault) => fault.split(' ')[0])).toEqual(['weights.company.no_such', 'weights.municipality.smart_city'])
    const everything = Object.fromEntries((await at.run(number)).weights.map(({ criterion }) => [criterion, 0]))
    expect(await faultsOf('POST', whatIfUrl(), { weights: { company: everything } })).toEqual(['weights.company all_zero'])
    for (const weight of ['NaN', '1', null, true, []]) {
      expect(await faultsOf('POST', whatIfUrl(), { weights: { company: { smart_city: weight } } })).toEqual([
        'weights.company.smart_city wrong_type',
      ])
    }
  })

  it('is for those who work on the ticket, of a company', async () => {
    const [auditor, colleague] = [await at.desk.staff('auditor'), await at.desk.staff('consultant')]
    expect((await auditor.request('POST', whatIfUrl(), { weights: {} })).statusCode).toBe(403)
    expect((await colleague.request('POST', whatIfUrl(), { weights: {} })).statusCode).toBe(403)
    const filed = await at.desk.request('POST', '/api/v1/intake/municipal', municipalForm('072028'))
    const url = `/api/v1/tickets/${filed.json().ticket.number}/matches/what-if`
    const refused = await at.supervisor.request('POST', url, { weights: {} })
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'no_company'])
  })
})

describe('the weights of a ticket', () => {
  it('are versions that a person states with a reason; runs use the newest and name it', async () => {
    const before = await at.run(number)
    expect(before.ticketWeights).toBeNull()
    const stated = await at.supervisor.request('PUT', weightsUrl(), {
      company: { smart_city: 0, access: 1000 },
      reason: '空港に近いことが第一とのこと',
    })
    expect([stated.statusCode, stated.json()]).toMatchObject([200, { version: 1, municipality: {}, createdBy: at.supervisor.id }])
    const weighed = await at.run(number)
    expect([first(before), first(weighed)]).toEqual(['072028', '013030'])
    expect(weighed.ticketWeights).toMatchObject({ version: 1, company: { smart_city: 0, access: 1000 } })
    expect(await at.read(number, weighed.id)).toEqual(weighed)

    await at.supervisor.request('PUT', weightsUrl(), { reason: '申告どおりに戻す' })
    expect(first(await at.run(number))).toBe('072028')
    const listed = (await at.supervisor.request('GET', `${weightsUrl()}?limit=1`)).json()
    expect(listed.items).toMatchObject([{ version: 2, reason: '申告どおりに戻す', company: {} }])
    expect((await at.supervisor.request('GET', `${weightsUrl()}?cursor=${listed.nextCursor}`)).json()).toMatchObject({
      items: [{ version: 1 }],
      nextCursor: null,
    })
    const [event] = await at.desk.db.select().from(events).where(eq(events.type, 'weights.stated'))
    expect(event).toMatchObject({ actorId: at.supervisor.id, details: { version: 1 } })
  })

  it('get one version each when two people state some at the same time', async () => {
    const other = await at.desk.staff('supervisor')
    const answers = await Promise.all(
      [at.supervisor, other, at.supervisor].map((person) => person.request('PUT', weightsUrl(), { reason: '同時' })),
    )
    const versions = answers.map((answer) => answer.json().version as number).toSorted((a, b) => a - b)
    expect(versions.map((version) => version - (versions[0] ?? 0))).toEqual([0, 1, 2])
  })

  it('of a wish the company has taken back count no more and stop no run', async () => {
    const of = await at.fileCompany('株式会社撤回', company)
    const url = `/api/v1/tickets/${of}`
    await at.supervisor.request('PUT', `${url}/match-weights`, { company: { office_seats: 1000 }, reason: '席数が第一' })
    const { id } = (await at.supervisor.request('GET', url)).json().organization
    const answer = await at.supervisor.request('PUT', `/api/v1/companies/${id}/profile`, { ...company, needs: company.needs.slice(0, 1) })
    expect(answer.statusCode, answer.body).toBe(200)
    const run = await at.run(of)
    expect(run.ticketWeights).toMatchObject({ version: 1 })
    expect(run.weights.map(({ criterion }) => criterion)).not.toContain('office_seats')
  })

  it('that leave nothing of what the company still wishes give way to the stated importances, and the run says so', async () => {
    const of = await at.fileCompany('株式会社転換', company)
    const url = `/api/v1/tickets/${of}`
    const others = Object.fromEntries((await at.run(of)).weights.map(({ criterion }) => [criterion, 0]))
    const weights = { company: { ...others, office_seats: 10 }, municipality: { industry: 7 }, reason: '席数だけで' }
    expect((await at.supervisor.request('PUT', `${url}/match-weights`, weights)).statusCode).toBe(200)
    expect((await at.run(of)).notices).toEqual([])
    const { id } = (await at.supervisor.request('GET', url)).json().organization
    const changed = { ...company, needs: company.needs.filter(({ code }) => code !== 'office_seats') }
    expect((await at.supervisor.request('PUT', `/api/v1/companies/${id}/profile`, changed)).statusCode).toBe(200)

    const run = await at.run(of)
    expect(run.ticketWeights).toMatchObject({ version: 1 })
    expect(run.notices.map(({ code }) => code)).toEqual(['weights_left_out'])
    const stated = await whatIfOf(of, { weights: { municipality: weights.municipality } })
    expect([stated.weights, stated.candidates]).toEqual([
      run.weights,
      run.candidates.map((candidate) => ({ ...candidate, ...shared, runRank: candidate.rank })),
    ])
    expect(await at.read(of, run.id)).toEqual(run)
    expect((await at.supervisor.request('POST', `/api/v1/runs/${run.id}/replay`)).json()).toMatchObject({ identical: true })
  })

  it('are refused without a reason and beyond what can be weighed', async () => {
    expect(await faultsOf('PUT', weightsUrl(), { company: { smart_city: 2 } })).toEqual(['reason required'])
    expect(await faultsOf('PUT', weightsUrl(), { reason: ' ' })).toEqual(['reason reason_missing'])
    expect(await faultsOf('PUT', weightsUrl(), { company: { office_rent: 2 }, reason: '賃料' })).toEqual([
      'company.office_rent not_in_play',
    ])
    const auditor = await at.desk.staff('auditor')
    expect((await auditor.request('PUT', weightsUrl(), { reason: '監査' })).statusCode).toBe(403)
    expect((await auditor.request('GET', weightsUrl())).json().items[0].reason).toContain('●×')
  })
})
