import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { matchRuns } from '../../src/matching/runs/runs.table.ts'
import type { CompanyProfile } from '../../src/organizations/profile.schemas.ts'
import { corporateForm } from '../organizations/forms.ts'
import { company, type RunDesk, startRunDesk, stating, towns, type WhatIf } from './run-desk.ts'

let at: RunDesk
beforeAll(async () => {
  at = await startRunDesk()
  await at.state({ ...towns, '013030': stating({ strengths: [{ code: 'access', level: 5, note: '空港から30分' }] }) })
})
afterAll(() => at.desk.close())

const airport: CompanyProfile['needs'] = [{ code: 'access', importance: 5 }]

/** Files a form of somebody else of a company that is known by its name; answers the number of its ticket. */
async function fileAgain(name: string, needs: CompanyProfile['needs']): Promise<string> {
  const { industry, employees, prefecture } = company
  const form = corporateForm(
    { name, industry, employees, prefecture },
    { needs, contact: { name: '別 担当', email: 'other@elsewhere.example' } },
  )
  const answer = await at.desk.request('POST', '/api/v1/intake/corporate', form)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ ticket: { number: string } }>().ticket.number
}

async function decide(number: string, accept: boolean): Promise<void> {
  const { items } = (await at.supervisor.request('GET', '/api/v1/proposals?status=pending')).json<{
    items: { id: string; ticketNumber: string; fields: { field: string }[] }[]
  }>()
  const found = items.find(({ ticketNumber }) => ticketNumber === number)
  const names = found?.fields.map(({ field }) => field) ?? []
  const body = accept ? { accepted: names, refused: [] } : { accepted: [], refused: names }
  const answer = await at.supervisor.request('PUT', `/api/v1/proposals/${found?.id}/decision`, body)
  expect(answer.statusCode, answer.body).toBe(200)
}

async function byForm(number: string): Promise<WhatIf> {
  const answer = await at.supervisor.request('POST', `/api/v1/tickets/${number}/matches/what-if`, { weights: {}, profile: 'form' })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

const codesOf = ({ notices }: { notices: { code: string }[] }) => notices.map(({ code }) => code)

describe('a run for the second form of a known company', () => {
  it('says that it is ranked by the profile of before as long as nobody has decided on the form, and reads so for ever', async () => {
    expect(codesOf(await at.run(await at.fileCompany('株式会社既知', company)))).toEqual([])
    const number = await fileAgain('株式会社既知', airport)
    const run = await at.run(number)
    expect(codesOf(run)).toEqual(['pending_proposal'])
    const [notice] = run.notices
    expect(notice?.ja).toMatch(/1項目.*まだ採否が決まっていません.*企業プロフィール第1版/u)
    expect(notice?.en).toMatch(/in 1 field,.*by version 1 of the profile, not by the form/u)
    expect(run.weights.map(({ criterion }) => criterion)).toContain('smart_city')
    expect(await at.read(number, run.id)).toEqual(run)

    await decide(number, true)
    const decided = await at.run(number)
    expect(codesOf(decided)).toEqual([])
    expect(decided.weights.find(({ criterion }) => criterion === 'access')?.weight).toBe(5)
    expect(await at.read(number, run.id)).toEqual(run)
  })

  it('says nothing of the kind once a person has refused what the form says, nor of a form that says nothing new', async () => {
    await at.fileCompany('株式会社拒否', company)
    const number = await fileAgain('株式会社拒否', airport)
    expect(codesOf(await at.run(number))).toEqual(['pending_proposal'])
    await decide(number, false)
    expect(codesOf(await at.run(number))).toEqual([])
    expect(codesOf(await at.run(await fileAgain('株式会社拒否', [])))).toEqual([])
  })
})

describe('what if by the form of the ticket', () => {
  it('ranks by what the form says alone, keeps nothing, and says so', async () => {
    const first = await at.fileCompany('株式会社試算', company)
    const number = await fileAgain('株式会社試算', airport)
    const run = await at.run(number)
    const runs = await at.desk.db.$count(matchRuns)
    const tried = await byForm(number)
    expect(tried.companyProfileVersionId).toBeNull()
    expect(codesOf(tried)).toEqual(['by_form'])
    expect(tried.notices[0]?.ja).toContain('フォームに書かれた内容だけ')
    expect([run.candidates[0]?.municipality.code, tried.candidates[0]?.municipality.code]).toEqual(['072028', '013030'])
    expect(tried.weights.map(({ criterion }) => criterion)).not.toContain('smart_city')
    expect(tried.besideRun?.id).toBe(run.id)
    expect(tried.candidates[0]?.runRank).toBeGreaterThan(1)
    expect(await at.desk.db.$count(matchRuns)).toBe(runs)

    const same = await byForm(first)
    const stated = await at.run(first)
    expect(same.candidates.map(({ score, municipality }) => [municipality.code, score])).toEqual(
      stated.candidates.map(({ score, municipality }) => [municipality.code, score]),
    )
  })

  it('names the profile otherwise, with the same notice as a run', async () => {
    await at.fileCompany('株式会社併記', company)
    const number = await fileAgain('株式会社併記', airport)
    const answer = await at.supervisor.request('POST', `/api/v1/tickets/${number}/matches/what-if`, { weights: {} })
    expect(codesOf(answer.json())).toEqual(['pending_proposal'])
    expect(
      (await at.supervisor.request('POST', `/api/v1/tickets/${number}/matches/what-if`, { weights: {}, profile: 'x' })).statusCode,
    ).toBe(422)
  })
})
