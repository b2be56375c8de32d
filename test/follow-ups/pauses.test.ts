import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimFollowUp } from '../../src/follow-ups/claim-follow-up.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { dispatched, historyOf, openCase, type Case } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let found: Case
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  found = await openCase(desk)
})
afterEach(() => desk.close())

const pause = (method: 'PUT' | 'DELETE' | 'GET', body?: object, who = found.consultant) =>
  who.request(method, `/api/v1/tickets/${found.number}/pause`, body)
const reason = { reason: '先方の人事異動のため。' }
const act = (id: string, what: 'skip' | 'send-now', body?: object) =>
  found.consultant.request('PUT', `/api/v1/follow-ups/${id}/${what}`, body)

async function reminders() {
  await desk.settled()
  const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId)).orderBy(followUps.dueAt)
  return rows.filter(({ kind }) => kind === 'reminder')
}

async function idOf(index: number): Promise<string> {
  const row = (await reminders())[index]
  if (!row) throw new Error('there is no such reminder')
  return row.id
}

/** Signed-in people's sessions end; whoever acts on a later day signs in anew. */
async function boss() {
  return desk.staff('supervisor')
}

describe('a paused ticket', () => {
  it('keeps its scheduled mails back, those planned later too, and says why; what answers an act still goes', async () => {
    await pause('PUT', reason)
    expect((await pause('PUT', reason)).statusCode).toBe(204)
    expect((await pause('GET')).json()).toMatchObject({ paused: true, ...reason, pausedBy: found.consultant.id })
    desk.worker()
    await dispatched(found)
    const rows = await reminders()
    expect(rows.map(({ pausedAt }) => pausedAt !== null)).toEqual([true, true])
    await desk.moveClockTo('2026-11-27T02:00:00Z')
    await desk.settled()
    expect((await reminders()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['pending', 0],
      ['pending', 0],
    ])
    const subjects = (await desk.mails()).map(({ subject }) => subject)
    expect(subjects.some((subject) => subject?.includes('候補自治体のご案内'))).toBe(true)
    expect((await reconcileMail(desk.db)).differences).toEqual([])
    expect((await historyOf(desk, found.ticketId, 'follow_ups.paused')).map(({ details }) => details['count'])).toEqual([0])
  })

  it('sends what is overdue once when it is resumed, not in a burst', async () => {
    desk.worker()
    await dispatched(found)
    await reminders()
    await pause('PUT', reason)
    // Friday 4 December, 19:00: both reminders' times have passed, the shortlist is still open.
    await desk.moveClockTo('2026-12-04T10:00:00Z')
    expect((await pause('DELETE', undefined, await boss())).statusCode).toBe(204)
    const rows = await reminders()
    expect(rows.map(({ state, cancelReason, pausedAt }) => [state, cancelReason, pausedAt])).toEqual([
      ['cancelled', 'overtaken', null],
      ['pending', null, null],
    ])
    expect(rows[1]?.dueAt).toEqual(new Date('2026-12-07T00:00:00Z'))
    await desk.moveClockTo('2026-12-07T00:00:30Z')
    await desk.settled()
    expect((await reminders()).map(({ state }) => state)).toEqual(['cancelled', 'sent'])
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('is kept back by the claim, too, should a row have slipped through', async () => {
    desk.worker()
    await dispatched(found)
    const id = await idOf(0)
    await pause('PUT', reason)
    await desk.db.update(followUps).set({ pausedAt: null }).where(eq(followUps.id, id))
    await desk.moveClockTo('2026-11-27T02:00:00Z')
    await desk.settled()
    expect((await reminders())[0]).toMatchObject({ state: 'pending', attempts: 0, pausedAt: expect.any(Date) })
  })

  it('loses no mail however resuming and claiming fall together', async () => {
    const worker = desk.worker()
    await dispatched(found)
    const id = await idOf(0)
    await worker.stop()
    await desk.moveClockTo('2026-11-27T02:00:00Z')
    const chief = await boss()
    for (let turn = 0; turn < 8; turn += 1) {
      await pause('PUT', reason, chief)
      await desk.db
        .update(followUps)
        .set({ pausedAt: null, dueAt: new Date('2026-11-27T01:00:00Z') })
        .where(eq(followUps.id, id))
      const [claimed] = await Promise.all([claimFollowUp(desk.deps, id), pause('DELETE', undefined, chief)])
      const [row] = await desk.db.select().from(followUps).where(eq(followUps.id, id))
      if (claimed) {
        expect(row).toMatchObject({ state: 'sending' })
        return
      }
      expect(row).toMatchObject({ state: 'pending', pausedAt: null })
    }
  })
})

describe('one mail of a series', () => {
  it('is skipped while the others go on', async () => {
    desk.worker()
    await dispatched(found)
    const id = await idOf(0)
    expect((await act(id, 'skip', {})).json().errors).toMatchObject([{ field: 'reason', code: 'required' }])
    expect((await reminders()).map(({ state }) => state)).toEqual(['pending', 'pending'])
    const answer = await act(id, 'skip', { reason: '電話でご回答いただいたため。' })
    expect(answer.statusCode, answer.body).toBe(200)
    const skipped = { state: 'cancelled', cancelReason: 'skipped', skipReason: '電話でご回答いただいたため。' }
    expect(answer.json()).toMatchObject(skipped)
    expect((await act(id, 'skip', { reason: '二度目の理由。' })).json()).toMatchObject(skipped)
    const story = (await found.consultant.request('GET', `/api/v1/follow-ups/${id}`)).json()
    expect(story).toMatchObject(skipped)
    expect(story.history).toMatchObject([
      { type: 'follow_up.cancelled', actor: { kind: 'staff', id: found.consultant.id }, details: { reason: 'skipped' } },
    ])
    const masked = (await (await desk.staff('auditor')).request('GET', `/api/v1/follow-ups/${id}`)).json()
    expect(masked.skipReason).toBe('［●×14］')
    expect((await reminders()).map(({ state }) => state)).toEqual(['cancelled', 'pending'])
    expect((await act(id, 'send-now')).json()).toMatchObject({ code: 'follow_up_not_pending', state: 'cancelled' })
  })

  it('goes now when somebody asks for it, after hours and in spite of a pause', async () => {
    desk.worker()
    await dispatched(found)
    const id = await idOf(0)
    await desk.moveClockTo('2026-11-24T12:00:00Z')
    await pause('PUT', reason)
    const answer = await act(id, 'send-now')
    expect(answer.json()).toMatchObject({ scheduled: false, pausedAt: null })
    expect((await reminders()).map(({ state }) => state)).toEqual(['pending', 'sent'].toSorted().toReversed())
    const story = (await found.consultant.request('GET', `/api/v1/follow-ups/${id}`)).json()
    expect(story.history.map(({ type }: { type: string }) => type)).toEqual(['follow_up.paused', 'follow_up.hastened', 'follow_up.sent'])
  })

  it('is skipped or claimed, never both', async () => {
    const worker = desk.worker()
    await dispatched(found)
    const ids = [await idOf(0), await idOf(1)]
    await worker.stop()
    await desk.moveClockTo('2026-12-03T02:00:00Z')
    const chief = await boss()
    for (const id of ids) {
      await desk.db
        .update(followUps)
        .set({ details: { about: 'shortlist', step: 3, hastened: true } })
        .where(eq(followUps.id, id))
      const [claimed, skipped] = await Promise.all([
        claimFollowUp(desk.deps, id),
        chief.request('PUT', `/api/v1/follow-ups/${id}/skip`, reason),
      ])
      const [row] = await desk.db.select().from(followUps).where(eq(followUps.id, id))
      expect(skipped.statusCode).toBe(claimed ? 409 : 200)
      expect(row?.state).toBe(claimed ? 'sending' : 'cancelled')
    }
  })
})
