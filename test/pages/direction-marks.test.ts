import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enquiryQuestions } from '../../src/shortlists/shortlists.table.ts'
import { ticketMessages } from '../../src/tickets/tickets.table.ts'
import type { Person, TestApp } from '../support/app.ts'
import { enquired, openCase, startDeskWithTown } from '../shortlists/scene.ts'
import { get, newLink, post, postAndLook, textOf } from './browser.ts'

let desk: TestApp
let town: Person

beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
})
afterAll(() => desk.close())

describe('a page behind a link', () => {
  it('takes marks out that turn the direction of writing, and says so, in what is sent and in what comes back', async () => {
    const found = await openCase(desk)
    const { path } = await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
    const said = '目に見えない記号がありましたので、取り除きました'
    const back = await post(desk, `${path}/messages`, { message: 'あ\u202Eい', key: 'm'.repeat(30), switch: 'en' })
    expect([load(back.body)('#message').text(), load(back.body)('.note').text()]).toEqual([
      'あい',
      expect.stringContaining('invisible marks'),
    ])
    const sent = await post(desk, `${path}/messages`, { message: 'あ\u202Eい\u2069', key: 'm'.repeat(30) })
    const after = await get(desk, String(sent.headers.location))
    expect(textOf(after)).toContain(said)
    expect(textOf(after)).not.toContain('内容をご確認ください')
    // What was done comes first.
    expect(textOf(after).indexOf('メッセージを担当者にお届けしました')).toBeLessThan(textOf(after).indexOf(said))
    const messages = await desk.db.select().from(ticketMessages).where(eq(ticketMessages.ticketId, found.ticketId))
    expect(messages.map(({ body }) => body)).toEqual(['あい'])
    const plain = await postAndLook(desk, `${path}/messages`, { message: 'うえ', key: 'n'.repeat(30) })
    expect(textOf(plain)).not.toContain(said)
    const colleague = await postAndLook(desk, `${path}/colleagues`, { name: '鈴木\u202E一郎', email: '\u202Asuzuki@turned.example\u202C' })
    expect(textOf(colleague)).toContain(said)
    expect(textOf(colleague)).toContain('鈴木一郎')
  })

  it('turns half-width kana as the forms do, and says so where the words can still be looked at', async () => {
    const found = await openCase(desk)
    const { path } = await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
    const said = '半角カナは、全角カナに直して'
    const back = await post(desk, `${path}/messages`, { message: 'ﾃｽﾄ ＡＢ ①', key: 'k'.repeat(30), switch: 'en' })
    expect([load(back.body)('#message').text(), load(back.body)('.note').text()]).toEqual([
      'テスト ＡＢ ①',
      expect.stringContaining('Half-width kana are kept as full-width ones'),
    ])
    const after = await postAndLook(desk, `${path}/messages`, { message: 'ﾃｽﾄ ｶﾞｲﾄﾞ', key: 'k'.repeat(30) })
    expect(textOf(after)).toContain(said)
    expect(textOf(after)).not.toContain('目に見えない記号')
    const messages = await desk.db.select().from(ticketMessages).where(eq(ticketMessages.ticketId, found.ticketId))
    expect(messages.map(({ body }) => body)).toEqual(['テスト ガイド'])
  })

  it('shows an answer in full-width kana on its review, with a word about it, and keeps it so', async () => {
    const found = await openCase(desk)
    const enquiryId = await enquired(found)
    const { path } = await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })
    const typed = { answer: 'ask', message: 'ｵﾌｨｽは\u202E何席ですか。' }
    const review = load((await post(desk, path, typed)).body)
    const notes = review('.note').text()
    expect(notes).toContain('半角カナは、全角カナに直して')
    expect(notes).toContain('目に見えない記号')
    expect(review('dl.brief').text()).toContain('オフィスは何席ですか。')
    await post(desk, path, { answer: 'ask', message: String(review('input[name="message"]').attr('value')), act: 'confirm' })
    const asked = await desk.db.select().from(enquiryQuestions).where(eq(enquiryQuestions.enquiryId, enquiryId))
    expect(asked.map(({ question }) => question)).toEqual(['オフィスは何席ですか。'])
  })
})
