import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { dispatched, openCase, type Case } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let found: Case
beforeEach(async () => {
  desk = await startDesk()
  // Monday, ten o'clock in Japan.
  await desk.moveClockTo('2026-12-14T01:00:00Z')
  found = await openCase(desk)
  await dispatched(found)
})
afterEach(() => desk.close())

async function reminders() {
  await desk.settled()
  const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId)).orderBy(followUps.dueAt)
  return rows.filter(({ kind }) => kind === 'reminder')
}
const shown = async () => (await reminders()).map(({ details, state, cancelReason }) => `${details.step} ${cancelReason ?? state}`)

/** The desk is away until then: whatever falls due waits. */
async function away(until: string) {
  await desk.owner`update follow_ups set paused_at = desk_now() where kind = 'reminder'`
  await desk.moveClockTo(until)
  await desk.owner`update follow_ups set paused_at = null where kind = 'reminder'`
}

describe('when the desk was away past the time of both reminders', () => {
  it('only the last one goes, and the story of the other says why', async () => {
    desk.worker()
    await desk.settled()
    const [first] = await reminders()
    await away('2026-12-24T01:00:00Z')
    expect(await shown()).toEqual(['3 overtaken', '7 sent'])
    const text = (await reminders())[1]?.text?.replaceAll('\n', '')
    // Nothing was written before that it could apologise for.
    expect(text).toContain('まだご回答を確認できておりません')
    expect(text).toContain('期限を過ぎますと')
    expect(text).not.toContain('重ねて')
    const story = await (await desk.staff('supervisor')).request('GET', `/api/v1/follow-ups/${first?.id}`)
    expect(story.json().history).toMatchObject([{ type: 'follow_up.cancelled', details: { reason: 'overtaken' } }])
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })
})

describe('when the desk was away past the time of the first reminder alone', () => {
  it('the second keeps a distance from the first, and still goes before the end', async () => {
    desk.worker()
    await desk.settled()
    // An hour before the second is due.
    await away('2026-12-23T00:00:30Z')
    expect(await shown()).toEqual(['3 sent', '7 pending'])
    await desk.moveClockTo('2026-12-23T01:10:00Z')
    expect(await shown()).toEqual(['3 sent', '7 pending'])
    expect((await reminders())[1]?.dueAt.toISOString().slice(0, 16)).toBe('2026-12-25T00:00')
    await desk.moveClockTo('2026-12-25T00:05:00Z')
    expect(await shown()).toEqual(['3 sent', '7 sent'])
    expect((await reminders())[1]?.text).toContain('重ねてのご連絡')
  })
})
