import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { dispatched, openCase, type Case } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  desk.worker()
})
afterEach(() => desk.close())

async function remindersOf({ ticketId }: Case) {
  await desk.settled()
  const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, ticketId)).orderBy(followUps.dueAt)
  return rows.filter(({ kind }) => kind === 'reminder')
}

interface Told {
  type: string
  details: Record<string, unknown>
}

/** What happened to a mail, without its id. */
async function storyOf(id: string | undefined) {
  const reader = await desk.staff('supervisor')
  const answer = await reader.request('GET', `/api/v1/follow-ups/${id}`)
  const { history } = answer.json() as { history: Told[] }
  return history.map(({ type, details: { followUpId: _own, kind: _kind, ...details } }) => ({ type, ...details }))
}

describe('the story of a mail says', () => {
  it('that it waits for the opening of the desk', async () => {
    const found = await openCase(desk)
    await dispatched(found)
    const [reminder] = await remindersOf(found)
    // Friday, seven in the evening.
    await desk.moveClockTo('2026-11-27T10:00:00Z')
    await desk.settled()
    const until = '2026-11-30T00:00:00.000Z'
    expect(await storyOf(reminder?.id)).toEqual([{ type: 'follow_up.put_off', reason: 'business_hours', until }])
    await desk.moveClockTo('2026-11-30T00:00:30Z')
    await desk.settled()
    expect((await storyOf(reminder?.id)).map(({ type }) => type)).toEqual(['follow_up.put_off', 'follow_up.sent'])
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('that its reader has had the mails of a day', async () => {
    const found = await openCase(desk)
    for (let turn = 0; turn < 4; turn += 1) {
      const body = { subject: `その${turn}`, body: '日程をお知らせください。', dueAt: `2026-11-25T01:0${turn}:00.000Z` }
      expect((await found.consultant.request('POST', `/api/v1/tickets/${found.number}/follow-ups`, body)).statusCode).toBe(201)
    }
    for (let turn = 0; turn < 4; turn += 1) {
      await desk.moveClockTo(`2026-11-25T01:0${turn}:30Z`)
      await desk.settled()
    }
    const rows = await desk.db.select().from(followUps).where(eq(followUps.kind, 'manual-follow-up')).orderBy(followUps.dueAt)
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'pending'])
    const until = '2026-11-26T00:00:00.000Z'
    expect((await storyOf(rows[3]?.id)).at(-1)).toEqual({ type: 'follow_up.put_off', reason: 'daily_cap', until })
    // The list says it, too.
    const list = await (await desk.staff('supervisor')).request('GET', `/api/v1/tickets/${found.number}/follow-ups?limit=200`)
    const items = list.json().items as { id: string; kind: string; putOff: object | null; sequence: object | null }[]
    expect(items.find(({ id }) => id === rows[3]?.id)).toMatchObject({ dueAt: until, putOff: { reason: 'daily_cap' }, sequence: null })
    expect(items.filter(({ putOff }) => putOff !== null)).toHaveLength(1)
    const ofSequence = { code: 'acknowledgement', version: 1, step: expect.any(String) }
    expect(items.find(({ kind }) => kind === 'acknowledgement')).toMatchObject({ sequence: ofSequence })
  })

  it('that a pause keeps it back, and when it goes afterwards', async () => {
    const found = await openCase(desk)
    await dispatched(found)
    const [, second] = await remindersOf(found)
    const pause = (method: 'PUT' | 'DELETE') =>
      found.consultant.request(method, `/api/v1/tickets/${found.number}/pause`, method === 'PUT' ? { reason: '先方のご都合' } : undefined)
    await pause('PUT')
    await pause('DELETE')
    expect(await storyOf(second?.id)).toEqual([
      { type: 'follow_up.paused' },
      { type: 'follow_up.resumed', dueAt: second?.dueAt.toISOString() },
    ])
  })

  it('that it waits for a proved address, and that it need not any more', async () => {
    const found = await openCase(desk, { verified: false })
    const message = { direction: 'out', subject: 'ご要望の確認', body: '時期をお聞かせください。' }
    expect((await found.consultant.request('POST', `/api/v1/tickets/${found.number}/messages`, message)).statusCode).toBe(201)
    await desk.settled()
    const [mail] = await desk.db.select().from(followUps).where(eq(followUps.kind, 'consultant-message'))
    expect(await storyOf(mail?.id)).toEqual([{ type: 'follow_up.held', for: 'verified_contact' }])
    await found.consultant.request('PUT', `/api/v1/contacts/${found.applicantId}/verification`)
    await desk.settled()
    expect((await storyOf(mail?.id)).map(({ type }) => type)).toEqual(['follow_up.held', 'follow_up.released', 'follow_up.sent'])
  })
})
