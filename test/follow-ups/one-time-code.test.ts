import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { contacts } from '../../src/people/people.table.ts'
import { browserOf, get, newLink, post, textOf } from '../pages/browser.ts'
import { openCase } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk.close())

describe('a one-time code', () => {
  it('comes by mail, is the one to type, and cannot be read by the desk afterwards', async () => {
    desk.worker()
    const found = await openCase(desk)
    const [contact] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    const { path } = await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
    const browser = browserOf(await post(desk, `${path}/codes`, { to: 'data' }))
    const mail = await eventually(
      async () => (await desk.mailsTo(contact?.email ?? '')).find(({ subject }) => subject?.includes('確認コード')) ?? false,
      { within: 60_000 },
    )
    const code = /(?<!\d)\d{6}(?!\d)/u.exec(mail.text ?? '')?.[0] ?? ''
    expect(mail.subject).not.toContain(code)
    expect(mail.text?.startsWith(`${found.companyName}\n`), mail.text).toBe(true)
    expect(mail.text).not.toContain('/l/')
    await desk.settled()
    const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId))
    const row = rows.find(({ kind }) => kind === 'one-time-code')
    expect(row).toMatchObject({ state: 'sent', scheduled: false })
    expect(`${row?.subject} ${row?.text} ${JSON.stringify(row?.details)}`).not.toContain(code)
    const page = textOf(await get(desk, `${path}/data`, browser))
    const mark = /照合記号「([A-Z]{4})」/u.exec(page)?.[1]
    expect(mail.text).toContain(`照合記号：${mark}`)
    const answer = await post(desk, `${path}/proof`, { to: 'data', code }, browser)
    expect(answer.statusCode).toBe(303)
  })

  it('asked for twice in one browser before the mail goes is mailed once, as the newest', async () => {
    const found = await openCase(desk)
    const { path } = await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
    const browser = browserOf(await post(desk, `${path}/codes`, { to: 'data' }))
    await Promise.all([1, 2].map(() => post(desk, `${path}/codes`, { to: 'data' }, browser)))
    await desk.settled()
    const rows = (await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId))).filter(
      ({ kind }) => kind === 'one-time-code',
    )
    expect(rows.at(-1)).toMatchObject({ state: 'sent' })
    expect(rows.every(({ state, cancelReason }) => state === 'sent' || cancelReason === 'expired')).toBe(true)
  })
})
