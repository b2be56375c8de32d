import type { Config } from '../config.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SendPhase } from '../mail/send-result.rules.ts'
import { system } from '../people/actor.ts'
import { readReasonAgainst, suppressWithin } from '../suppressions/suppress-address.ts'
import { createTaskWithin } from '../tasks/create-task.ts'
import { stateAfter, type AttemptOutcome, type NextState } from './delivery.rules.ts'
import { endAttempt, findAcceptedAt, findRecipient, listPauses } from './attempts.store.ts'
import { lockFollowUp, type FollowUpRow } from './follow-ups.store.ts'
import { endSentAttempt } from './sent-attempt.store.ts'

/** How an attempt ended. */
export interface AttemptResult {
  outcome: AttemptOutcome
  /** How far it had come when it ended without being taken. */
  phase?: SendPhase | undefined
  smtpCode?: number | undefined
  /** The server's words; they may repeat an address, so they stay in the database. */
  response?: string | undefined
  /** The recipient's mailbox does not exist. */
  mailboxIsGone?: boolean
}

/** Writes down how `attempt` ended and where the follow-up goes from there. */
export async function recordAttempt({ db, config }: Deps, followUpId: string, attempt: number, result: AttemptResult): Promise<void> {
  const { outcome, smtpCode = null, response } = result
  if (outcome === 'sent' && (await endSentAttempt(db, followUpId, attempt, { smtpCode, response: kept(response) }))) return
  await db.transaction(async (tx) => {
    const locked = await lockFollowUp(tx, followUpId)
    if (locked) await recordAttemptWithin(tx, config, locked.followUp, attempt, result, locked.now)
  })
}

/** The same for a row locked by the caller, `now`. */
export async function recordAttemptWithin(
  tx: Transaction,
  config: Config,
  followUp: FollowUpRow,
  attempt: number,
  result: AttemptResult,
  now: Date,
): Promise<void> {
  const { outcome, phase, smtpCode, response } = result
  const ending = { endedAt: now, outcome, phase: phase ?? null, smtpCode: smtpCode ?? null, response: kept(response) }
  if (!mayStillMove(followUp, attempt, outcome)) return endAttempt(tx, followUp.id, attempt, ending)
  // Taken once is sent, whatever became of the attempts that were made because nobody knew yet.
  const sentAt = outcome === 'sent' ? now : followUp.attempts > 1 ? await findAcceptedAt(tx, followUp.id) : undefined
  const next = sentAt ? sent(followUp, sentAt) : await stateNext(tx, followUp, outcome, now)
  await Promise.all([endAttempt(tx, followUp.id, attempt, ending, next), recordEnd(tx, followUp, next.state, outcome, now)])
  if (result.mailboxIsGone) await suppressRecipient(tx, config, followUp, now)
}

function kept(response: string | undefined): string | null {
  return response?.slice(0, 1000) ?? null
}

async function stateNext(tx: Transaction, followUp: FollowUpRow, outcome: AttemptOutcome, now: Date): Promise<NextState> {
  // Only a server that says "later" may have said so for too long.
  const pauses = outcome === 'later' ? await listPauses(tx, followUp.id, followUp.attempts) : []
  return stateAfter(outcome, { ...followUp, pauses }, now)
}

function sent({ ambiguousAttempts }: FollowUpRow, sentAt: Date) {
  return { state: 'sent', sentAt, ambiguousAttempts, cancelReason: null, heldFor: null, pausedAt: null } as const
}

/**
 * A worker that was silent for long may speak after the follow-up was given up on, cancelled or handed to another. Then only a certain
 * "sent" still counts: the mail is with its reader, and the row says so. While another attempt is under way, its end will tell.
 */
function mayStillMove(followUp: FollowUpRow, attempt: number, outcome: AttemptOutcome): boolean {
  if (followUp.state === 'sending') return followUp.attempts === attempt
  return outcome === 'sent' && followUp.state !== 'sent'
}

/** It had counted as something else meanwhile. */
function isLate({ state }: FollowUpRow): boolean {
  return state !== 'sending'
}

async function recordEnd(tx: Transaction, followUp: FollowUpRow, state: string, outcome: AttemptOutcome, now: Date): Promise<void> {
  const { id: followUpId, ticketId, kind } = followUp
  const about = { actor: system, ticketId, subjectId: followUpId, at: now }
  if (state === 'sent')
    await recordEvent(tx, {
      ...about,
      type: 'follow_up.sent',
      details: { followUpId, kind, ...(isLate(followUp) && { insteadOf: followUp.state }) },
    })
  if (state === 'failed' || state === 'unknown') {
    await recordEvent(tx, { ...about, type: 'follow_up.failed', details: { followUpId, kind, outcome } })
    await createTaskWithin(tx, { kind: state === 'failed' ? 'mail_failed' : 'mail_unknown', followUp, now })
  }
}

async function suppressRecipient(tx: Transaction, config: Config, followUp: FollowUpRow, now: Date): Promise<void> {
  const address = await findRecipient(tx, followUp.id)
  // Of an erased person nothing but a digest is kept, and nothing goes to them anyway.
  if (!address || (await readReasonAgainst(tx, config, address)) === 'erased') return
  await suppressWithin(tx, config, { actor: system, address, reason: 'hard_bounce', followUp, now })
}
