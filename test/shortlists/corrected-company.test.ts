import { afterAll, beforeAll, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { react } from '../../workers/react.ts'
import type { Person, TestApp } from '../support/app.ts'
import { companyOf, dispatched, enquiryUrl, historyOf, interestUrl, listedCodes, openCase, startDeskWithTown, type Case } from './scene.ts'

let desk: TestApp
let town: Person
let supervisor: Person
beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

const summary = 'みなも光学が、実証に参加できる拠点を探しています。'
const misspelt = { name: 'みなも工学株式会社', industry: 'G', employees: 80, prefecture: '13' }

/** Lets the worker's reactions happen, as the relay would. */
async function letReact(): Promise<void> {
  for (const { id } of await desk.db.select().from(outbox).orderBy(outbox.id)) await react(desk.deps, id)
}

async function correct({ companyId }: Case, name: string, corporateNumber: string | null = null): Promise<void> {
  const body = { name, corporateNumber, reason: 'miswritten' }
  const answer = await supervisor.request('PUT', `/api/v1/companies/${companyId}/identity`, body)
  if (answer.statusCode !== 200) throw new Error(answer.body)
}

async function shortlistOf(found: Case, id: string) {
  return (await found.consultant.request('GET', `/api/v1/shortlists/${id}`)).json()
}

/** The enquiry the company's interest in the first town sends; answers its id. */
async function interested(found: Case, shortlistId: string): Promise<string> {
  const company = await companyOf(desk, found)
  const answer = await company.request('PUT', interestUrl(shortlistId, listedCodes[0]), { interest: 'interested' })
  const candidates: { municipality: { code: string }; enquiry: { id: string } | null }[] = answer.json().candidates
  return candidates.find(({ municipality }) => municipality.code === listedCodes[0])?.enquiry?.id ?? ''
}

it('holds a written summary back that tells which company it is since its name was corrected, and says so on the list and its ticket', async () => {
  const found = await openCase(desk, { form: { company: misspelt } })
  const id = await dispatched(found, { summary })
  expect(await shortlistOf(found, id)).toMatchObject({ enquirySummary: summary, enquirySummaryHeldBack: false })
  await correct(found, 'みなも光学株式会社')
  expect(await shortlistOf(found, id)).toMatchObject({
    enquirySummary: expect.stringContaining('情報通信業の企業'),
    enquirySummaryWritten: true,
    enquirySummaryHeldBack: true,
    can: { renewSummary: true },
  })

  const seen = await town.request('GET', enquiryUrl(await interested(found, id)))
  expect(seen.json().brief).toMatchObject({ disclosure: 'blind', summary: expect.stringContaining('情報通信業の企業') })
  expect(seen.body).not.toContain('みなも')
  expect(await historyOf(desk, found.ticketId, 'enquiry.summary_held_back')).toMatchObject([
    { actorKind: 'system', details: { enquiryId: expect.any(String) } }, // whichever it is
  ])
})

it('lets a written summary pass that tells nothing of a company whose name and number were corrected', async () => {
  const found = await openCase(desk, { form: { company: { ...misspelt, name: '株式会社みずうみ' } } })
  const silent = '実証に参加できる拠点を探しています。'
  const id = await dispatched(found, { summary: silent })
  await correct(found, '株式会社みずうみ研究所', '7000012050002')
  const seen = await town.request('GET', enquiryUrl(await interested(found, id)))
  expect(seen.json().brief.summary).toBe(silent)
  expect(await historyOf(desk, found.ticketId, 'enquiry.summary_held_back')).toEqual([])
})

it('takes the summary out of a sent enquiry that nobody was introduced by, once it tells which company it is', async () => {
  const found = await openCase(desk, { form: { company: { ...misspelt, name: 'ゆうひ後学株式会社' } } })
  const enquiryId = await interested(found, await dispatched(found, { summary: 'ゆうひ光学の拠点です。' }))
  const read = async () => (await town.request('GET', enquiryUrl(enquiryId))).json()
  expect((await read()).brief.summary).toBe('ゆうひ光学の拠点です。')
  await letReact()
  await correct(found, 'ゆうひ光学株式会社')
  await letReact()
  expect((await read()).brief.summary).toMatch(/^情報通信業の企業/u)
  expect(await historyOf(desk, found.ticketId, 'enquiry.summary_held_back')).toMatchObject([{ subjectId: enquiryId, actorKind: 'system' }])
  await correct(found, '株式会社ゆうひ光学研究所')
  await letReact()
  expect(await historyOf(desk, found.ticketId, 'enquiry.summary_held_back')).toHaveLength(1)
})

it('does the same when the name is taken over from a form', async () => {
  const company = { ...misspelt, name: 'まひる工学株式会社', corporateNumber: '9380301018777' }
  const found = await openCase(desk, { form: { company } })
  const enquiryId = await interested(found, await dispatched(found, { summary: 'まひる光学の拠点です。' }))
  await openCase(desk, { form: { company: { ...company, name: 'まひる光学株式会社' } } })
  const { items } = (await supervisor.request('GET', `/api/v1/proposals?organizationId=${found.companyId}`)).json()
  const accepted = ['name']
  const refused = items[0].fields.flatMap(({ field }: { field: string }) => (field === 'name' ? [] : [field]))
  await supervisor.request('PUT', `/api/v1/proposals/${items[0].id}/decision`, { accepted, refused })
  await letReact()
  expect((await town.request('GET', enquiryUrl(enquiryId))).json().brief.summary).toMatch(/^情報通信業の企業/u)
  const tickets = (await supervisor.request('GET', `/api/v1/tickets?q=${encodeURIComponent('まひる光学')}`)).json().items
  expect(tickets.map(({ number }: { number: string }) => number)).toContain(found.number)
})

it('leaves the words of a company that is named as they were written', async () => {
  const found = await openCase(desk, { form: { disclosure: 'open', company: { ...misspelt, name: 'あさひ港学株式会社' } } })
  const words = 'あさひ光学の拠点です。'
  const id = await dispatched(found, { summary: words })
  await correct(found, 'あさひ光学株式会社')
  const seen = await town.request('GET', enquiryUrl(await interested(found, id)))
  expect(seen.json().brief).toMatchObject({ disclosure: 'open', summary: words })
})
