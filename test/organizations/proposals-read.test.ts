import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { municipalForm } from './forms.ts'

interface Proposal {
  id: string
  organizationId: string
  ticketNumber: string
}

const strengths = [
  { code: 'smart_city', level: 5, note: '実証' },
  { code: 'ict_office', level: 4 },
]
let desk: TestApp
let consultant: Person
beforeAll(async () => {
  desk = await startApp()
  consultant = await desk.staff('consultant')
})
afterAll(() => desk?.close())

/** Files the form of a municipality and gives the proposal its ticket filed. */
async function file(code: string): Promise<Proposal> {
  const { number } = (await desk.request('POST', '/api/v1/intake/municipal', municipalForm(code, { strengths }))).json().ticket
  const found = (await list('limit=200')).find(({ ticketNumber }) => ticketNumber === number)
  if (!found) throw new Error('the form proposed nothing')
  return found
}

async function list(query: string): Promise<Proposal[]> {
  return (await consultant.request('GET', `/api/v1/proposals?${query}`)).json<{ items: Proposal[] }>().items
}

describe('a proposal as it is read', () => {
  it('stands in the order of filing, or the latest first, page by page', async () => {
    for (const code of ['072028', '401005', '022012', '282057']) await file(code)
    const oldest = (await list('limit=200')).map(({ id }) => id)
    expect(oldest).toEqual(oldest.toSorted())
    expect(oldest.length).toBeGreaterThan(3)
    const page = async (query: string) =>
      (await consultant.request('GET', `/api/v1/proposals?sort=latest&limit=2${query}`)).json<{ items: Proposal[]; nextCursor: string }>()
    const first = await page('')
    const second = await page(`&cursor=${first.nextCursor}`)
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(oldest.toReversed().slice(0, 4))
  })

  it('is counted with the queues until it is decided, to whoever may decide it', async () => {
    const waiting = async (who: Person) =>
      (await who.request('GET', '/api/v1/ticket-views')).json<{ pendingProposals: number | null }>().pendingProposals
    const before = (await waiting(consultant)) ?? Number.NaN
    const { id } = await file('132021')
    expect(await waiting(consultant)).toBe(before + 1)
    expect(await waiting(await desk.staff('auditor'))).toBeNull()
    const accepted = strengths.map(({ code }) => `strengths.${code}`)
    const decided = await consultant.request('PUT', `/api/v1/proposals/${id}/decision`, { accepted, refused: [] })
    expect(decided.statusCode, decided.body).toBe(200)
    expect(await waiting(consultant)).toBe(before)
  })

  it('says whose it is and each field in words, and keeps why it was decided so', async () => {
    const proposal = await file('304018')
    expect(proposal).toMatchObject({
      organizationName: '白浜町',
      said: [
        {
          field: 'strengths.smart_city',
          label: { en: 'Strength: Smart-city field trials' },
          current: null,
          proposed: { ja: '全国に誇れる、実証' },
        },
        { field: 'strengths.ict_office', current: null, proposed: { ja: '大きな強み' } },
      ],
    })
    const decision = {
      accepted: ['strengths.smart_city'],
      refused: ['strengths.ict_office'],
      reason: '電話で伺い、ICTの拠点はこれからとのこと。',
    }
    const url = `/api/v1/proposals/${proposal.id}/decision`
    const answer = await consultant.request('PUT', url, decision)
    expect(answer.json(), answer.body).toMatchObject({ organizationName: '白浜町', decision })
    const auditor = await desk.staff('auditor')
    const masked = await auditor.request('GET', `/api/v1/proposals?organizationId=${proposal.organizationId}`)
    expect(masked.body).not.toMatch(/電話|、実証/u)
    const seen = masked.json<{ items: (Proposal & { decision: unknown })[] }>().items.find(({ id }) => id === proposal.id)
    expect(seen?.decision).toEqual({ accepted: decision.accepted, refused: decision.refused })
    const history = (await consultant.request('GET', `/api/v1/tickets/${proposal.ticketNumber}/events`)).body
    expect(history).not.toContain('電話')
  })
})
