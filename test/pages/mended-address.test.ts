import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatInstantJa } from '../../src/calendar/japanese-date.rules.ts'
import { readNow } from '../../src/db/clock.store.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { proposals } from '../../src/organizations/organizations.table.ts'
import { system } from '../../src/people/actor.ts'
import { linkSecretOf } from '../../src/people/link-secret.ts'
import { contacts } from '../../src/people/people.table.ts'
import { suppressWithin } from '../../src/suppressions/suppress-address.ts'
import { createErasureTaskWithin } from '../../src/tasks/create-task.ts'
import { formSendings } from '../../src/tickets/filing/filing.table.ts'
import { digestOfSender } from '../../src/tickets/filing/sender.rules.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { historyOf } from '../shortlists/scene.ts'
import { readOwnData } from '../../src/pages/own-data/read-own-data.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { get, post, textOf } from './browser.ts'
import { exampleAnswers, fillUntil, Visitor } from './visitor.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
})
afterAll(() => desk.close())

async function sent(email: string, audience: 'corporate' | 'municipal' | 'worker' = 'corporate', shared = false) {
  const answers = new Map([...exampleAnswers(audience), ['contact.email', [email]], ['contact.name', ['山﨑 髙子']]])
  const start = await new Visitor(desk, { takesCookies: true }).open(`/forms/${audience}`)
  if (shared) await start.send([...start.fields('next').filter(([name]) => name !== 'go'), ['go', 'stay'], ['shared', 'yes']])
  const visitor = await fillUntil(start, answers, 'review')
  await visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
  return visitor
}

/** Types an address on the receipt, whose second form is for it, as its browser sends it. */
async function mend(visitor: Visitor, email: string): Promise<Visitor> {
  const form = visitor.page('form[action$="/address"]')
  expect(form).toHaveLength(1)
  visitor.page('main form').first().replaceWith(form)
  return visitor.enter({ email }).press('アドレスを訂正して、メールを送り直す')
}

const pathOf = (visitor: Visitor) => /^\/receipts\/[\w-]+/u.exec(visitor.address)?.[0] ?? ''

async function ticketOf(visitor: Visitor) {
  const [found] = await desk.db
    .select()
    .from(tickets)
    .where(eq(tickets.number, visitor.page('.number strong').text()))
  if (!found) throw new Error('there is no such ticket')
  return found
}

const linkIn = (text: string | undefined) => /\/l\/[\w-]+/u.exec(text ?? '')?.[0] ?? ''

describe('an address that was mistyped', () => {
  it('is mended on the receipt: the ticket stays, its mail goes to the right one, and the first link opens nothing', async () => {
    const visitor = await sent('yamda@mistyped.example')
    expect(textOf(visitor.answer)).toContain('y●●●@mistyped.example')
    expect(visitor.answer.body).not.toContain('yamda@')
    await desk.settled()
    const [first] = await desk.mailsTo('yamda@mistyped.example')
    const before = await ticketOf(visitor)
    expect((await get(desk, linkIn(first?.text))).statusCode).toBe(200)

    await mend(visitor, 'ＹＡＭＡＤＡ@mistyped.example')
    expect(textOf(visitor.answer)).toContain(
      'メールアドレスを訂正しました。受付のメールの送り先も、このアドレス（y●●●@mistyped.example）に改めました',
    )
    expect(visitor.address).not.toContain('yamada')
    await desk.settled()
    const mails = await desk.mailsTo('yamada@mistyped.example')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain(before.number)
    expect(mails[0]?.text).not.toContain('山﨑')

    const after = await ticketOf(visitor)
    expect(after).toMatchObject({ id: before.id, form: before.form })
    const [mended] = await historyOf(desk, after.id, 'address.mended')
    expect(mended?.details).toEqual({ contactId: after.applicantId, formerId: before.applicantId })
    expect((await get(desk, linkIn(first?.text))).statusCode).toBe(410)
    const closed = textOf(await get(desk, linkIn(first?.text)))
    expect(closed).toContain('このリンクから内容をご覧いただくことは、できなくなりました')
    // Whoever has the mistyped address learns nothing of why.
    expect(closed).not.toContain('訂正')
    await post(desk, linkIn(first?.text))
    const [former] = await desk.db.select().from(contacts).where(eq(contacts.id, before.applicantId))
    expect(former?.verifiedAt).toBeNull()

    const link = linkIn(mails[0]?.text)
    expect((await post(desk, link)).statusCode).toBe(303)
    expect((await get(desk, link)).body).toContain('実証に参加できる拠点')
    expect(textOf(await get(desk, link))).toContain('yamda@mistyped.example（その後、訂正されました）')
    const [mendedContact] = await desk.db.select().from(contacts).where(eq(contacts.id, after.applicantId))
    if (!mendedContact) throw new Error('the contact is gone')
    const kept = await readOwnData(desk.db, mendedContact)
    expect(kept.forms.map(({ isMended }) => isMended)).toEqual([true])
    expect(kept.deeds.map(({ type }) => type)).toContain('address.mended')
    await visitor.open(pathOf(visitor))
    expect(textOf(visitor.answer)).toContain('アドレスは確認済みですので')
    expect(textOf(visitor.answer)).not.toContain('アドレスの確認をお済ませください')
    expect(textOf(visitor.answer)).toContain('y●●●@mistyped.example（確認済み）')
    expect(visitor.page('form[action$="/address"]')).toHaveLength(0)
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('is mended once however often the button is pressed, minutes apart and a few times a day', async () => {
    const visitor = await sent('twice@mended.example', 'worker')
    await mend(visitor, 'right@mended.example')
    await mend(visitor, 'right@mended.example')
    expect(textOf(visitor.answer)).toContain('メールアドレスを訂正しました')
    await mend(visitor, 'third@mended.example')
    expect(textOf(visitor.answer)).toContain('つい先ほど訂正されました')
    await desk.settled()
    const { id } = await ticketOf(visitor)
    expect(await historyOf(desk, id, 'address.mended')).toHaveLength(1)
    expect(await desk.mailsTo('right@mended.example')).toHaveLength(1)
    expect(await desk.mailsTo('third@mended.example')).toEqual([])
  })

  it('says so when the address is the one the form had, and what is wrong with one that is none', async () => {
    const visitor = await sent('same@mended.example')
    await mend(visitor, 'not an address')
    expect(visitor.answer.statusCode).toBe(422)
    expect(visitor.errors).toEqual({ email: 'メールアドレスの形をご確認ください（例：yamada@example.co.jp）。' })
    expect(visitor.valueOf('email')).toBe('not an address')
    await visitor.open(pathOf(visitor))
    await mend(visitor, 'same@mended.example')
    expect(textOf(visitor.answer)).toContain('受付の際のものと同じです')
    const { id } = await ticketOf(visitor)
    expect(await historyOf(desk, id, 'address.mended')).toEqual([])
  })

  it('is mended by nobody who merely has the address of the receipt', async () => {
    const visitor = await sent('mine@mended.example')
    const path = pathOf(visitor)
    const elsewhere = await get(desk, path)
    expect(textOf(elsewhere)).toContain('受付番号を添えて、このページの下の連絡先へ')
    expect(textOf(elsewhere)).not.toContain('もう一度フォームから')
    expect(elsewhere.body).not.toContain('/address"')
    const answer = await post(desk, `${path}/address`, { email: 'thief@mended.example' })
    expect(String(answer.headers.location)).toContain('address=settled')
    const { id } = await ticketOf(visitor)
    expect(await historyOf(desk, id, 'address.mended')).toEqual([])
    visitor.closeBrowser()
    expect((await visitor.open(path)).page('form[action$="/address"]')).toHaveLength(0)
  })

  it('looks the same, and is mended the same, when its owner had it erased', async () => {
    const gone = ['gone@mended.example', 'gone-too@mended.example'] as const
    for (const address of gone) {
      await desk.db.transaction((tx) => suppressWithin(tx, desk.deps.config, { actor: system, address, reason: 'erased', now: new Date() }))
    }
    const [visitor, other] = [await sent(gone[0]), await sent('known-to-nobody@mended.example')]
    const told = (one: Visitor) => textOf(one.answer).replaceAll(/[\w-]+-\d{4}-\d{6}|.●●●|\d+:\d\d/gu, '')
    expect(textOf(visitor.answer)).toContain('g●●●@mended.example')
    expect(told(visitor)).toBe(told(other))
    await mend(visitor, gone[1])
    await mend(other, 'nobody-either@mended.example')
    expect(told(visitor)).toBe(told(other))
    expect(visitor.page('form[action$="/address"]')).toHaveLength(1)
    await desk.settled()
    expect(await desk.mailsTo(gone[1])).toEqual([])
    const { id } = await ticketOf(visitor)
    expect(await historyOf(desk, id, 'address.mended')).toHaveLength(1)
  })

  it('can be mended by its sender however often others press, and keeps what was typed once too often', async () => {
    const visitor = await sent('pressed@mended.example')
    const path = pathOf(visitor)
    let answer = await post(desk, `${path}/address`, { email: 'x' })
    for (let times = 0; answer.statusCode !== 429; times += 1) {
      expect(times).toBeLessThan(20)
      answer = await post(desk, `${path}/address`, { email: 'typed@mended.example' })
    }
    expect(answer.body).toContain('value="typed@mended.example"')
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60)
    await mend(visitor, 'by-sender@mended.example')
    expect(textOf(visitor.answer)).toContain('メールアドレスを訂正しました')
  })

  it('is kept in the page while the network it comes from has had its share of the hour, which says from when on it is taken', async () => {
    const visitor = await sent('busy@mended.example')
    const sentAt = await readNow(desk.db)
    const senderDigest = digestOfSender(linkSecretOf(desk.deps.config), '127.0.0.1')
    await desk.db.insert(formSendings).values(Array.from({ length: 20 }, () => ({ senderDigest, kind: 'mail' as const, sentAt })))
    const path = `${pathOf(visitor)}/address`
    await mend(visitor, 'free@mended.example')
    await desk.db.delete(formSendings).where(eq(formSendings.sentAt, sentAt))
    expect(visitor.answer.statusCode).toBe(429)
    expect(textOf(visitor.answer)).toContain(`${formatInstantJa(new Date(sentAt.getTime() + 3_600_000))}以降に、次のボタンを押してください`)
    expect(textOf(visitor.answer)).toContain('お待ちいただけない場合は')
    expect(visitor.page('main form').attr('action')).toBe(path)
    await visitor.press('もう一度送信する')
    expect(textOf(visitor.answer)).toContain('メールアドレスを訂正しました')
  })

  it('is not mended on a device others use', async () => {
    const visitor = await sent('shared@mended.example', 'worker', true)
    expect(visitor.page('form[action$="/address"]')).toHaveLength(0)
  })

  it('is not mended once somebody has written, or a week later', async () => {
    const visitor = await sent('written@mended.example')
    const { number } = await ticketOf(visitor)
    const supervisor = await desk.staff('supervisor')
    const words = { direction: 'out', subject: '資料の件', body: '資料をお送りします。' }
    expect((await supervisor.request('POST', `/api/v1/tickets/${number}/messages`, words)).statusCode).toBe(201)
    await visitor.open(pathOf(visitor))
    expect(visitor.page('form[action$="/address"]')).toHaveLength(0)
    const late = await sent('late@mended.example')
    await desk.settled()
    await desk.moveClockTo(new Date(Date.now() + 8 * 86_400_000))
    await late.open(pathOf(late))
    expect(late.page('form[action$="/address"]')).toHaveLength(0)
    await desk.owner`update clock_offset set seconds = 0`
  })

  it('takes along what its form proposes of the organisation, for the desk to decide', async () => {
    const visitor = await sent('town@mended.example', 'municipal')
    await mend(visitor, 'office@mended.example')
    const { id, applicantId } = await ticketOf(visitor)
    const filed = await desk.db.select().from(proposals).where(eq(proposals.ticketId, id))
    expect(filed.map(({ contactId }) => contactId)).toEqual(filed.map(() => applicantId))
    expect(filed.length).toBeGreaterThan(0)
  })

  it('is seen to by hand, too, once its sender is to be forgotten: their name and telephone stand with it', async () => {
    const visitor = await sent('forgt@mended.example')
    const before = await ticketOf(visitor)
    await mend(visitor, 'forget@mended.example')
    const { id: ticketId, number, applicantId: contactId } = await ticketOf(visitor)
    await desk.db.transaction((tx) => createErasureTaskWithin(tx, { contactId, ticketId, now: new Date() }))
    const supervisor = await desk.staff('supervisor')
    const tasks = async () =>
      (await supervisor.request('GET', `/api/v1/tickets/${number}/tasks`)).json<{ items: Record<string, unknown>[] }>().items
    const wish = (await tasks()).find(({ kind }) => kind === 'erasure_request')
    expect((await supervisor.request('PUT', `/api/v1/tasks/${String(wish?.['id'])}/erasure`)).statusCode).toBe(200)
    const byHand = (await tasks()).filter(({ kind }) => kind === 'erasure_by_hand')
    expect(byHand.map((task) => [task['contactId'], task['contactEmail']])).toEqual([
      [contactId, 'forget@mended.example'],
      [before.applicantId, 'forgt@mended.example'],
    ])
    // The mistyped address may be somebody else's, who may write to the desk.
    const { items } = (await supervisor.request('GET', '/api/v1/suppressions?q=forgt')).json()
    expect(items).toEqual([])
  })
})
