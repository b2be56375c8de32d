import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { contacts } from '../../src/people/people.table.ts'
import { exportDocument } from '../../src/pages/own-data/export-document.ts'
import { exportTable } from '../../src/pages/own-data/export-table.ts'
import { readOwnData } from '../../src/pages/own-data/read-own-data.ts'
import { createErasureTaskWithin } from '../../src/tasks/create-task.ts'
import { passedCases } from '../../src/tickets/passing/passed-cases.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { historyOf } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { mailTo, pathIn } from '../tickets/passing/scene.ts'
import { get, newLink, post, textOf } from './browser.ts'
import { exampleAnswers, fillUntil, Visitor } from './visitor.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
})
afterAll(() => desk.close())

const named = 'taro@city-mended.example'
const arrived = '代わってお送りいただいた'

/** The receipt of a form a prefecture filed for its municipality, in the browser it was sent from. */
async function filed(email: string): Promise<Visitor> {
  const answers = new Map([
    ...exampleAnswers('municipal'),
    ['filedBy.contact.department', ['地域振興課']],
    ['filedBy.contact.name', ['渡部 美咲']],
    ['filedBy.contact.email', [email]],
    ['contact.email', [named]],
  ])
  const start = await new Visitor(desk, { takesCookies: true }).open('/forms/municipal')
  await start.enter({ 'municipalityCode.typed': '会津若松市', 'filedBy.prefecture': '07' }).press('next')
  const visitor = await fillUntil(start, answers, 'review')
  return visitor.enter({ 'formConsent.accepted': 'yes' }).press('send')
}

async function mend(visitor: Visitor, email: string): Promise<Visitor> {
  const form = visitor.page('form[action$="/address"]')
  expect(form).toHaveLength(1)
  visitor.page('main form').first().replaceWith(form)
  return visitor.enter({ email }).press('アドレスを訂正して、メールを送り直す')
}

async function passedOf(visitor: Visitor) {
  const [found] = await desk.db
    .select({ ticket: tickets, passed: passedCases, passer: contacts })
    .from(tickets)
    .innerJoin(passedCases, eq(passedCases.ticketId, tickets.id))
    .innerJoin(contacts, eq(contacts.id, passedCases.passedBy))
    .where(eq(tickets.number, visitor.page('.number strong').text()))
  if (!found) throw new Error('nothing was passed on')
  return found
}

describe('the mistyped address of a prefecture that filed for its municipality', () => {
  it('is mended on the receipt: its mail and the outcome go to the right one, and the first link opens nothing', async () => {
    const visitor = await filed('misaky@pref.example')
    expect(textOf(visitor.answer)).toContain('m●●●@pref.example')
    const first = pathIn(await mailTo(desk, 'misaky@pref.example', arrived))
    const before = await passedOf(visitor)

    await mend(visitor, 'misaki@pref.example')
    expect(textOf(visitor.answer)).toContain('メールアドレスを訂正しました。受付のメールの送り先も、このアドレス（m●●●@pref.example）')
    const again = await mailTo(desk, 'misaki@pref.example', arrived)
    expect(again.subject).toContain(before.ticket.number)
    const after = await passedOf(visitor)
    expect(after.ticket).toMatchObject({ id: before.ticket.id, applicantId: before.ticket.applicantId, form: before.ticket.form })
    expect(after.passer).toMatchObject({ name: '渡部 美咲', department: '地域振興課', organizationId: before.passer.organizationId })
    const [mended] = await historyOf(desk, after.ticket.id, 'address.mended_by_filer')
    expect(mended?.details).toEqual({ passedCaseId: after.passed.id, contactId: after.passer.id, formerId: before.passer.id })
    expect((await get(desk, first)).statusCode).toBe(410)
    expect((await post(desk, pathIn(again))).statusCode).toBe(303)

    await post(desk, pathIn(await mailTo(desk, named, '確認のお願い')))
    await post(desk, pathIn(await mailTo(desk, named, '確認のお願い')), { answer: 'declined', words: '難しいです。', act: 'confirm' })
    expect((await mailTo(desk, 'misaki@pref.example', '会津若松市からのご回答')).text).toContain('難しいです。')
    expect((await desk.mailsTo('misaky@pref.example')).filter(({ subject }) => subject?.includes('ご回答'))).toEqual([])
    await visitor.open(visitor.address.replace(/\?.*/u, ''))
    expect(visitor.page('form[action$="/address"]')).toHaveLength(0)
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('stands among the deeds of whoever filed it, and as corrected in the form of the municipality', async () => {
    const visitor = await filed('deds@pref-deeds.example')
    await mend(visitor, 'deeds@pref-deeds.example')
    const { passer, ticket } = await passedOf(visitor)
    expect((await readOwnData(desk.db, passer)).deeds.map(({ type }) => type)).toEqual(['address.mended_by_filer'])
    const [applicant] = await desk.db.select().from(contacts).where(eq(contacts.id, ticket.applicantId))
    if (!applicant) throw new Error('the ticket is nobody’s')
    const kept = await readOwnData(desk.db, applicant)
    expect(kept.deeds.map(({ type }) => type)).not.toContain('address.mended_by_filer')
    const noted = 'deds@pref-deeds.example（その後、訂正されました）'
    expect(exportTable(kept, 'ja')).toContain(noted)
    expect(exportDocument(kept, 'ja')).toContain(noted)
    expect(exportTable(kept, 'ja')).not.toContain(`${named}（`)
    const own = await newLink(desk, { purpose: 'case', contactId: applicant.id, ticketId: ticket.id })
    await post(desk, pathIn(await mailTo(desk, named, '確認のお願い')))
    expect(textOf(await get(desk, own.path))).toContain(noted)
  })

  it('is mended once however often the button is pressed, and never to that of the municipality', async () => {
    const visitor = await filed('twyce@pref.example')
    await mend(visitor, named)
    expect(textOf(visitor.answer)).toContain('市区町村のご担当者のものとして')
    await mend(visitor, 'twice@pref.example')
    await mend(visitor, 'twice@pref.example')
    expect(textOf(visitor.answer)).toContain('メールアドレスを訂正しました')
    await desk.settled()
    const { ticket } = await passedOf(visitor)
    expect(await historyOf(desk, ticket.id, 'address.mended_by_filer')).toHaveLength(1)
    expect(await desk.mailsTo('twice@pref.example')).toHaveLength(1)
  })

  it('is seen to by hand, too, once the filer is to be forgotten', async () => {
    const visitor = await filed('forgt@pref.example')
    const before = await passedOf(visitor)
    await mend(visitor, 'forget@pref.example')
    const { ticket, passer } = await passedOf(visitor)
    await desk.db.transaction((tx) => createErasureTaskWithin(tx, { contactId: passer.id, ticketId: ticket.id, now: new Date() }))
    const supervisor = await desk.staff('supervisor')
    const tasks = async () =>
      (await supervisor.request('GET', `/api/v1/tickets/${ticket.number}/tasks`)).json<{ items: Record<string, unknown>[] }>().items
    const wish = (await tasks()).find(({ kind }) => kind === 'erasure_request')
    expect((await supervisor.request('PUT', `/api/v1/tasks/${String(wish?.['id'])}/erasure`)).statusCode).toBe(200)
    const byHand = (await tasks()).filter(({ kind }) => kind === 'erasure_by_hand').map((task) => task['contactId'])
    expect(byHand).toEqual([passer.id, before.passer.id])
    expect(await desk.db.select().from(passedCases).orderBy(desc(passedCases.id)).limit(1)).toMatchObject([{ passedBy: passer.id }])
  })
})
