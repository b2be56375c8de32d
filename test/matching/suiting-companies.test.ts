import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CompanyProfile } from '../../src/organizations/profile.schemas.ts'
import { municipalForm } from '../organizations/forms.ts'
import type { Person } from '../support/app.ts'
import { company, type MatchedCandidate, startRunDesk, stating, type RunDesk } from './run-desk.ts'

interface Suiting extends Pick<MatchedCandidate, 'score' | 'confidence' | 'companySide' | 'municipalitySide' | 'unknowns' | 'reasons'> {
  rank: number
  sharedRank: number
  sharedBy: number
  company: { id: string; name: string; prefecture: string; ticketNumber: string }
  municipalityRank: number
  candidateCount: number
}

interface CompanyRanking {
  municipality: { code: string; name: string }
  profileVersionId: string | null
  companyCount: number
  excludedCount: number
  companies: Suiting[]
  excluded: { company: { name: string }; violations: { criterion: string }[]; reasons: { ja: string }[] }[]
}

let at: RunDesk
let number: string
let prefectures: string
const tickets = new Map<string, string>()

const aizu = { municipalityCode: '072028', municipalityName: '会津若松市' }

const seeking: Record<string, CompanyProfile> = {
  // What the town wishes, and wishes what it has.
  株式会社双方: { ...company, industry: 'G', plans: { headCount: 5, localHiring: true } },
  // Wishes what it has, but is not of the industry it wishes.
  株式会社片方: { ...company, industry: 'E', plans: { headCount: 5, localHiring: false } },
  // Must have what the town says it has not.
  株式会社除外: { ...company, needs: [{ code: 'nursery', importance: 'must' }] },
}

beforeAll(async () => {
  at = await startRunDesk()
  await at.state({
    '072028': stating({
      strengths: [{ code: 'smart_city', level: 5, note: 'スマートシティの実証が進行中' }],
      needs: [
        { code: 'industry', importance: 4, target: ['G'] },
        { code: 'local_hiring', importance: 2 },
      ],
      facts: { nursery: false },
    }),
  })
  for (const [name, profile] of Object.entries(seeking)) tickets.set(name, await at.fileCompany(name, profile))
  const file = async (form: object) => {
    const answer = await at.desk.request('POST', '/api/v1/intake/municipal', form)
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json<{ ticket: { number: string } }>().ticket.number
  }
  number = await file(municipalForm(aizu.municipalityCode))
  prefectures = await file(municipalForm('070009'))
})
afterAll(() => at?.desk.close())

async function rank(person: Person = at.supervisor, query = ''): Promise<CompanyRanking> {
  const answer = await person.request('GET', `/api/v1/tickets/${number}/suiting-companies${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

const names = ({ companies }: CompanyRanking) => companies.map(({ company: { name } }) => name)

describe('the companies that suit a municipality', () => {
  it('are ranked by how they suit each other, with what rules out the others', async () => {
    const ranking = await rank()
    expect(ranking).toMatchObject({ municipality: { code: '072028', name: '会津若松市' }, companyCount: 3, excludedCount: 1 })
    expect(ranking.profileVersionId).not.toBeNull()
    expect(names(ranking)).toEqual(['株式会社双方', '株式会社片方'])
    expect(ranking.companies.map((one) => one.rank)).toEqual([1, 2])
    expect(ranking.companies.map(({ sharedRank, sharedBy }) => [sharedRank, sharedBy])).toEqual([
      [1, 1],
      [2, 1],
    ])
    expect(ranking.excluded).toMatchObject([{ company: { name: '株式会社除外' }, violations: [{ criterion: 'nursery' }] }])
    expect(ranking.excluded[0]?.reasons[0]?.ja).toContain('保育')
  })

  it('have the very numbers and lines that a run for each of them has of this municipality', async () => {
    for (const one of (await rank()).companies) {
      const run = await at.run(one.company.ticketNumber)
      const verdict = await at.supervisor.request('GET', `/api/v1/runs/${run.id}/candidates/072028`)
      const { candidate } = verdict.json<{ candidate: MatchedCandidate }>()
      const { score, confidence, companySide, municipalitySide, unknowns } = candidate
      expect(one).toMatchObject({ score, confidence, companySide, municipalitySide, unknowns, municipalityRank: candidate.rank })
      expect(one.candidateCount).toBe(run.candidateCount)
      const ranking = await at.supervisor.request('GET', `/api/v1/runs/${run.id}/ranking?limit=2000`)
      const { items } = ranking.json<{ items: { rank: number; sharedRank: number; sharedBy: number }[] }>()
      const { sharedRank, sharedBy } = items.find(({ rank: own }) => own === candidate.rank) ?? {}
      expect(one).toMatchObject({ municipalitySharedRank: sharedRank, municipalitySharedBy: sharedBy })
    }
  })

  it('are ranked by the weights a ticket was given, as its runs are', async () => {
    const ofBoth = tickets.get('株式会社双方') ?? ''
    const before = (await rank()).companies.find(({ company: { ticketNumber } }) => ticketNumber === ofBoth)
    const stated = { company: { smart_city: 1, access: 900 }, municipality: {}, reason: '交通を重んじるため。' }
    const answer = await at.supervisor.request('PUT', `/api/v1/tickets/${ofBoth}/match-weights`, stated)
    expect(answer.statusCode, answer.body).toBe(200)
    const after = (await rank()).companies.find(({ company: { ticketNumber } }) => ticketNumber === ofBoth)
    expect(after?.companySide.score).toBeLessThan(before?.companySide.score ?? 0)
  })

  it('are as many as asked for', async () => {
    const ranking = await rank(at.supervisor, '?limit=1&excluded=0')
    expect(ranking).toMatchObject({ companyCount: 3, excludedCount: 1, excluded: [] })
    expect(ranking.companies).toHaveLength(1)
  })

  it('are no more those whose ticket is resolved', async () => {
    const resolved = await at.fileCompany('株式会社解決', company)
    expect(names(await rank())).toContain('株式会社解決')
    const answer = await at.supervisor.request('PUT', `/api/v1/tickets/${resolved}/resolution`, { kind: 'answered', note: '解決' })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    expect(names(await rank())).not.toContain('株式会社解決')
  })

  it('are counted once, by their newest ticket', async () => {
    const again = await at.fileCompany('株式会社片方', seeking['株式会社片方'] ?? company)
    const both = (await rank()).companies.filter(({ company: { name } }) => name === '株式会社片方')
    expect(both.map(({ company: { ticketNumber } }) => ticketNumber)).toEqual([again])
  })

  it.each(['a company', 'a prefecture'])('are asked for by the ticket of a municipality, not of %s', async (whose) => {
    const asked = whose === 'a company' ? tickets.get('株式会社双方') : prefectures
    const answer = await at.supervisor.request('GET', `/api/v1/tickets/${asked}/suiting-companies`)
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'no_municipality' })
  })

  it('are not shown to an auditor', async () => {
    const auditor = await at.desk.staff('auditor')
    expect((await auditor.request('GET', `/api/v1/tickets/${number}/suiting-companies`)).statusCode).toBe(403)
  })
})
