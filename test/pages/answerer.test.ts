import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportDocument } from '../../src/pages/own-data/export-document.ts'
import { exportTable } from '../../src/pages/own-data/export-table.ts'
import { readOwnData } from '../../src/pages/own-data/read-own-data.ts'
import { contacts } from '../../src/people/people.table.ts'
import { findContact } from '../../src/people/read-contacts.ts'
import { companyOf, enquired, listedCodes, municipalityIdOf, openCase, openly, type Case } from '../shortlists/scene.ts'
import { consentOn, emailsOf, filedForm, mailTo, pathIn } from '../tickets/passing/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { browserOf, get, newLink, post, postAndLook, sendAnswer, textOf } from './browser.ts'
import { look, said } from './matched-case.ts'
import { proved } from './proving.ts'

let desk: TestDesk
let town: Person

beforeAll(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]), name: '会津 太郎', department: '企業誘致課' })
  desk.worker()
})
afterAll(() => desk.close())

const colleague = '企画課 田中 一郎'

/** All that is kept of somebody, as they are shown it. */
async function keptOf(contactId: string) {
  const contact = await findContact(desk.db, contactId)
  if (!contact) throw new Error('the contact is gone')
  return readOwnData(desk.db, contact)
}

async function enquiryOf(found: Case) {
  const supervisor = await desk.staff('supervisor')
  const enquiryId = await enquired(found)
  const { path } = await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })
  const read = async (by = supervisor) => (await by.request('GET', `/api/v1/enquiries/${enquiryId}`)).json()
  return { path, read }
}

describe('whoever was passed the link of an enquiry', () => {
  it('says who they are with the answer: on the review, the page and the ticket, and not to the company', async () => {
    const found = await openCase(desk)
    const { path, read } = await enquiryOf(found)
    const review = await post(desk, path, { answer: 'accept', answerer: ` ${colleague}\n` })
    expect(said(load(review.body), '.given')).toContain(`実際に回答される方（${colleague}）`)
    const headers = browserOf(await sendAnswer(desk, path, { answer: 'accept', answerer: ` ${colleague}\n` }))
    expect(said(await look(desk, path, { headers }), '.done')).toContain(`実際に回答された方：${colleague}`)
    expect(said(await look(desk, `${path}?lang=en`, { headers }), '.done')).toContain(`Who answered: ${colleague}`)
    expect((await read()).answer.answerer).toBe(colleague)
    const ofCompany = await read(await companyOf(desk, found))
    expect(ofCompany.answer).toMatchObject({ answer: 'accept', by: null, answerer: null })
    expect(JSON.stringify(await read(await desk.staff('auditor')))).not.toContain('田中')
  })

  it('is told of every mistake at once, and keeps who they are where a colleague answered first', async () => {
    const { path } = await enquiryOf(await openCase(desk))
    const mistaken = load((await post(desk, path, { answer: 'ask', message: '', answerer: '長'.repeat(201) })).body)
    for (const field of ['message', 'answerer']) expect(mistaken(`a[href="#${field}"]`), field).toHaveLength(1)
    await sendAnswer(desk, path, { answer: 'accept' })
    const late = load((await post(desk, path, { answer: 'decline', message: '今年は難しいです。', answerer: colleague })).body)
    expect(said(late, '.not-taken')).toContain(`実際に回答された方：${colleague}`)
  })

  it('says so with a question, of which the mail to the consultant tells', async () => {
    const found = await openCase(desk, openly)
    const { path, read } = await enquiryOf(found)
    await sendAnswer(desk, path, { answer: 'ask', message: '何名でお越しですか。', answerer: colleague })
    expect(said(await look(desk, path), 'main')).toContain(`実際に質問された方：${colleague}`)
    expect((await read()).questions).toMatchObject([{ question: '何名でお越しですか。', answerer: colleague }])
    expect((await read(await companyOf(desk, found))).questions).toMatchObject([{ answerer: null }])
    expect((await mailTo(desk, found.consultant.email, '質問が届きました')).text).toContain(`実際に質問された方：${colleague}`)
  })

  it('stands among the data of whom the link was sent to, of nobody else', async () => {
    const found = await openCase(desk)
    const { path } = await enquiryOf(found)
    const number = /E-[0-9A-F]{6}/u.exec(said(await look(desk, path), 'main'))?.[0] ?? ''
    await sendAnswer(desk, path, { answer: 'ask', message: 'いつからお越しですか。', answerer: colleague })
    await sendAnswer(desk, path, { answer: 'decline', message: '来年であれば。', answerer: '総務課 鈴木' })
    const kept = await keptOf(town.id)
    expect(kept.questions).toContainEqual(expect.objectContaining({ words: 'いつからお越しですか。', answerer: colleague }))
    expect(kept.answers).toContainEqual(expect.objectContaining({ answer: 'decline', words: '来年であれば。', answerer: '総務課 鈴木' }))
    const table = exportTable(kept, 'ja')
    expect(table).toContain(`"ご質問：打診番号 ${number}","いつからお越しですか。\n実際に質問された方：${colleague}"`)
    expect(table).toContain(`"ご回答（辞退）：打診番号 ${number}","来年であれば。\n実際に回答された方：総務課 鈴木"`)
    expect(exportDocument(kept, 'en')).toContain('Who answered: 総務課 鈴木')
    expect(JSON.stringify(await keptOf(found.applicantId))).not.toMatch(/田中|鈴木/u)
  })

  it('need not, and is told where it is too long, with what was typed', async () => {
    const { path, read } = await enquiryOf(await openCase(desk))
    const long = await post(desk, path, { answer: 'accept', answerer: 'あ'.repeat(201) })
    expect(long.statusCode).toBe(422)
    expect(said(load(long.body), '#answerer-error')).toContain('200文字以下にしてください')
    expect(load(long.body)('#answerer').val()).toBe('あ'.repeat(201))
    const headers = browserOf(await sendAnswer(desk, path, { answer: 'decline', 'why.time': 'yes', answerer: '' }))
    expect(said(await look(desk, path, { headers }), 'main')).not.toContain('実際に')
    expect((await read()).answer.answerer).toBeNull()
  })
})

describe('whoever was passed the link of a case its prefecture passed on', () => {
  it('says who they are with the answer: on the page and the ticket, and not to the prefecture', async () => {
    const form = filedForm()
    const { prefecture } = emailsOf(form)
    const { number } = (await desk.request('POST', '/api/v1/intake/municipal', form)).json().ticket
    const path = pathIn(await mailTo(desk, town.email, 'ご確認のお願い'))
    const page = await postAndLook(desk, path, { answer: 'confirmed', answerer: colleague, ...(await consentOn(desk, path)) })
    expect(textOf(page)).toContain(`実際に回答された方：${colleague}`)
    const supervisor = await desk.staff('supervisor')
    const { items } = (await supervisor.request('GET', `/api/v1/tickets/${number}/passed-cases`)).json()
    expect(items).toMatchObject([{ status: 'confirmed', answerer: colleague }])
    await desk.settled()
    for (const mail of await desk.mailsTo(prefecture)) expect(mail.text).not.toContain('田中')
    expect((await get(desk, path)).body).not.toContain(colleague)
    expect((await get(desk, path, await proved(desk, path, town.id, 'act'))).body).toContain(colleague)
    expect((await keptOf(town.id)).passedCases).toMatchObject([{ status: 'confirmed', answerer: colleague }])
    const [passer] = await desk.db.select().from(contacts).where(eq(contacts.email, prefecture))
    expect((await keptOf(passer?.id ?? '')).passedCases).toMatchObject([{ passedByThem: true, answerer: null }])
  })
})
