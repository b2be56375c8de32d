import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispatched, enquired, historyOf, listedCodes, openCase, startDeskWithTown } from '../shortlists/scene.ts'
import type { Person, TestApp } from '../support/app.ts'
import { browserOf, get, newLink, postAndLook, sendAnswer } from './browser.ts'
import { said } from './matched-case.ts'

let desk: TestApp
let town: Person

beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
})
afterAll(() => desk.close())

const [first, second, third] = listedCodes

async function enquiryPath(): Promise<{ path: string; ticketId: string }> {
  const found = await openCase(desk)
  const enquiryId = await enquired(found)
  const { path } = await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })
  return { path, ticketId: found.ticketId }
}

async function shortlistPath(): Promise<{ path: string; ticketId: string }> {
  const found = await openCase(desk)
  const shortlistId = await dispatched(found)
  const { path } = await newLink(desk, { purpose: 'interest', contactId: found.applicantId, ticketId: found.ticketId, shortlistId })
  return { path, ticketId: found.ticketId }
}

describe('an answer to an enquiry that comes second', () => {
  it.each([
    [
      'declines with words',
      { answer: 'decline', message: '今年度は難しいです。', 'why.time': 'yes' },
      '・時期が合わない 今年度は難しいです。',
    ],
    ['accepts with other words', { answer: 'accept', message: '六月にお越しください。' }, '六月にお越しください。'],
    ['asks', { answer: 'ask', message: '何名でお越しですか。' }, '何名でお越しですか。'],
  ])('is not taken where it %s, and says so, with its words, what stands and how to reach the consultant', async (_how, sent, words) => {
    const { path, ticketId } = await enquiryPath()
    const before = await sendAnswer(desk, path, { answer: 'accept', message: 'お待ちしています。' })
    // A colleague with the link alone is given their words back, and told nothing of what stands.
    const theirs = load((await sendAnswer(desk, path, sent)).body)
    expect(said(theirs, '.not-taken blockquote')).toBe(words)
    expect(said(theirs, 'main')).not.toContain('回答済み')
    const late = await sendAnswer(desk, path, sent, browserOf(before))
    expect(late.statusCode).toBe(409)
    const page = load(late.body)
    expect(said(page, '[role=alert]')).toContain('いまのご回答は受け付けていません 先に別のご回答を承っている')
    expect(said(page, '[role=alert]')).toContain('お送りしたメールにそのままご返信ください')
    expect(said(page, '.not-taken blockquote')).toBe(words)
    expect(said(page, '.done')).toContain('「受け入れを希望する」と回答済みです')
    expect(await historyOf(desk, ticketId, 'enquiry.accepted', 'enquiry.declined', 'enquiry.asked')).toHaveLength(1)
  })

  it('says nothing of the kind where a button was pressed twice', async () => {
    const { path } = await enquiryPath()
    const sent = { answer: 'decline', message: 'またの機会に。', 'why.time': 'yes', key: crypto.randomUUID() }
    for (let turn = 0; turn < 2; turn += 1) expect((await postAndLook(desk, path, sent)).body).not.toContain('受け付けていません')
  })
})

describe('answers to a shortlist that come second', () => {
  it('are not taken, none of them, and what is open still keeps what was chosen', async () => {
    const { path, ticketId } = await shortlistPath()
    await sendAnswer(desk, path, { [`interest.${first}`]: 'declined' })
    const both = { [`interest.${first}`]: 'interested', [`reason.${first}`]: '海の近く', [`interest.${second}`]: 'interested' }
    const late = await sendAnswer(desk, path, both)
    expect(late.statusCode).toBe(409)
    const page = load(late.body)
    expect(said(page, '.not-taken')).toContain('会津若松市：関心がある 海の近く')
    expect(page(`#interest-${second}-interested`).attr('checked')).toBeDefined()
    expect(await historyOf(desk, ticketId, 'interest.stated')).toHaveLength(1)
  })

  it('are taken quietly where a button was pressed twice', async () => {
    const { path, ticketId } = await shortlistPath()
    const sent = { [`interest.${first}`]: 'declined', [`reason.${first}`]: '遠い', [`why.${first}.place`]: 'yes' }
    for (let turn = 0; turn < 2; turn += 1) await postAndLook(desk, path, sent)
    const all = { [`interest.${second}`]: 'declined', [`interest.${third}`]: 'declined', key: crypto.randomUUID() }
    for (let turn = 0; turn < 2; turn += 1) await postAndLook(desk, path, all)
    expect(await historyOf(desk, ticketId, 'interest.stated')).toHaveLength(3)
  })
})

describe('consent that is said otherwise before', () => {
  it.each([
    ['give', 'refuse', '同意しない（打診を取り下げる）'],
    ['refuse', 'give', '開示に同意する'],
  ])('stands: first %s, then %s', async (before, after, words) => {
    const found = await openCase(desk)
    const enquiryId = await enquired(found)
    await town.request('PUT', `/api/v1/enquiries/${enquiryId}/answer`, { answer: 'accept' })
    const { path } = await newLink(desk, { purpose: 'consent', contactId: found.applicantId, ticketId: found.ticketId, enquiryId })
    const browser = browserOf(await sendAnswer(desk, path, { consent: before }))
    const late = await sendAnswer(desk, path, { consent: after }, browser)
    expect(late.statusCode).toBe(409)
    expect(said(load(late.body), '.not-taken')).toContain(words)
    expect(await historyOf(desk, found.ticketId, 'introduction.made')).toHaveLength(before === 'give' ? 1 : 0)
    expect((await sendAnswer(desk, path, { consent: before }, browser)).statusCode).toBe(303)
  })
})

describe('the page of a shortlist that was answered in part', () => {
  it('says what is left and asks no more as if nothing had come', async () => {
    const { path } = await shortlistPath()
    expect(said(load((await get(desk, path)).body), '.lead')).toContain('ご関心の有無をお聞かせください')
    const page = load((await postAndLook(desk, path, { [`interest.${first}`]: 'declined' })).body)
    expect(said(page, '.done')).toContain('残り2件は未回答')
    expect(said(page, 'main')).not.toContain('ご関心の有無をお聞かせください')
  })
})
