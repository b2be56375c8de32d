import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import type { Person, TestApp } from '../support/app.ts'
import { municipalForm } from '../support/forms.ts'
import { dispatched, enquired, enquiryUrl, openCase, startDeskWithTown } from '../shortlists/scene.ts'
import { get, newLink, post, textOf } from './browser.ts'
import { proved } from './proving.ts'

const western = /20\d\d年\d+月/u
const era = /令和\d+年\d+月\d+日\(.\)/u

let desk: TestApp
let town: Person
let administrator: Person

beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
  administrator = await desk.staff('administrator')
})
afterAll(() => desk.close())

const countByEra = (eraYears: boolean) => administrator.request('PATCH', '/api/v1/settings', { eraYears })

/** Paths of pages with days on them: of a municipality, and of a company. */
async function pages() {
  const found = await openCase(desk)
  const enquiryId = await enquired(found)
  const receipt = (await desk.request('POST', '/api/v1/intake/municipal', municipalForm())).json().ticket
  const [own] = await desk.db.update(tickets).set({ applicantId: town.id }).where(eq(tickets.number, receipt.number)).returning()
  const answer = await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })
  const townCase = await newLink(desk, { purpose: 'case', contactId: town.id, ticketId: own?.id ?? '' })
  const of = { contactId: found.applicantId, ticketId: found.ticketId }
  const list = await newLink(desk, { purpose: 'interest', shortlistId: await dispatched(await openCase(desk)), ...of })
  const companyCase = await newLink(desk, { purpose: 'case', ...of })
  const consent = await newLink(desk, { purpose: 'consent', enquiryId, ...of })
  return { enquiryId, found, answer, townCase, list, companyCase, consent }
}

describe('the years on pages behind links', () => {
  it('are counted by the era for municipalities where the desk is set so, as in their mails, and on Japanese pages alone', async () => {
    const { answer, townCase, list, companyCase } = await pages()
    for (const { path } of [answer, townCase]) expect(textOf(await get(desk, path))).toMatch(western)
    await countByEra(true)
    for (const { path } of [answer, townCase]) {
      const words = textOf(await get(desk, path))
      expect(words).toMatch(era)
      expect(words).not.toMatch(western)
      expect(textOf(await get(desk, `${path}?lang=en`))).not.toContain('令和')
    }
    for (const { path } of [list, companyCase]) {
      const words = textOf(await get(desk, path))
      expect(words).toMatch(western)
      expect(words).not.toContain('令和')
    }
    // The page after a mistake, and the one behind a code.
    expect(textOf(await post(desk, answer.path, { act: 'send' }))).toMatch(era)
    const own = textOf(await get(desk, `${townCase.path}/data`, await proved(desk, townCase.path, town.id)))
    expect(own).toMatch(era)
    expect(own).not.toMatch(western)
    await countByEra(false)
    for (const { path } of [answer, townCase]) expect(textOf(await get(desk, path))).not.toContain('令和')
  })

  it('are counted so on what stands once an enquiry was answered, and not on the consent of its company', async () => {
    await countByEra(true)
    const { enquiryId, answer, consent, found } = await pages()
    await town.request('PUT', enquiryUrl(enquiryId, '/answer'), { answer: 'accept' })
    expect(textOf(await get(desk, consent.path))).toMatch(western)
    await found.consultant.request('PUT', enquiryUrl(enquiryId, '/disclosure-consent'))
    const words = textOf(await get(desk, answer.path, await proved(desk, answer.path, town.id, 'act')))
    expect(words).toMatch(/お引き合わせ済み（令和\d+年/u)
    expect(words).not.toMatch(western)
    const stated = textOf(await get(desk, consent.path, await proved(desk, consent.path, found.applicantId, 'act')))
    expect(stated).toMatch(western)
    expect(stated).not.toContain('令和')
    await countByEra(false)
  })
})
