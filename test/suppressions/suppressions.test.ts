import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followUpAttempts, followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { suppressWithin } from '../../src/suppressions/suppress-address.ts'
import { suppressions } from '../../src/suppressions/suppressions.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { refusal } from '../mail/smtp-fixture.ts'
import { historyOf } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { contactForm, corporateForm } from '../support/forms.ts'

const patience = { within: 60_000 }

let desk: TestDesk
let supervisor: Person
beforeAll(async () => {
  desk = await startDesk(() => ({
    onRcptTo: ({ address }, _session, callback) => {
      if (address.startsWith('gone')) return callback(refusal(550, '5.1.1 no such user'))
      if (address.startsWith('moved')) return callback(refusal(550, 'no such user'))
      return callback(address.startsWith('policy') ? refusal(550, '5.7.1 refused by policy') : null)
    },
  }))
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  desk.worker()
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

let filed = 0

/** A ticket of a verified applicant at this address, whose acknowledgement is done with. */
async function ticketOf(localPart: string) {
  const address = `${localPart}-${++filed}@reader.example`
  const answer = await desk.request('POST', '/api/v1/intake/corporate', corporateForm({ contact: contactForm({ email: address }) }))
  const { number } = answer.json().ticket as { number: string }
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  if (!ticket) throw new Error('no ticket')
  expect((await supervisor.request('PUT', `/api/v1/contacts/${ticket.applicantId}/verification`)).statusCode).toBeLessThan(300)
  await eventually(async () => ['sent', 'failed', 'cancelled'].includes((await mailOf(ticket.id, 'acknowledgement')).state), patience)
  return { id: ticket.id, number, address }
}

async function mailOf(ticketId: string, kind: typeof followUps.$inferSelect.kind) {
  const rows = await desk.db
    .select()
    .from(followUps)
    .where(and(eq(followUps.ticketId, ticketId), eq(followUps.kind, kind)))
  const [row] = rows.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  if (!row) throw new Error('nothing is planned')
  return row
}

/** A mail to the applicant by hand; optional or scheduled when it says so. Waits for what becomes of it. */
async function write({ id, number }: { id: string; number: string }, traits: { optional?: boolean } = {}) {
  const later = new Date('2026-11-24T02:00:00Z').toISOString()
  const answer = await supervisor.request('POST', `/api/v1/tickets/${number}/follow-ups`, {
    subject: 'ご案内',
    body: '資料です。',
    dueAt: later,
  })
  expect(answer.statusCode, answer.body).toBe(201)
  const mail = answer.json().id as string
  await desk.db
    .update(followUps)
    .set({ dueAt: new Date('2026-11-24T00:30:00Z'), scheduled: false, ...traits })
    .where(eq(followUps.id, mail))
  await eventually(async () => ['sent', 'failed', 'cancelled'].includes(await stateOf(mail)), patience)
  const [row] = await desk.db.select().from(followUps).where(eq(followUps.id, mail))
  if (!row) throw new Error(`${id}: the mail is gone`)
  return row
}

const stateOf = async (mail: string) => (await desk.db.select().from(followUps).where(eq(followUps.id, mail)))[0]?.state ?? ''
const livingOf = async (address: string) => desk.db.select().from(suppressions).where(eq(suppressions.address, address))
const tasksOf = async (number: string) => (await supervisor.request('GET', `/api/v1/tickets/${number}/tasks`)).json().items

describe('a mailbox that does not exist', () => {
  it.each(['gone', 'moved'])(
    '(%s) suppresses its address: the next mail is cancelled with the reason, nothing is sent, and a task says so',
    async (how) => {
      const ticket = await ticketOf(how)
      const failed = await mailOf(ticket.id, 'acknowledgement')
      expect(failed).toMatchObject({ state: 'failed', attempts: 1 })
      expect(await livingOf(ticket.address)).toMatchObject([
        { reason: 'hard_bounce', followUpId: failed.id, statedBy: null, liftedAt: null },
      ])
      const [bounced] = await historyOf(desk, ticket.id, 'suppression.added')
      expect(JSON.stringify(bounced)).not.toContain('reader.example')

      expect(await write(ticket)).toMatchObject({ state: 'cancelled', cancelReason: 'hard_bounce', attempts: 0 })
      expect((await tasksOf(ticket.number)).map(({ kind }: { kind: string }) => kind)).toEqual(['mail_failed', 'mail_suppressed'])
      expect(desk.logged.join('\n')).not.toContain('reader.example')
    },
  )

  it('is not meant by a refusal for policy: the mail fails with a task, its address stays open', async () => {
    const ticket = await ticketOf('policy')
    expect(await mailOf(ticket.id, 'acknowledgement')).toMatchObject({ state: 'failed' })
    expect(await livingOf(ticket.address)).toEqual([])
    expect(await write(ticket)).toMatchObject({ state: 'failed', attempts: 1 })
    expect(await tasksOf(ticket.number)).toMatchObject([{ kind: 'mail_failed' }, { kind: 'mail_failed' }])
  })

  it('is listed for the desk, masked for the auditor, and lifted by a supervisor, after which mails go again', async () => {
    const ticket = await ticketOf('fine')
    const consultant = await desk.staff('consultant')
    const stated = await consultant.request('POST', '/api/v1/suppressions', {
      address: ticket.address.toUpperCase(),
      reason: 'hard_bounce',
    })
    expect(stated.statusCode, stated.body).toBe(201)
    const again = await consultant.request('POST', '/api/v1/suppressions', { address: ticket.address, reason: 'hard_bounce' })
    const { id } = again.json()
    expect(id).toBe(stated.json().id)
    expect(await write(ticket)).toMatchObject({ state: 'cancelled', cancelReason: 'hard_bounce' })

    const listed = (person: Person, lifted = '') =>
      person.request('GET', `/api/v1/suppressions${lifted}`).then((answer) => answer.json().items)
    expect(await listed(consultant)).toContainEqual(expect.objectContaining({ id, address: ticket.address, statedBy: consultant.id }))
    const auditor = await desk.staff('auditor')
    expect(JSON.stringify(await listed(auditor))).not.toContain('reader.example')

    const part = ticket.address.slice(0, 8).toUpperCase()
    expect(await listed(supervisor, `?q=${part}`)).toMatchObject([{ id, can: { lift: true } }])
    expect(await listed(consultant, `?q=${part}`)).toMatchObject([{ id, can: { lift: false } }])
    expect(await listed(supervisor, '?q=%25')).toEqual([])
    expect(await listed(auditor, `?q=${part}`)).toEqual([])

    expect((await consultant.request('DELETE', `/api/v1/suppressions/${id}`)).statusCode).toBe(403)
    // Whoever is not shown whose it is cannot ask them whether they want mails again.
    const administrator = await desk.staff('administrator')
    const seen = (await listed(administrator)).find((one: { id: string }) => one.id === id)
    expect(seen).toMatchObject({ address: expect.stringContaining('●●@●●'), can: { lift: false } })
    expect((await administrator.request('DELETE', `/api/v1/suppressions/${id}`)).statusCode).toBe(403)
    for (const _ of [1, 2]) expect((await supervisor.request('DELETE', `/api/v1/suppressions/${id}`)).statusCode).toBe(204)
    expect(await listed(supervisor)).not.toContainEqual(expect.objectContaining({ id }))
    expect(await listed(supervisor, '?lifted=true')).toMatchObject([{ id, liftedBy: supervisor.id }])
    expect(await write(ticket)).toMatchObject({ state: 'sent' })
  })
})

describe('somebody who withdrew their consent, or was erased,', () => {
  it('gets nothing any more, whatever it is', async () => {
    const ticket = await ticketOf('withdrawn')
    await supervisor.request('POST', '/api/v1/suppressions', { address: ticket.address, reason: 'withdrawn' })
    expect(await write(ticket)).toMatchObject({ state: 'cancelled', cancelReason: 'handling_refused' })

    const erased = await ticketOf('erased')
    const now = new Date()
    await desk.db.transaction((tx) =>
      suppressWithin(tx, desk.deps.config, {
        actor: { kind: 'system', id: null },
        address: erased.address,
        reason: 'erased',
        now,
      }),
    )
    expect(await write(erased)).toMatchObject({ state: 'cancelled', cancelReason: 'erased' })
    const [row] = await desk.db.select().from(suppressions).where(eq(suppressions.reason, 'erased'))
    expect(row?.address).toBeNull()
    expect((await supervisor.request('DELETE', `/api/v1/suppressions/${row?.id}`)).statusCode).toBe(409)
  })
})

describe('unsubscribing', () => {
  const oneClick = { 'content-type': 'application/x-www-form-urlencoded' }

  /** The address an optional mail says its reader unsubscribes at. */
  async function linkIn(address: string): Promise<string> {
    const mail = (await desk.mailsTo(address)).at(-1)
    const [, url = ''] = /^<(.+)>$/u.exec(mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '') ?? []
    expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe-post')?.value).toBe('List-Unsubscribe=One-Click')
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/u\/[\w-]{43}$/u)
    return new URL(url).pathname
  }

  it('is offered by optional mails only, and stops these only', async () => {
    const ticket = await ticketOf('reader')
    expect(await write(ticket)).toMatchObject({ state: 'sent' })
    expect((await desk.mailsTo(ticket.address)).at(-1)?.raw).not.toMatch(/^List-Unsubscribe/imu)
    expect(await write(ticket, { optional: true })).toMatchObject({ state: 'sent' })
    const path = await linkIn(ticket.address)
    const [plain, optional] = (await desk.mailsTo(ticket.address)).slice(-2)
    for (const part of [optional?.text, optional?.html]) {
      expect(part).toContain(`http://127.0.0.1:3000${path}`)
      expect(part?.replaceAll('\n', '')).toContain('配信を停止できます')
    }
    expect(plain?.raw).not.toContain('/u/')
    expect(plain?.text).not.toContain('配信を停止')
    // What the desk can read of it unsubscribes nobody.
    const read = await supervisor.request('GET', `/api/v1/tickets/${ticket.number}/follow-ups`)
    expect(read.body).toContain('/u/********')
    expect(read.body).not.toContain(path)

    // A scanner opens the link: nothing happens. The page has a button.
    for (const method of ['GET', 'HEAD'] as const) {
      const page = await desk.app.inject({ method, url: path })
      expect(page.statusCode).toBe(200)
      if (method === 'GET') expect(page.body).toContain(`<form method="post" action="${path}">`)
      expect(page.body).not.toContain(ticket.address)
    }
    expect(await livingOf(ticket.address)).toEqual([])

    // One click of a mail program, repeated.
    const payload = 'List-Unsubscribe=One-Click'
    for (const _ of [1, 2]) {
      expect((await desk.app.inject({ method: 'POST', url: path, headers: oneClick, payload })).statusCode).toBe(200)
    }
    expect(await livingOf(ticket.address)).toMatchObject([{ reason: 'unsubscribed' }])
    const again = await desk.app.inject({ method: 'GET', url: path })
    expect(again.statusCode).toBe(200)
    expect(again.body).toContain('配信は既に停止しています')
    expect(again.body).not.toContain('<form')
    expect(await write(ticket, { optional: true })).toMatchObject({ state: 'cancelled', cancelReason: 'unsubscribed' })
    expect(await write(ticket)).toMatchObject({ state: 'sent' })
    expect(desk.logged.join('\n')).not.toContain(path.slice(3))
  })

  it('takes the click as a multipart form, too', async () => {
    const ticket = await ticketOf('reader')
    await write(ticket, { optional: true })
    const payload = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await desk.app.inject({ method: 'POST', url: await linkIn(ticket.address), headers, payload })).statusCode).toBe(200)
    expect(await livingOf(ticket.address)).toHaveLength(1)
  })

  it('can be read in the other language after the button was pressed', async () => {
    const ticket = await ticketOf('reader')
    await write(ticket, { optional: true })
    const path = await linkIn(ticket.address)
    const done = await desk.app.inject({ method: 'POST', url: path, headers: oneClick, payload: 'lang=ja' })
    expect(done.body).toContain('配信を停止しました')
    const [, search = ''] = /class="switch" href="([^"]+)" lang="en"/u.exec(done.body) ?? []
    expect(search).toBe('?lang=en')
    const english = await desk.app.inject({ method: 'GET', url: `${path}${search}` })
    expect(english.body).toContain('You are unsubscribed already')
    expect(english.body).toMatch(/class="switch" href="\?lang=ja"/u)
  })

  it('does nothing by a link nobody made', async () => {
    const ticket = await ticketOf('reader')
    await write(ticket, { optional: true })
    const path = await linkIn(ticket.address)
    const turned = path.at(-2) === 'A' ? 'B' : 'A'
    for (const url of [`${path.slice(0, -2)}${turned}${path.at(-1)}`, '/u/short', `/u/${'A'.repeat(43)}`]) {
      for (const method of ['GET', 'POST'] as const) {
        expect((await desk.app.inject({ method, url, headers: method === 'POST' ? oneClick : {} })).statusCode, url).toBe(404)
      }
    }
    expect(await livingOf(ticket.address)).toEqual([])
  })
})

describe('scheduled mails to one address', () => {
  it('are three a day at most: the rest goes on the next business days, none is lost, and what is not scheduled goes at once', async () => {
    const ticket = await ticketOf('busy')
    const dueAt = new Date('2026-11-24T00:30:00Z')
    const mails: string[] = []
    for (let count = 0; count < 7; count++) {
      const answer = await supervisor.request('POST', `/api/v1/tickets/${ticket.number}/follow-ups`, {
        subject: `第${count}便`,
        body: '資料です。',
        dueAt: '2026-12-24T02:00:00Z',
      })
      mails.push(answer.json().id)
    }
    await desk.db
      .update(followUps)
      .set({ dueAt, scheduled: true })
      .where(and(eq(followUps.ticketId, ticket.id), eq(followUps.state, 'pending')))
    const rows = async () =>
      (await desk.db.select().from(followUps).where(eq(followUps.ticketId, ticket.id))).filter(({ id }) => mails.includes(id))
    const sent = async () => (await rows()).filter(({ state }) => state === 'sent').length
    await eventually(async () => (await rows()).every(({ state, dueAt: at }) => state === 'sent' || at > dueAt), patience)
    expect(await sent()).toBe(3)
    const waiting = (await rows()).filter(({ state }) => state !== 'sent')
    expect(new Set(waiting.map(({ state, attempts, dueAt: at }) => `${state} ${attempts} ${at.toISOString()}`))).toEqual(
      new Set(['pending 0 2026-11-25T00:00:00.000Z']),
    )
    expect(await write(ticket)).toMatchObject({ state: 'sent' })

    await desk.moveClockTo('2026-11-25T00:30:00Z')
    await eventually(async () => (await sent()) === 6, patience)
    await desk.moveClockTo('2026-11-26T00:30:00Z')
    await eventually(async () => (await sent()) === 7, patience)
    const attempts = await desk.db.select().from(followUpAttempts)
    expect(attempts.filter(({ followUpId }) => mails.includes(followUpId))).toHaveLength(7)
  })
})
