import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followUpPlans, followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { lockFollowUp } from '../../src/follow-ups/follow-ups.store.ts'
import { putOff } from '../../src/follow-ups/withhold.ts'
import { openCase, type Case } from '../shortlists/scene.ts'
import { refusal } from '../mail/smtp-fixture.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let found: Case
let supervisor: Person
const words = { subject: 'その後いかがですか', body: '先日の件、その後の状況をお聞かせください。' }

beforeAll(async () => {
  desk = await startDesk(() => ({
    onRcptTo: (address, _session, callback) => callback(address.address.startsWith('gone') ? refusal(550, 'no such user') : null),
  }))
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  found = await openCase(desk)
  supervisor = await desk.staff('supervisor')
  const participant = { name: '退職 済', email: 'gone@copies.example' }
  await found.consultant.request('POST', `/api/v1/tickets/${found.number}/participants`, participant)
  const message = { direction: 'out', subject: 'ご連絡', body: '資料をお送りします。' }
  await found.consultant.request('POST', `/api/v1/tickets/${found.number}/messages`, message)
  desk.worker()
  await desk.settled()
})
afterAll(() => desk.close())

const ledger = async (query: string, who = supervisor) => who.request('GET', `/api/v1/mail/ledger${query}`)
const day = '?from=2026-11-24&to=2026-11-24'
const add = async (dueAt: string) =>
  (await found.consultant.request('POST', `/api/v1/tickets/${found.number}/follow-ups`, { ...words, dueAt })).json().id as string

describe('the ledger', () => {
  it('accounts for every mail that was due, per series and in total', async () => {
    const cancelled = await add('2026-11-24T06:00:00Z')
    await add('2026-11-24T07:00:00Z')
    await found.consultant.request('DELETE', `/api/v1/follow-ups/${cancelled}`)
    const answer = await ledger(day)
    expect(answer.statusCode, answer.body).toBe(200)
    const { series, total, balanced } = answer.json()
    const plans = await desk.db.select().from(followUpPlans)
    const endOfDay = new Date('2026-11-24T15:00:00Z')
    expect(total.due).toBe(plans.filter(({ dueAt }) => dueAt < endOfDay).length)
    expect(balanced).toBe(true)
    for (const line of [...series, total]) {
      expect(line.due).toBe(line.sent + line.failed + line.cancelled + line.unknown + line.stillDue)
    }
    const of = (name: string) => series.find((line: { series: string }) => line.series === name)
    expect(of('correspondence')).toMatchObject({ due: 2, sent: 1, failed: 1 })
    expect(of('manual-follow-up')).toMatchObject({ due: 2, cancelled: 1, stillDue: 1 })
  })

  it('counts a mail on the days it is due, both ends included, and says so when the days are turned round', async () => {
    await add('2026-12-09T15:00:00Z')
    const on = async (from: string, to: string) => (await ledger(`?from=${from}&to=${to}`)).json().total.due
    expect(await on('2026-12-09', '2026-12-09')).toBe(0)
    expect(await on('2026-12-10', '2026-12-10')).toBe(1)
    expect(await on('2026-12-01', '2026-12-31')).toBe(1)
    const turned = await ledger('?from=2026-12-02&to=2026-12-01')
    expect(turned.statusCode).toBe(422)
    expect(turned.json().errors).toMatchObject([{ field: 'to', code: 'order' }])
    expect((await ledger('')).statusCode).toBe(422)
  })

  it('counts a mail that is put off, or goes sooner, on the day it was first due, so that the figures of that day stand', async () => {
    const on = async (date: string) => (await ledger(`?from=${date}&to=${date}`)).json().total
    const later = await add('2026-12-15T01:00:00Z')
    const before = await on('2026-12-15')
    expect(before).toMatchObject({ due: 1, stillDue: 1 })
    await desk.db.transaction(async (tx) => {
      const locked = await lockFollowUp(tx, later)
      if (locked) await putOff(tx, locked.followUp, 'daily_cap', new Date('2026-12-16T01:00:00Z'), locked.now)
    })
    expect(await on('2026-12-15')).toEqual(before)
    expect((await on('2026-12-16')).due).toBe(0)
    const mails = async () => (await supervisor.request('GET', '/api/v1/mail/ledger/mails?from=2026-12-15&to=2026-12-15')).json().items
    expect(await mails()).toMatchObject([{ id: later, plannedFor: '2026-12-15T01:00:00.000Z', dueAt: '2026-12-16T01:00:00.000Z' }])
    expect((await found.consultant.request('PUT', `/api/v1/follow-ups/${later}/send-now`)).statusCode).toBe(200)
    await desk.settled()
    expect(await on('2026-12-15')).toMatchObject({ due: 1, sent: 1, stillDue: 0 })
  })

  it('does not balance when a mail, or the account of its plan, is gone', async () => {
    const of = async (date: string) => (await ledger(`?from=${date}&to=${date}`)).json()
    const gone = await add('2026-12-21T01:00:00Z')
    expect((await of('2026-12-21')).balanced).toBe(true)
    await desk.owner`delete from follow_ups where id = ${gone}`
    expect(await of('2026-12-21')).toMatchObject({
      balanced: false,
      series: [{ series: 'manual-follow-up', due: 1, sent: 0, stillDue: 0 }],
      total: { due: 1, stillDue: 0 },
    })
    const unaccounted = await add('2026-12-22T01:00:00Z')
    await desk.owner`alter table follow_up_plans disable trigger user`
    await desk.owner`delete from follow_up_plans where follow_up_id = ${unaccounted}`
    await desk.owner`alter table follow_up_plans enable trigger user`
    expect(await of('2026-12-22')).toMatchObject({ balanced: false, total: { due: 0, stillDue: 1 } })
  })

  it('names the mails behind each number, page by page', async () => {
    const of = async (query: string) => (await supervisor.request('GET', `/api/v1/mail/ledger/mails${day}${query}`)).json()
    const failed = await of('&state=failed')
    expect(failed.items).toMatchObject([{ kind: 'consultant-message', state: 'failed' }])
    expect((await of('&series=correspondence')).items).toHaveLength(2)
    expect((await of('&series=manual-follow-up')).items).toHaveLength(2)
    const held = await add('2026-11-24T08:00:00Z')
    await desk.db.update(followUps).set({ heldFor: 'verified_contact' }).where(eq(followUps.id, held))
    expect((await of('&state=held')).items).toMatchObject([{ id: held, ticket: found.number }])
    expect((await of('&state=paused')).items).toEqual([])
    const { total } = (await ledger(day)).json()
    expect((await of('&state=still_due')).items).toHaveLength(total.stillDue)
    const refused = await supervisor.request('GET', `/api/v1/mail/ledger/mails${day}&series=nope`)
    expect([refused.statusCode, refused.json().errors]).toMatchObject([422, [{ field: 'series', code: 'not_allowed' }]])
    const all = (await of('')).items as { id: string }[]
    const first = await of('&limit=2')
    const rest = await of(`&cursor=${first.nextCursor}`)
    expect([...first.items, ...rest.items].map(({ id }: { id: string }) => id)).toEqual(all.map(({ id }) => id))
  })
})

describe('the story of a mail', () => {
  const storyOf = async (id: string, who = supervisor) => (await who.request('GET', `/api/v1/follow-ups/${id}`)).json()

  it('says which event planned it, what was tried, what the server said, and its Message-ID', async () => {
    const [row] = await desk.db.select().from(followUps).where(eq(followUps.kind, 'acknowledgement'))
    const story = await storyOf(row?.id ?? '')
    expect(story.plannedBy).toMatchObject({ type: 'ticket.received', actor: { kind: 'applicant' } })
    expect(story.attempts).toMatchObject([{ attempt: 1, outcome: 'sent', smtpCode: 250, response: expect.stringContaining('250') }])
    expect(story.history.map(({ type }: { type: string }) => type)).toEqual(['follow_up.sent'])
    const arrived = (await desk.mails()).map(({ messageId }) => messageId)
    expect(arrived).toContain(story.messageId)
  })

  it('says who added and who cancelled one, and what failed', async () => {
    const id = await add('2026-12-01T01:00:00Z')
    await found.consultant.request('DELETE', `/api/v1/follow-ups/${id}`)
    const story = await storyOf(id)
    expect(story).toMatchObject({ state: 'cancelled', cancelReason: 'by_hand', plannedBy: null, createdBy: found.consultant.id })
    expect(story.history.map(({ type, actor }: { type: string; actor: { id: string } }) => [type, actor.id])).toEqual([
      ['follow_up.added', found.consultant.id],
      ['follow_up.cancelled', found.consultant.id],
    ])
    const [failed] = await desk.db.select().from(followUps).where(eq(followUps.state, 'failed'))
    expect((await storyOf(failed?.id ?? '')).attempts).toMatchObject([{ outcome: 'refused', smtpCode: 550 }])
  })

  it('shows an auditor what happened, not what was written or answered', async () => {
    const auditor = await desk.staff('auditor')
    const [failed] = await desk.db.select().from(followUps).where(eq(followUps.state, 'failed'))
    const answer = await auditor.request('GET', `/api/v1/follow-ups/${failed?.id}`)
    expect(answer.json()).toMatchObject({ state: 'failed', attempts: [{ smtpCode: 550 }] })
    expect(answer.body).not.toMatch(/no such user|資料をお送り/u)
    expect((await ledger(day, auditor)).statusCode).toBe(200)
    expect((await ledger(day, await desk.contact())).statusCode).toBe(403)
    expect((await supervisor.request('GET', `/api/v1/follow-ups/${found.ticketId}`)).statusCode).toBe(404)
  })
})
