import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'
import { textOf } from './browser.ts'

let desk: TestApp
let folder: string
let administrator: Person
let number: string
const ofTicket = '20261120T050000.123Z-0123456789ab'
const ofNone = '20261120T050001.123Z-0123456789ab'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'musubi-caught-'))
  desk = await startApp({ DATA_DIR: folder })
  administrator = await desk.staff('administrator')
  number = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket.number
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  const now = new Date()
  const planned = { planKey: `received:${number}`, kind: 'acknowledgement', scheduled: false, side: 'applicant' } as const
  const [followUp] = await desk.db
    .insert(followUps)
    .values({ ...planned, ticketId: ticket?.id ?? '', details: {}, dueAt: now, createdAt: now })
    .returning()
  mkdirSync(join(folder, 'mails'))
  writeFileSync(join(folder, 'mails', `${ofTicket}.eml`), mailOf(`<fu.${followUp?.id ?? ''}@musubi.example>`))
  writeFileSync(join(folder, 'mails', `${ofNone}.eml`), mailOf('<fu.1@musubi.example>'))
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

function mailOf(messageId: string): string {
  return [
    'Delivered-To: hanako@company.example',
    'To: Hanako Sato <hanako@company.example>',
    'Subject: Hello Hanako',
    `Message-ID: ${messageId}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'http://127.0.0.1:3000/l/abc',
    '--b',
    'Content-Type: text/html',
    '',
    '<p>http://127.0.0.1:3000/l/abc</p>',
    '--b',
    'Content-Type: text/plain; name=a.txt',
    'Content-Disposition: attachment; filename=a.txt',
    '',
    'of Hanako',
    '--b--',
    '',
  ].join('\r\n')
}

const read = async (who: Person, id = ofTicket) => who.request('GET', `/api/v1/caught-mails/${id}`)
const list = async (who: Person) => who.request('GET', '/api/v1/caught-mails')

describe('a caught mail of a ticket an administrator has not opened', () => {
  it('tells that it is there and of which ticket, neither whom it is for nor a word or link of it', async () => {
    const answer = await read(administrator)
    expect(answer.json()).toMatchObject({
      ticket: number,
      kind: 'acknowledgement',
      needsReason: true,
      deliveredTo: ['h●●@●●'],
      text: '',
      html: null,
      headers: [],
      attachments: [],
    })
    expect((await list(administrator)).json().items).toMatchObject([
      { id: ofNone, needsReason: false, ticket: null },
      { id: ofTicket, needsReason: true, ticket: number },
    ])
    for (const { body } of [answer, await read(administrator)]) expect(body).not.toMatch(/Hanako|company\.example|\/l\/abc/iu)
    for (const below of ['', '/html', '/attachments/0']) {
      const page = await administrator.request('GET', `/mails/${ofTicket}${below}`)
      expect([page.statusCode, /\/l\/abc|of Hanako/u.test(page.body)], below).toEqual([403, false])
    }
    expect(textOf(await administrator.request('GET', '/mails'))).toContain(`${number}のメール（読むには理由の記録が必要です）`)
  })

  it('is not kept from supervisors; a mail of no ticket is read as it is', async () => {
    const supervisor = await desk.staff('supervisor')
    expect((await read(supervisor)).json()).toMatchObject({ needsReason: false, ticket: number, subject: 'Hello Hanako' })
    expect((await read(administrator, ofNone)).json()).toMatchObject({ needsReason: false, text: expect.stringContaining('/l/abc') })
  })

  it('is read once the ticket is opened with a recorded reason, by whoever gave it alone', async () => {
    const reason = 'メールが届かないとのお問い合わせの調査のため。'
    await administrator.request('POST', `/api/v1/tickets/${number}/openings`, { reason })
    expect((await read(administrator)).json()).toMatchObject({
      needsReason: false,
      subject: 'Hello Hanako',
      text: expect.stringContaining('/l/abc'),
    })
    for (const below of ['', '/html', '/attachments/0']) {
      expect((await administrator.request('GET', `/mails/${ofTicket}${below}`)).statusCode, below).toBe(200)
    }
    expect((await read(await desk.staff('administrator'))).json().needsReason).toBe(true)
    const audited = (await administrator.request('GET', '/api/v1/audit?type=ticket.opened')).json()
    expect(audited.items[0]).toMatchObject({ type: 'ticket.opened', ticket: number })
  })
})
