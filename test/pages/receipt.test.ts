import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCalendarDays, dayInJapan } from '../../src/calendar/business-time.rules.ts'
import { contacts } from '../../src/people/people.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { numberOfReceipt, receiptTokenOf } from '../../src/pages/receipt-link.rules.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { get, textOf } from './browser.ts'
import { exampleAnswers, fillUntil, Visitor } from './visitor.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
})
afterAll(() => desk.close())

async function sent(email: string, audience: 'corporate' | 'worker' = 'corporate', name = '山﨑 髙子𠮷') {
  const answers = new Map([...exampleAnswers(audience), ['contact.email', [email]], ['contact.name', [name]]])
  const visitor = await fillUntil(await new Visitor(desk).open(`/forms/${audience}`), answers, 'review')
  return visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
}

describe('the receipt', () => {
  it('says number, when the first response is due and what comes next, and nothing the form said', async () => {
    const visitor = await sent('receipt@form.example')
    expect(visitor.page('.number strong').text()).toMatch(/^C-\d{4}-\d{6}$/u)
    expect(textOf(visitor.answer)).toMatch(/最初のご連絡 \d{4}年.+までに差し上げます/u)
    for (const secret of ['山﨑', 'receipt@', '見本ソフト']) expect(visitor.answer.body).not.toContain(secret)
    expect(visitor.answer.headers['x-robots-tag']).toContain('noindex')
  })

  it('is at an address nobody can guess or change', async () => {
    const secret = desk.deps.config.LINK_SECRET ?? ''
    const token = receiptTokenOf(secret, 'C-2026-000001')
    expect(numberOfReceipt(secret, token)).toBe('C-2026-000001')
    const other = receiptTokenOf('another secret', 'C-2026-000001')
    const moved = Buffer.from(token, 'base64url')
    moved.writeUInt8(moved.readUInt8(moved.length - 1) ^ 1, moved.length - 1)
    for (const wrong of [other, token.slice(0, -2), 'C-2026-000001', 'x'.repeat(40), moved.toString('base64url')]) {
      expect((await get(desk, `/receipts/${wrong}`)).statusCode, wrong).toBe(404)
    }
    expect((await get(desk, `/receipts/${receiptTokenOf(secret, 'C-2026-999999')}`)).statusCode).toBe(404)
  })

  it('sends the mail again when asked, with names as they were typed: minutes apart, and a few times a day', async () => {
    const visitor = await sent('again@form.example')
    await desk.settled()
    expect(await desk.mailsTo('again@form.example')).toHaveLength(1)
    expect(textOf(visitor.answer)).toContain('すぐに再送をご依頼いただけます（1日に3回まで。2回目からは、前回の5分後以降に承ります）')
    // Proved meanwhile, so that the mail greets by name.
    await desk.db.update(contacts).set({ verifiedAt: new Date(), verifiedBy: 'staff' }).where(eq(contacts.email, 'again@form.example'))
    await visitor.press('受付のメールをもう一度送る')
    expect(textOf(visitor.answer)).toContain('受付のメールの再送を承りました。数分たっても届かないときは')
    await desk.settled()
    const mails = await desk.mailsTo('again@form.example')
    expect(mails).toHaveLength(2)
    expect(mails[1]?.text).toContain('山﨑 髙子𠮷 様')
    await visitor.press('受付のメールをもう一度送る')
    expect(textOf(visitor.answer)).toContain('つい先ほど承りました')
    await desk.settled()
    expect(await desk.mailsTo('again@form.example')).toHaveLength(2)
    // Whatever the day, its sendings are counted by Japan's.
    const noon = Date.parse(`${addCalendarDays(dayInJapan(new Date()), 1)}T12:00:00+09:00`)
    for (const minutes of [0, 6, 12]) {
      await desk.moveClockTo(new Date(noon + minutes * 60_000))
      await visitor.press('受付のメールをもう一度送る')
      expect(textOf(visitor.answer)).toContain('受付のメールの再送を承りました。')
    }
    await desk.moveClockTo(new Date(noon + 18 * 60_000))
    await visitor.press('受付のメールをもう一度送る')
    expect(textOf(visitor.answer)).toContain('本日すでに3回承っています')
    await desk.settled()
    const again = (await desk.mailsTo('again@form.example')).filter(({ subject }) => subject === mails[0]?.subject)
    expect(again).toHaveLength(5)
    expect((await reconcileMail(desk.db)).differences).toEqual([])
    await desk.owner`update clock_offset set seconds = 0`
  })

  it('of a worker sends the referral again, although the ticket is finished at once', async () => {
    const visitor = await sent('worker@form.example', 'worker')
    expect(textOf(visitor.answer)).toContain('移住の窓口と制度をご案内するメール')
    await desk.settled()
    await visitor.press('受付のメールをもう一度送る')
    await desk.settled()
    const mails = await desk.mailsTo('worker@form.example')
    expect(mails.map(({ subject }) => subject)).toEqual([mails[0]?.subject, mails[0]?.subject])
  })

  it('sends nothing any more after a week', async () => {
    const visitor = await sent('late@form.example')
    await desk.settled()
    await desk.moveClockTo(new Date(Date.now() + 8 * 86_400_000))
    await visitor.press('受付のメールをもう一度送る')
    expect(textOf(visitor.answer)).toContain('日数が経ったため')
    await desk.owner`update clock_offset set seconds = 0`
  })
})
