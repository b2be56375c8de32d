import { expect, it, onTestFinished } from 'vitest'
import { claimFollowUp } from '../../src/follow-ups/claim-follow-up.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { recordAttempt } from '../../src/follow-ups/record-attempt.ts'
import { openCase } from '../shortlists/scene.ts'
import { startDesk } from '../support/desk.ts'

/** A desk on a Tuesday morning with a case, and mails added to it by hand: by number of the order they are asked for, with their ids. */
async function deskWithMails(...dueAt: string[]) {
  const desk = await startDesk()
  onTestFinished(() => desk.close())
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  const { consultant, number } = await openCase(desk)
  const worker = desk.worker()
  await desk.settled()
  await worker.stop()
  const ids: string[] = []
  for (const [at, due] of dueAt.entries()) {
    const added = await consultant.request('POST', `/api/v1/tickets/${number}/follow-ups`, {
      subject: `${at}`,
      body: '本文です。',
      dueAt: due,
    })
    expect(added.statusCode).toBe(201)
    ids.push(added.json().id)
  }
  const differences = async () => (await reconcileMail(desk.db)).differences
  const dueOf = async (id: string) => {
    const [row] = await desk.owner<{ at: Date }[]>`select due_at as at from follow_ups where id = ${id}`
    return row?.at.toISOString()
  }
  return { desk, consultant, ticket: `/api/v1/tickets/${number}`, ids, differences, dueOf }
}

it('a mail put off, hastened, paused and resumed, and tried again is due when its records say', async () => {
  const { desk, consultant, ticket, ids, differences, dueOf } = await deskWithMails(
    '2026-11-25T01:00:00Z',
    '2026-11-26T01:00:00Z',
    '2026-11-27T01:00:00Z',
    '2026-12-10T01:00:00Z',
  )
  const [night = '', hastened = '', paused = '', later = ''] = ids
  expect(await differences()).toEqual([])

  // Out of hours.
  await desk.moveClockTo('2026-11-25T12:00:00Z')
  expect(await claimFollowUp(desk.deps, night)).toBeUndefined()
  expect(await dueOf(night)).toBe('2026-11-26T00:00:00.000Z')
  expect(await differences()).toEqual([])

  expect((await consultant.request('PUT', `/api/v1/follow-ups/${hastened}/send-now`)).statusCode).toBeLessThan(300)
  expect(await dueOf(hastened)).not.toBe('2026-11-26T01:00:00.000Z')
  expect(await differences()).toEqual([])

  // What the server puts off is tried again.
  const claimed = await claimFollowUp(desk.deps, hastened)
  if (!claimed || claimed === 'no_way_out') throw new Error('it was not claimed')
  await recordAttempt(desk.deps, hastened, claimed.attempt, { outcome: 'later', phase: 'recipient', smtpCode: 451, response: '451 busy' })
  expect(await differences()).toEqual([])

  expect((await consultant.request('PUT', `${ticket}/pause`, { reason: '打合せ中のため。' })).statusCode).toBeLessThan(300)
  await desk.moveClockTo('2026-12-01T01:00:00Z')
  expect((await consultant.request('DELETE', `${ticket}/pause`)).statusCode).toBeLessThan(300)
  expect(await dueOf(paused)).not.toBe('2026-11-27T01:00:00.000Z')
  expect(await dueOf(later)).toBe('2026-12-10T01:00:00.000Z')
  expect(await differences()).toEqual([])

  const worker = desk.worker()
  await desk.settled()
  await worker.stop()
  expect(await differences()).toEqual([])
  for (const id of ids) {
    await desk.owner`update follow_ups set due_at = due_at - interval '1 hour' where id = ${id}`
    expect(await differences()).toMatchObject([{ difference: 'due_at_another_time', row: id }])
    await desk.owner`update follow_ups set due_at = due_at + interval '1 hour' where id = ${id}`
  }
})

it('what was planned cannot be taken out of the account, by the owner neither', async () => {
  const { desk, ids, differences } = await deskWithMails('2026-12-10T01:00:00Z')
  const [id = ''] = ids
  await expect(desk.owner`delete from follow_up_plans where follow_up_id = ${id}`).rejects.toThrow('append-only')
  await expect(desk.owner`update follow_up_plans set due_at = now() where follow_up_id = ${id}`).rejects.toThrow('append-only')
  await desk.owner`delete from follow_ups where id = ${id}`
  const found = await differences()
  expect(found).toContainEqual({ difference: 'planned_mail_is_gone', row: id, found: expect.stringContaining('due_at=2026-12-10') })
})
