import { load } from 'cheerio'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ticketMessages } from '../../src/tickets/tickets.table.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { openCase } from '../shortlists/scene.ts'
import { get, newLink, post, postAndLook, textOf } from './browser.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
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
    const messages = await desk.db.select().from(ticketMessages).where(eq(ticketMessages.ticketId, found.ticketId))
    expect(messages.map(({ body }) => body)).toEqual(['あい'])
    const plain = await postAndLook(desk, `${path}/messages`, { message: 'うえ', key: 'n'.repeat(30) })
    expect(textOf(plain)).not.toContain(said)
    const colleague = await postAndLook(desk, `${path}/colleagues`, { name: '鈴木\u202E一郎', email: '\u202Asuzuki@turned.example\u202C' })
    expect(textOf(colleague)).toContain(said)
    expect(textOf(colleague)).toContain('鈴木一郎')
  })
})
