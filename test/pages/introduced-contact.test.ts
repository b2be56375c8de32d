import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { contacts } from '../../src/people/people.table.ts'
import { enquiries } from '../../src/shortlists/shortlists.table.ts'
import type { Person, TestApp } from '../support/app.ts'
import { enquired, openCase, startDeskWithTown, type Case } from '../shortlists/scene.ts'
import { browserOf, get, newLink, post, sendAnswer, textOf } from './browser.ts'
import { look, said } from './matched-case.ts'
import { proved } from './proving.ts'

let desk: TestApp
let town: Person
let townId: string

beforeAll(async () => {
  ;({ desk, town, townId } = await startDeskWithTown())
})
afterAll(() => desk.close())

async function enquiryOf(found: Case) {
  const enquiryId = await enquired(found)
  return { enquiryId, ...(await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })) }
}

describe('the page of an enquiry whose sides were introduced', () => {
  async function introduced() {
    const found = await openCase(desk)
    const enquiry = await enquiryOf(found)
    const reader = browserOf(await sendAnswer(desk, enquiry.path, { answer: 'accept' }))
    expect(said(await look(desk, enquiry.path, { headers: reader }), 'main')).toContain('企業の同意が得られ次第')
    const consent = { purpose: 'consent', contactId: found.applicantId, ticketId: found.ticketId, enquiryId: enquiry.enquiryId } as const
    await sendAnswer(desk, (await newLink(desk, consent)).path, { consent: 'give' })
    return { found, reader, ...enquiry }
  }

  it('says since when, and shows the company and its contact to whoever types the code mailed to the link’s reader, to nobody else', async () => {
    const { found, path, reader } = await introduced()
    for (const url of [path, `${path}?lang=en`, `${path}/sheet`, `${path}/contact`]) {
      const shown = [textOf(await get(desk, url)), textOf(await get(desk, url, reader))]
      for (const secret of [found.companyName, '佐藤 花子', 'sender-', found.number]) expect(shown.join(' ')).not.toContain(secret)
    }
    const page = await look(desk, path, { headers: reader })
    expect(said(page, 'main')).toMatch(/お引き合わせ済み（\d{4}年\d+月\d+日\(.\) \d\d:\d\d）/u)
    expect(said(page, 'main')).not.toMatch(/非公開|同意が得られ次第/u)
    expect(page(`a[href="${path}/contact"]`)).toHaveLength(1)
    // To whoever merely has the link, not even that there was an introduction.
    expect((await get(desk, `${path}/contact`)).headers.location).toBe(path)
    const gate = said(await look(desk, `${path}/contact`, { headers: reader }), 'main')
    expect(gate).toContain('お引き合わせしたご担当者の連絡先をお見せする前に')
    expect(gate).toContain('リンクの転送を受けた方は、送り先の方にお尋ねください。')
    const answer = await get(desk, `${path}/contact`, await proved(desk, path, town.id, 'contact'))
    for (const words of [found.companyName, '佐藤 花子', '@']) expect(textOf(answer)).toContain(words)
    expect(textOf(answer)).not.toContain(found.number)
  })

  it('shows the contact to nobody of the municipality but whom the introduction named; who else was sent the link is told to ask them', async () => {
    const found = await openCase(desk)
    const { enquiryId, path } = await enquiryOf(found)
    const successor = await desk.contact({ organizationId: townId, name: '会津 次郎' })
    await desk.db.update(enquiries).set({ municipalityContactId: successor.id }).where(eq(enquiries.id, enquiryId))
    const theirs = await newLink(desk, { purpose: 'answer', contactId: successor.id, ticketId: found.ticketId, enquiryId })
    await sendAnswer(desk, theirs.path, { answer: 'accept' })
    const headers = await proved(desk, path, town.id, 'act')
    const consent = { purpose: 'consent', contactId: found.applicantId, ticketId: found.ticketId, enquiryId } as const
    await sendAnswer(desk, (await newLink(desk, consent)).path, { consent: 'give' })

    const page = await look(desk, path, { headers })
    expect(said(page, 'main')).toContain('貴団体の別のご担当者にお送りしました')
    expect(page(`a[href="${path}/contact"]`)).toHaveLength(0)
    expect((await get(desk, `${path}/contact`, headers)).headers.location).toBe(path)
    const shown = await get(desk, `${theirs.path}/contact`, await proved(desk, theirs.path, successor.id, 'contact'))
    expect(textOf(shown)).toContain(found.companyName)
  })

  it('shows of the contact what the record of provision names, and nothing that the desk came to know of them afterwards', async () => {
    const { found, path, enquiryId } = await introduced()
    const phoneOf = async () => {
      const enquiry = (await found.consultant.request('GET', `/api/v1/enquiries/${enquiryId}`)).json()
      const introduction = (await found.consultant.request('GET', `/api/v1/introductions/${enquiry.introductionId}`)).json()
      return [introduction.company.phone, introduction.provisions[0].items.includes('phone')]
    }
    const headers = await proved(desk, path, town.id, 'contact')
    const [before] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    expect([before?.phone, await phoneOf()]).toEqual([null, [null, false]])
    await desk.db.update(contacts).set({ phone: '03-2222-2222' }).where(eq(contacts.id, found.applicantId))
    expect(await phoneOf()).toEqual([null, false])
    expect(textOf(await get(desk, `${path}/contact`, headers))).not.toContain('03-2222')
  })

  it('keeps the code outside the company’s case', async () => {
    const { found, path } = await introduced()
    await post(desk, `${path}/codes`, { to: 'contact' })
    const [row] = await desk.db.select().from(events).where(eq(events.type, 'code.requested')).orderBy(desc(events.id)).limit(1)
    expect(row).toMatchObject({ ticketId: null, details: { contactId: town.id } })
    expect(JSON.stringify(row)).not.toContain(found.ticketId)
  })

  it('takes the contact away once consent is withdrawn, also from whoever typed a code', async () => {
    const { found, path, enquiryId } = await introduced()
    const browser = await proved(desk, path, town.id, 'contact')
    await found.consultant.request('DELETE', `/api/v1/enquiries/${enquiryId}/disclosure-consent`)
    const later = await look(desk, path, { headers: browser })
    expect(said(later, 'main')).toContain('連絡先の表示を取りやめています')
    expect(later(`a[href="${path}/contact"]`)).toHaveLength(0)
    for (const words of [found.companyName, '佐藤 花子']) expect(said(later, 'main')).not.toContain(words)
    expect((await get(desk, `${path}/contact`, browser)).headers.location).toBe(path)
  })

  it('has no such page before the introduction, nor any of the pages of one’s own', async () => {
    const { path } = await enquiryOf(await openCase(desk))
    expect((await get(desk, `${path}/contact`)).headers.location).toBe(path)
    expect((await post(desk, `${path}/codes`, { to: 'contact' })).headers.location).toBe(path)
    for (const to of ['data', 'profile']) expect((await post(desk, `${path}/codes`, { to })).statusCode).toBe(404)
    const { applicantId: contactId, ticketId } = await openCase(desk)
    const own = await newLink(desk, { purpose: 'case', contactId, ticketId })
    expect((await get(desk, `${own.path}/contact`)).headers.location).toBe(own.path)
    expect((await post(desk, `${own.path}/codes`, { to: 'contact' })).headers.location).toBe(own.path)
    const profile = await newLink(desk, { purpose: 'profile', contactId })
    expect((await get(desk, `${profile.path}/contact`)).statusCode).toBe(404)
    expect((await post(desk, `${profile.path}/codes`, { to: 'contact' })).statusCode).toBe(404)
  })
})
