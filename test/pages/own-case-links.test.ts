import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ticketMessages, tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { dispatched, historyOf, openCase, type Case } from '../shortlists/scene.ts'
import { get, newLink, post, postAndLook, textOf } from './browser.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const caseLink = (found: Case, contactId = found.applicantId) => newLink(desk, { purpose: 'case', contactId, ticketId: found.ticketId })

const messagesOf = (found: Case) => desk.db.select().from(ticketMessages).where(eq(ticketMessages.ticketId, found.ticketId))

describe('a link to a case whose reader has not proved the address', () => {
  it('shows nothing of the case before the button, and all of it after', async () => {
    const found = await openCase(desk, { verified: false })
    const { path } = await caseLink(found)
    const before = textOf(await get(desk, path))
    expect(before).toContain('このメールアドレスを確認する')
    expect(before).not.toContain('実証に参加できる拠点')
    expect(before).not.toContain(found.companyName)
    const refused = await post(desk, `${path}/messages`, { message: 'まだ確認していません', key: 'k'.repeat(30) })
    expect(refused.statusCode).toBe(303)
    expect(await messagesOf(found)).toEqual([])
    const after = textOf(await postAndLook(desk, path))
    expect(after).toContain('メールアドレスを確認しました')
    expect(after).toContain('実証に参加できる拠点')
    expect(await historyOf(desk, found.ticketId, 'contact.verified')).toHaveLength(1)
  })

  it('ends after 30 days and can be asked for anew', async () => {
    const found = await openCase(desk, { verified: false })
    const link = await caseLink(found)
    await desk.moveClockTo(new Date(link.expiresAt.getTime() + 1000))
    const page = await get(desk, link.path)
    await desk.owner`update clock_offset set seconds = 0`
    expect(page.statusCode).toBe(410)
    expect(textOf(page)).toContain('新しいリンクをメールで受け取る')
    expect(textOf(page)).not.toContain(found.number)
  })
})

describe('a link to a proved reader’s case', () => {
  it('lives as long as the case is open and 90 days more, then says what to do and nothing of the case', async () => {
    const found = await openCase(desk)
    const { path } = await caseLink(found)
    const year = 365 * 86_400_000
    await desk.moveClockTo(new Date(Date.now() + year))
    expect((await get(desk, path)).statusCode).toBe(200)
    await desk.owner`update clock_offset set seconds = 0`
    const closedAt = (days: number) =>
      desk.db
        .update(tickets)
        .set({ status: 'closed', resolution: 'answered', closedAt: new Date(Date.now() - days * 86_400_000) })
        .where(eq(tickets.id, found.ticketId))
    await closedAt(89)
    expect(textOf(await get(desk, path))).toContain('このご相談は終了しています')
    await closedAt(90)
    const over = await get(desk, path)
    expect(over.statusCode).toBe(410)
    expect(textOf(over)).toContain('続きのご相談は、新しいフォームから')
    for (const secret of [found.number, found.companyName, '実証']) expect(textOf(over)).not.toContain(secret)
    expect((await post(desk, `${path}/messages`, { message: '遅れました', key: 'k'.repeat(30) })).statusCode).toBe(410)
    expect(await messagesOf(found)).toEqual([])
  })

  it('opens no other case’s forms, and forged or truncated ones open nothing', async () => {
    const found = await openCase(desk)
    const shortlistId = await dispatched(found)
    const interest = await newLink(desk, { purpose: 'interest', contactId: found.applicantId, ticketId: found.ticketId, shortlistId })
    const { path } = await caseLink(found)
    const forged = `/l/${'A'.repeat(43)}`
    for (const url of [interest.path, forged, path.slice(0, -5)]) {
      for (const act of ['messages', 'colleagues']) {
        const answer = await post(desk, `${url}/${act}`, { message: 'x', name: 'x', email: 'x@x.example' })
        expect(answer.statusCode, `${url}/${act}`).toBe(404)
        expect(textOf(answer)).toContain('リンクが見つかりません')
        expect(textOf(answer)).not.toContain(found.number)
      }
    }
  })
})
