import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { companies, municipalities } from '../../src/organizations/organizations.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { corporateForm } from '../support/forms.ts'
import { company, startRunDesk, stating, type RunDesk } from './run-desk.ts'

let at: RunDesk
let number: string
beforeAll(async () => {
  at = await startRunDesk()
  await at.state({ '072028': stating({ offices: [{ name: '甲', form: 'own', seats: 10, rentYenMonth: 200_000 }] }), '304018': stating({}) })
  number = await at.fileCompany('株式会社通常', { ...company, needs: [{ code: 'smart_city', importance: 5 }] })
})
afterAll(() => at.desk.close())

/** Sends a body as it is written, since JSON.stringify would make another of it. */
const sendRaw = (path: string, body: string) =>
  at.supervisor.request('POST', `/api/v1/tickets/${number}/${path}`, body, { 'content-type': 'application/json' })

async function faultsOfNeeds(needs: unknown): Promise<[string, string][]> {
  const answer = await at.desk.request('POST', '/api/v1/intake/corporate', corporateForm({ needs }))
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(422)
  return answer.json<{ errors: { field: string; code: string }[] }>().errors.map(({ field, code }) => [field, code])
}

describe('an importance', () => {
  it('is 1 to 5 or must, and whatever else is given, that is said', async () => {
    const importances = [0, 6, 2.5, -1, 'very', null, Number.NaN]
    const codes = ['smart_city', 'cost', 'schools', 'access', 'housing', 'tourism', 'talent']
    const needs = importances.map((importance, index) => ({ code: codes[index], importance }))
    expect(await faultsOfNeeds(needs)).toEqual(importances.map((_, index) => [`needs.${index}.importance`, 'importance']))
    expect(await faultsOfNeeds([{ code: 'smart_city' }])).toEqual([['needs.0.importance', 'required']])
  })

  it('that is no number JSON knows breaks the body; one beyond all numbers is no weight', async () => {
    for (const written of ['NaN', 'Infinity', '-Infinity']) {
      const answer = await sendRaw('matches/what-if', `{"weights":{"company":{"smart_city":${written}}}}`)
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'broken_json'])
    }
    const beyond = await sendRaw('matches/what-if', '{"weights":{"company":{"smart_city":1e999}}}')
    expect([beyond.statusCode, beyond.json().errors[0].field]).toEqual([422, 'weights.company.smart_city'])
  })
})

describe('a text', () => {
  it('of a million characters is refused for its size, one that the body holds for the length of its field', async () => {
    const long = await at.desk.request(
      'POST',
      '/api/v1/intake/corporate',
      corporateForm({ needs: [{ code: 'words', importance: 3, target: '海'.repeat(1_000_000) }] }),
    )
    expect([long.statusCode, long.json().code]).toEqual([413, 'body_too_large'])
    expect(await faultsOfNeeds([{ code: 'words', importance: 3, target: 'a'.repeat(900_000) }])).toEqual([
      ['needs.0.target', 'target_words'],
    ])
  })
})

describe('must-haves that cannot be met together', () => {
  it('exclude whom a known fact rules out, leave in whom nobody knows of, and say what to relax', async () => {
    const contrary = await at.fileCompany('株式会社矛盾', {
      ...company,
      needs: [
        { code: 'office_seats', importance: 'must', target: 1000 },
        { code: 'office_rent', importance: 'must', target: 0 },
      ],
    })
    const { candidateCount, excluded, relaxations, candidates } = await at.run(contrary, '?limit=2000')
    expect([candidateCount, excluded.map(({ municipality }) => municipality.code)]).toEqual([1740, ['072028']])
    expect(excluded[0]?.violations.map(({ criterion }) => criterion)).toEqual(['office_seats', 'office_rent'])
    expect(relaxations).toBeNull()
    for (const { unknowns } of candidates) expect(unknowns.slice(0, 2).map(({ criterion }) => criterion)).toContain('office_rent')
  })
})

describe('a company and municipalities of which nothing tells candidates apart', () => {
  it('are ranked by code, and the run says that the order means nothing', async () => {
    const vague = await at.fileCompany('株式会社漠然', { ...company, industry: 'G', purposes: [], presence: [], needs: [] })
    await at.state({ '072028': stating({}), '131016': stating({}) })
    const stated = await at.run(vague, '?limit=2')
    expect(stated.candidates.map(({ municipality }) => municipality.code)).toEqual(['072028', '131016'])
    expect(stated.notices.map(({ code }) => code)).toEqual(['no_wishes', 'all_equal'])
    expect((await at.run(number)).notices).toEqual([])
  })
})

describe('an organisation that is erased meanwhile', () => {
  it('is not ranked any more when it is a municipality, and a replay of what looked at it says so', async () => {
    const { id, candidateCount } = await at.run(number)
    const silent = '401005'
    await at.desk.db.delete(municipalities).where(eq(municipalities.code, silent))
    const later = await at.run(number, '?limit=2000')
    expect([candidateCount, later.candidateCount]).toEqual([1741, 1740])
    expect(later.candidates.map(({ municipality }) => municipality.code)).not.toContain(silent)
    expect((await at.supervisor.request('POST', `/api/v1/runs/${id}/replay`)).json()).toMatchObject({
      identical: false,
      differences: [{ what: `municipality ${silent}` }],
    })
  })

  it('is matched no more when it is the company; what was found before can be read', async () => {
    const { id } = await at.run(number)
    const [ticket] = await at.desk.db.select().from(tickets).where(eq(tickets.number, number))
    await at.desk.db.delete(companies).where(eq(companies.id, ticket?.organizationId ?? ''))
    const refused = [
      await at.supervisor.request('POST', `/api/v1/tickets/${number}/matches`),
      await at.supervisor.request('POST', `/api/v1/tickets/${number}/matches/what-if`, { weights: {} }),
      await at.supervisor.request('PUT', `/api/v1/tickets/${number}/match-weights`, { company: { smart_city: 3 }, reason: '確認' }),
    ]
    expect(refused.map((answer) => [answer.statusCode, answer.json().code])).toEqual(refused.map(() => [409, 'organization_erased']))
    expect((await at.read(number, id)).candidates).toHaveLength(20)
    expect((await at.supervisor.request('POST', `/api/v1/runs/${id}/replay`)).json()).toMatchObject({ identical: true })
  })
})
