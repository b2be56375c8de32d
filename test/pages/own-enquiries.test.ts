import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enquiryNumber } from '../../src/catalog/enquiry-number.rules.ts'
import { oneTimeCodes } from '../../src/links/one-time-codes/one-time-codes.table.ts'
import { contacts } from '../../src/people/people.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import type { Person, TestApp } from '../support/app.ts'
import { municipalForm } from '../support/forms.ts'
import { enquired, enquiryUrl, openCase, openly, startDeskWithTown, type Case } from '../shortlists/scene.ts'
import { get, newLink, post, textOf } from './browser.ts'
import { said } from './matched-case.ts'
import { proved } from './proving.ts'

let desk: TestApp
let town: Person
let townId: string
let townTicketId: string

beforeAll(async () => {
  ;({ desk, town, townId } = await startDeskWithTown())
  const { number } = (await desk.request('POST', '/api/v1/intake/municipal', municipalForm())).json().ticket
  // The town's own case, of the person the enquiries go to.
  const [row] = await desk.db.update(tickets).set({ applicantId: town.id }).where(eq(tickets.number, number)).returning()
  townTicketId = row?.id ?? ''
})
afterAll(() => desk.close())

/** A company's enquiry to the town, with the ways both got, and the page of each one's own case. */
async function enquiryOf(found: Case) {
  const id = await enquired(found)
  const { ticketId, applicantId } = found
  const answer = await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId, enquiryId: id })
  const atCompany = await newLink(desk, { purpose: 'case', contactId: applicantId, ticketId })
  const atTown = await newLink(desk, { purpose: 'case', contactId: town.id, ticketId: townTicketId })
  const shown = async (path: string, lang = 'ja') => load((await get(desk, `${path}?lang=${lang}`)).body)
  const ours = async (lang?: string) => {
    const page = await shown(atTown.path, lang)
    const one = page('.enquiries li').filter((_, item) => page(item).text().includes(enquiryNumber(id)))
    return { page, one, words: one.text().replaceAll(/\s+/gu, ' ').trim() }
  }
  return { id, answer, atCompany, atTown, company: (lang?: string) => shown(atCompany.path, lang), town: ours }
}

/** A case whose company consented, so that both sides were introduced. */
async function introduced() {
  const found = await openCase(desk)
  const enquiry = await enquiryOf(found)
  await accept(enquiry.id)
  await found.consultant.request('PUT', enquiryUrl(enquiry.id, '/disclosure-consent'))
  return { found, enquiry }
}

async function codesOf(contactId: string): Promise<number> {
  return desk.db.$count(oneTimeCodes, eq(oneTimeCodes.contactId, contactId))
}

const accept = (id: string) => town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })

describe('the enquiries on the page of one’s own case', () => {
  it('tell the company which municipality was asked, when, until when it answers, and what comes next', async () => {
    const enquiry = await enquiryOf(await openCase(desk))
    const page = await enquiry.company()
    expect(said(page, '.enquiries h2')).toBe('打診とお引き合わせ')
    expect(said(page, '.enquiries li')).toMatch(
      /^福島県 会津若松市自治体の回答をお待ちしています 期限：\d{4}年\d+月\d+日\(.\) \d\d:\d\d 打診番号 E-[0-9A-F]{6}・打診日時：\d{4}年/u,
    )
    expect(said(page, 'main')).toContain('打診への福島県 会津若松市の回答期限です。')
    const english = await enquiry.company('en')
    expect(said(english, '.enquiries')).toContain('Aizuwakamatsu-shi, Fukushima')
    expect(said(english, '.enquiries')).toContain('Waiting for its answer')
  })

  it('lead the municipality to the enquiry, and tell nothing of a company that is not named', async () => {
    const found = await openCase(desk)
    const enquiry = await enquiryOf(found)
    const { page, one, words } = await enquiry.town()
    expect(one.find('a').attr('href')).toBe(enquiry.answer.path)
    expect(words).toMatch(/^社名を伏せた企業（.+）ご回答をお待ちしています/u)
    expect(
      page('.turn a')
        .toArray()
        .map(({ attribs }) => attribs['href']),
    ).toContain(enquiry.answer.path)
    await accept(enquiry.id)
    for (const shown of [page, (await enquiry.town()).page, (await enquiry.town('en')).page]) {
      for (const secret of [found.companyName, found.number, '拠点の候補']) expect(shown.html()).not.toContain(secret)
    }
    expect((await enquiry.town()).words).toContain('お引き合わせの準備をしています')
    expect((await enquiry.town('en')).words).toMatch(/^A company not named \(.+\)You would like to receive the company/u)
  })

  it('after consent tell both sides of the introduction, and after its withdrawal the municipality nothing of the company any more', async () => {
    const found = await openCase(desk)
    const enquiry = await enquiryOf(found)
    await accept(enquiry.id)
    const consent = await newLink(desk, {
      purpose: 'consent',
      contactId: found.applicantId,
      ticketId: found.ticketId,
      enquiryId: enquiry.id,
    })
    expect((await enquiry.company())('.enquiries a').attr('href')).toBe(consent.path)
    await found.consultant.request('PUT', enquiryUrl(enquiry.id, '/disclosure-consent'))
    const company = await enquiry.company()
    expect(said(company, '.enquiries li')).toMatch(/お引き合わせ済みです（\d{4}年.+）/u)
    expect(company('.enquiries li a').attr('href')).toBe(consent.path)
    expect(said(company, 'main')).toContain('福島県 会津若松市のご担当者と、面談・視察などを直接ご調整ください。')
    expect((await enquiry.town()).words).toContain(`${found.companyName}お引き合わせ済みです`)
    const english = (await enquiry.town('en')).page
    english('[lang=ja]').remove()
    expect(english('.enquiries, .coming').text()).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u)
    await found.consultant.request('DELETE', enquiryUrl(enquiry.id, '/disclosure-consent'))
    expect((await enquiry.town()).page.html()).not.toContain(found.companyName)
    expect((await enquiry.town()).words).toContain('企業のお申し出により、連絡先の表示を取りやめています')
  })

  it('show the other side’s person to whoever types the code mailed to the link’s reader, on both sides, and to nobody else', async () => {
    const { found, enquiry } = await introduced()
    const { atCompany, atTown } = enquiry
    // Both forms were filed in one name: the company’s person is told by their address.
    const [atOther] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    for (const { path, reader, other } of [
      { path: atCompany.path, reader: found.applicantId, other: ['会津 太郎', '企業誘致課', town.email] },
      { path: atTown.path, reader: town.id, other: [atOther?.email ?? ''] },
    ]) {
      for (const url of [path, `${path}?lang=en`, `${path}/contact`, `${path}/contact?lang=en`]) {
        const words = textOf(await get(desk, url))
        for (const secret of other) expect(words, url).not.toContain(secret)
      }
      const page = load((await get(desk, path)).body)
      const way = page(`.enquiries a[href^="${path}/contact#${enquiryNumber(enquiry.id)}"]`)
      expect(way.text()).toContain('連絡先を見る（確認コードをメールで受け取る）')
      expect(said(page, '.enquiries')).toContain('メールで届く確認コードを入力した方にだけお見せします')
      const codesBefore = await codesOf(reader)
      expect(textOf(await get(desk, `${path}/contact`))).toContain('このリンクの送り先であるご本人であることを確かめます')
      await desk.app.inject({ method: 'HEAD', url: `${path}/contact` })
      expect(await codesOf(reader)).toBe(codesBefore)

      const headers = await proved(desk, path, reader, 'contact')
      const contact = load((await get(desk, `${path}/contact`, headers)).body)
      expect(said(contact, 'h1')).toBe('お引き合わせしたご担当者')
      expect(contact(`h2#${enquiryNumber(enquiry.id)}`)).toHaveLength(1)
      for (const words of [...other, '企業・自治体名']) expect(said(contact, 'main')).toContain(words)
      // The page of the case is read by everybody who has its link at hand, also in this browser.
      for (const words of other) expect(textOf(await get(desk, path, headers))).not.toContain(words)
    }
  })

  it('have no contact behind the code before an introduction, nor after the company has withdrawn its consent', async () => {
    const { found, enquiry } = await introduced()
    await found.consultant.request('DELETE', enquiryUrl(enquiry.id, '/disclosure-consent'))
    const other = await enquiryOf(await openCase(desk))
    for (const { path } of [enquiry.atCompany, other.atCompany]) {
      expect((await get(desk, `${path}/contact`)).headers.location).toBe(path)
      expect((await post(desk, `${path}/codes`, { to: 'contact' })).headers.location).toBe(path)
    }
    expect((await enquiry.company())('.enquiries a[href*="/contact"]')).toHaveLength(0)
  })

  it('name a company to the municipality from the start when it agreed to that', async () => {
    const found = await openCase(desk, openly)
    expect((await (await enquiryOf(found)).town()).words).toContain(found.companyName)
  })

  it('are for the company’s own people, and for those at the municipality who were sent them', async () => {
    const found = await openCase(desk)
    const enquiry = await enquiryOf(found)
    const helper = await desk.contact({ organizationId: null })
    const beside = await desk.contact({ organizationId: townId })
    for (const [{ id: contactId }, ticketId] of [
      [helper, found.ticketId],
      [beside, townTicketId],
    ] as const) {
      const page = await get(desk, (await newLink(desk, { purpose: 'case', contactId, ticketId })).path)
      expect(textOf(page)).toContain('これからの予定')
      expect(textOf(page)).not.toContain(enquiryNumber(enquiry.id))
    }
  })
})
