import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase, type Case } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let found: Case
let id: string
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  found = await openCase(desk)
  const words = { subject: '件', body: '本文' }
  id = (await found.consultant.request('POST', `/api/v1/tickets/${found.number}/follow-ups`, words)).json<{ id: string }>().id
  const worker = desk.worker()
  await desk.settled()
  await worker.stop()
})
afterAll(() => desk.close())

async function mail() {
  return (await found.consultant.request('GET', `/api/v1/follow-ups/${id}`)).json<{ state: string; attempts: unknown[] }>()
}

describe('what was sent', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['whom it went to', () => desk.owner`update follow_up_attempts set recipient = 'another@town.example' where follow_up_id = ${id}`],
    ['as which message', () => desk.owner`update follow_up_attempts set message_id = '<another@desk.example>' where follow_up_id = ${id}`],
    [
      'when it was begun',
      () => desk.owner`update follow_up_attempts set started_at = started_at - interval '3 days' where follow_up_id = ${id}`,
    ],
    ['its subject', () => desk.owner`update follow_ups set subject = '別の件名' where id = ${id}`],
    ['its text', () => desk.owner`update follow_ups set text = '別の本文' where id = ${id}`],
  ])('stands, by the owner’s hand, too: %s', async (_what, rewrite) => {
    const before = await mail()
    expect(before.state).toBe('sent')
    await expect(rewrite()).rejects.toThrow('keeps what was sent')
    expect(await mail()).toEqual(before)
  })

  it('can be forgotten, and is not written anew then either', async () => {
    await desk.owner`update follow_ups set subject = null, text = null where id = ${id}`
    await expect(desk.owner`update follow_ups set text = '別の本文' where id = ${id}`).rejects.toThrow('keeps what was sent')
  })
})
