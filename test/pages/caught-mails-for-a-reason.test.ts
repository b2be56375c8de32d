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
const ofAccess = '20261120T045959.123Z-0123456789ab'
const accessLink = 'http://127.0.0.1:3000/a/0123456789abcdefghijklmnopqrstuvwxyz-_01234'

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
  writeFileSync(join(folder, 'mails', `${ofAccess}.eml`), mailOf('<fu.2@musubi.example>', accessLink))
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

function mailOf(messageId: string, link = 'http://127.0.0.1:3000/l/abc'): string {
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
    link,
    '--b',
    'Content-Type: text/html',
    '',
    `<p>${link}</p>`,
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
      { id: ofNone, needsReason: true, ticket: null, kind: null },
      { id: ofTicket, needsReason: true, ticket: number },
      { id: ofAccess, needsReason: true },
    ])
    for (const { body } of [answer, await read(administrator)]) expect(body).not.toMatch(/Hanako|company\.example|\/l\/abc/iu)
    for (const below of ['', '/html', '/attachments/0']) {
      const page = await administrator.request('GET', `/mails/${ofTicket}${below}`)
      expect([page.statusCode, /\/l\/abc|of Hanako/u.test(page.body)], below).toEqual([403, false])
    }
    expect(textOf(await administrator.request('GET', '/mails'))).toContain(`${number}のメール（読むには理由の記録が必要です）`)
  })

  it('is not kept from supervisors', async () => {
    const supervisor = await desk.staff('supervisor')
    expect((await read(supervisor)).json()).toMatchObject({ needsReason: false, ticket: number, subject: 'Hello Hanako' })
  })

  it('is read once the ticket is opened with a recorded reason, by whoever gave it alone', async () => {
    const reason = 'メールが届かないとのお問い合わせの調査のため。'
    await administrator.request('POST', `/api/v1/tickets/${number}/openings`, { purpose: 'fault', reason })
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

describe('a caught mail of no ticket', () => {
  const open = async (who: Person, id: string, body: object) => who.request('POST', `/api/v1/caught-mails/${id}/openings`, body)

  it('is shut to administrators, too, until they say why they read it, for eight hours and to whoever said so alone', async () => {
    const colleague = await desk.staff('administrator')
    expect((await read(colleague, ofNone)).json()).toMatchObject({ needsReason: true, ticket: null, text: '', deliveredTo: ['h●●@●●'] })
    for (const below of ['', '/html', '/attachments/0']) {
      const page = await colleague.request('GET', `/mails/${ofNone}${below}`)
      expect([page.statusCode, /\/l\/abc|of Hanako/u.test(page.body)], below).toEqual([403, false])
    }
    expect(textOf(await colleague.request('GET', '/mails'))).toContain('相談案件のないメール（読むには理由の記録が必要です）')

    const opened = await open(colleague, ofNone, { reason: 'asked' })
    expect([opened.statusCode, opened.json().needsReason, opened.json().subject]).toEqual([201, false, 'Hello Hanako'])
    expect((await read(colleague, ofNone)).json()).toMatchObject({ needsReason: false, text: expect.stringContaining('/l/abc') })
    expect((await colleague.request('GET', `/mails/${ofNone}`)).statusCode).toBe(200)
    expect((await read(await desk.staff('administrator'), ofNone)).json().needsReason).toBe(true)
    expect((await read(await desk.staff('supervisor'), ofNone)).json().needsReason).toBe(false)

    const [audited] = (await colleague.request('GET', '/api/v1/audit?type=caught_mail.opened')).json().items
    expect(audited).toMatchObject({ actor: { id: colleague.id }, ticket: null, details: { mail: ofNone, reason: 'asked' } })
    await desk.moveClockTo(new Date(Date.parse(audited.details.until)))
    expect((await read(colleague, ofNone)).json().needsReason).toBe(true)
  })

  it('wants one of the reasons there are; of a ticket’s mail the ticket is opened, of none there is nothing to open', async () => {
    const colleague = await desk.staff('administrator')
    expect((await open(colleague, ofNone, { reason: 'curious' })).json().errors).toMatchObject([{ field: 'reason' }])
    expect((await open(colleague, ofTicket, { reason: 'asked' })).json().code).toBe('reason_needed')
    expect((await open(colleague, '20261120T050002.123Z-0123456789ab', { reason: 'asked' })).statusCode).toBe(404)
    expect((await open(await desk.staff('supervisor'), ofNone, { reason: 'asked' })).statusCode).toBe(403)
  })
})

describe('a caught mail by which somebody chooses their password', () => {
  it('makes no supervisor somebody else: its link is read by administrators alone, for a recorded reason', async () => {
    const supervisor = await desk.staff('supervisor')
    for (const at of [`/api/v1/caught-mails/${ofAccess}`, `/mails/${ofAccess}`, `/mails/${ofAccess}/html`]) {
      const answer = await supervisor.request('GET', at)
      expect([answer.statusCode, answer.body.includes(accessLink.slice(-20)), answer.body.includes('/a/********')], at).toEqual([
        200,
        false,
        true,
      ])
    }
    const colleague = await desk.staff('administrator')
    await colleague.request('POST', `/api/v1/caught-mails/${ofAccess}/openings`, { reason: 'asked' })
    expect((await read(colleague, ofAccess)).json().text).toContain(accessLink)
  })
})
