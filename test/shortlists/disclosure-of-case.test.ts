import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proposals } from '../../src/organizations/organizations.table.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { dispatched, draft, interestUrl, listedCodes, openCase, storeRun, type Case } from './scene.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

/** Two tickets of one company: the first form said open, the later one says nothing or blind. */
async function laterCase(later: object = { disclosure: 'blind' }): Promise<Case> {
  const company = { name: `株式会社${randomUUID().slice(0, 8)}`, industry: 'G', employees: 80, prefecture: '13' }
  await openCase(desk, { form: { company, disclosure: 'open' } })
  return openCase(desk, { form: { company, ...later } })
}

async function stateByDesk(found: Case, changes: object): Promise<void> {
  const url = `/api/v1/companies/${found.companyId}/profile`
  const { profile } = (await found.consultant.request('GET', url)).json()
  const answer = await found.consultant.request('PUT', url, { ...profile, ...changes })
  if (answer.statusCode !== 200) throw new Error(answer.body)
}

/** What the shortlist and the list of them show, and what its enquiry then has. */
async function disclosureOf(found: Case, shortlistId: string) {
  const shown = (await found.consultant.request('GET', `/api/v1/shortlists/${shortlistId}`)).json().disclosure
  const { items } = (await found.consultant.request('GET', `/api/v1/tickets/${found.number}/shortlists`)).json()
  expect(items.map(({ disclosure }: { disclosure: string }) => disclosure)).toEqual([shown])
  const stated = await found.consultant.request('PUT', interestUrl(shortlistId, listedCodes[0]), { interest: 'interested' })
  const { id } = stated.json().candidates[0].enquiry
  expect((await found.consultant.request('GET', `/api/v1/enquiries/${id}`)).json().disclosure).toBe(shown)
  return shown
}

describe('a company whose later form says blind', () => {
  it('is named once the desk has stated so after the form came, and not before', async () => {
    const silent = await laterCase()
    expect(await disclosureOf(silent, await dispatched(silent))).toBe('blind')
    for (const later of [{ disclosure: 'blind' }, { disclosure: undefined }]) {
      const found = await laterCase(later)
      await stateByDesk(found, { disclosure: 'open' })
      expect(await disclosureOf(found, await dispatched(found))).toBe('open')
    }
  })

  it('is not named when the desk says so after the list went out as blind', async () => {
    const found = await laterCase()
    const { id } = (await draft(found)).json()
    expect((await found.consultant.request('GET', `/api/v1/shortlists/${id}`)).json().disclosure).toBe('blind')
    await found.consultant.request('PUT', `/api/v1/shortlists/${id}/dispatch`)
    await stateByDesk(found, { disclosure: 'open' })
    expect(await disclosureOf(found, id)).toBe('blind')
  })

  it('is not named because a proposal about something else was accepted', async () => {
    const found = await laterCase({ disclosure: 'blind', plans: { headCount: 7 } })
    const [proposal] = await desk.db.select().from(proposals).where(eq(proposals.ticketId, found.ticketId))
    const fields = proposal?.fields.map(({ field }) => field) ?? []
    expect(fields).toEqual(expect.arrayContaining(['disclosure', 'plans.headCount']))
    const decision = { accepted: ['plans.headCount'], refused: fields.filter((field) => field !== 'plans.headCount') }
    const decided = await found.consultant.request('PUT', `/api/v1/proposals/${proposal?.id ?? ''}/decision`, decision)
    expect(decided.statusCode).toBe(200)
    expect(await disclosureOf(found, await dispatched(found))).toBe('blind')
  })
})

describe('a company whose first form says blind', () => {
  it('is named once the desk has stated so, on a list made from that', async () => {
    const found = await openCase(desk)
    await stateByDesk(found, { disclosure: 'open' })
    const runId = await storeRun(desk, found.ticketId, found.companyId, found.consultant.id)
    expect(await disclosureOf(found, await dispatched(found, { runId }))).toBe('open')
  })

  it('is not named on a list made from what it stated before', async () => {
    const found = await openCase(desk)
    await stateByDesk(found, { disclosure: 'open' })
    expect(await disclosureOf(found, await dispatched(found))).toBe('blind')
  })
})
