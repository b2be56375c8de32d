import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimFollowUp, type ClaimedMail } from '../../src/follow-ups/claim-follow-up.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { recordAttempt } from '../../src/follow-ups/record-attempt.ts'
import { recoverAbandoned } from '../../src/follow-ups/recover-abandoned.ts'
import { openCase, type Case } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let found: Case
let minutes = 0
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  found = await openCase(desk)
})
afterAll(() => desk.close())

const accepted = { outcome: 'sent', smtpCode: 250, response: '250 ok' } as const

async function added(): Promise<string> {
  const answer = await found.consultant.request('POST', `/api/v1/tickets/${found.number}/follow-ups`, { subject: '件', body: '本文' })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}

/** Claimed by a worker of which nothing is heard for half a minute, and taken back. */
async function abandoned(id: string): Promise<ClaimedMail> {
  const claimed = await claimedMail(id)
  await desk.owner`update follow_ups set claimed_at = claimed_at - interval '31 seconds' where id = ${id}`
  expect(await recoverAbandoned(desk.deps)).toBe(1)
  return claimed
}

async function claimedMail(id: string): Promise<ClaimedMail> {
  const claimed = await claimFollowUp(desk.deps, id)
  if (claimed === undefined || claimed === 'no_way_out') throw new Error('nothing was claimed')
  return claimed
}

const passTime = () => desk.moveClockTo(new Date(Date.parse('2026-11-24T01:00:00Z') + (minutes += 5) * 60_000))

async function storyOf(id: string) {
  const answer = await found.consultant.request('GET', `/api/v1/follow-ups/${id}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

async function differencesOf(...ids: string[]) {
  const { differences } = await reconcileMail(desk.db)
  return differences.filter(({ row }) => ids.includes(row))
}

describe('the word of a server that comes after the worker counted as dead', () => {
  it('makes a mail sent that was cancelled meanwhile: it is with its reader, and the accounts say so', async () => {
    const id = await added()
    await abandoned(id)
    expect((await found.consultant.request('DELETE', `/api/v1/follow-ups/${id}`)).statusCode).toBe(204)
    expect(await storyOf(id)).toMatchObject({ state: 'cancelled', attempts: [{ outcome: 'unknown' }] })

    await recordAttempt(desk.deps, id, 1, accepted)
    const story = await storyOf(id)
    expect(story).toMatchObject({ state: 'sent', cancelReason: null, attempts: [{ attempt: 1, outcome: 'sent', smtpCode: 250 }] })
    expect(story.sentAt).toBe(story.attempts[0].endedAt)
    expect(story.history.map(({ type, details }: { type: string; details: object }) => [type, details])).toEqual([
      ['follow_up.added', { followUpId: id, kind: 'manual-follow-up' }],
      ['follow_up.cancelled', { followUpId: id, kind: 'manual-follow-up', reason: 'by_hand' }],
      ['follow_up.sent', { followUpId: id, kind: 'manual-follow-up', insteadOf: 'cancelled' }],
    ])
    expect(await differencesOf(id)).toEqual([])
    const ledger = (await found.consultant.request('GET', '/api/v1/mail/ledger?from=2026-11-24&to=2026-11-24')).json()
    expect(ledger.balanced).toBe(true)
  })

  it('makes a mail sent that was refused when it was tried again', async () => {
    const id = await added()
    await abandoned(id)
    await passTime()
    await claimedMail(id)
    await recordAttempt(desk.deps, id, 2, { outcome: 'refused', smtpCode: 550, response: '550 5.7.1 no' })
    // The first may have arrived.
    expect(await storyOf(id)).toMatchObject({ state: 'unknown' })
    await recordAttempt(desk.deps, id, 1, accepted)
    expect(await storyOf(id)).toMatchObject({ state: 'sent', attempts: [{ outcome: 'sent' }, { outcome: 'refused' }] })
    expect(await differencesOf(id)).toEqual([])
  })

  it('ends the trying when it comes while the mail is on its way again, however that ends', async () => {
    for (const outcome of ['unknown', 'later', 'refused'] as const) {
      const id = await added()
      await abandoned(id)
      await passTime()
      await claimedMail(id)
      await recordAttempt(desk.deps, id, 1, accepted)
      expect(await storyOf(id)).toMatchObject({ state: 'sending' })
      await recordAttempt(desk.deps, id, 2, { outcome })
      const story = await storyOf(id)
      expect(story).toMatchObject({ state: 'sent', attempts: [{ outcome: 'sent' }, { outcome }] })
      expect(story.sentAt).toBe(story.attempts[0].endedAt)
      expect(await differencesOf(id)).toEqual([])
    }
  })

  it('counts for nothing when it is no "sent"', async () => {
    const id = await added()
    await abandoned(id)
    await found.consultant.request('DELETE', `/api/v1/follow-ups/${id}`)
    await recordAttempt(desk.deps, id, 1, { outcome: 'refused', smtpCode: 550 })
    expect(await storyOf(id)).toMatchObject({ state: 'cancelled', cancelReason: 'by_hand' })
    expect(await differencesOf(id)).toEqual([])
  })
})

describe('the Message-ID', () => {
  it('is kept with each attempt, and stays when the address of the desk changes in between', async () => {
    const id = await added()
    const before = (await storyOf(id)).messageId
    const first = await abandoned(id)
    expect(first.mail.messageId).toBe(before)
    await passTime()
    const moved = { ...desk.deps, config: { ...desk.deps.config, MAIL_FROM: '相談窓口 <desk@elsewhere.example>' } }
    const second = await claimFollowUp(moved, id)
    expect(second).toMatchObject({ attempt: 2, mail: { messageId: before } })
    await recordAttempt(desk.deps, id, 2, accepted)
    const story = await storyOf(id)
    expect(story.messageId).toBe(before)
    expect(story.attempts).toMatchObject([{ messageId: before }, { messageId: before }])
  })
})
