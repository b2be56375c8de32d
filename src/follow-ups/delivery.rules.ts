import { businessTimeBetween } from '../calendar/business-time.rules.ts'
import type { FollowUpState } from '../catalog/follow-up-codes.ts'

/** What is known of one attempt: the mailer's word, or `unknown` when the process died before it could say. */
export type AttemptOutcome = 'sent' | 'later' | 'refused' | 'unknown'

/** What came before and what just happened. */
export interface History {
  /** Attempts begun, this one included. */
  attempts: number
  /** Of these, attempts before this one that ended without an answer: each may have arrived. */
  ambiguousAttempts: number
  /** It goes in business hours only. */
  scheduled: boolean
  /** How long it was to wait after each attempt before, since it was last kept back for long. */
  pauses: readonly Pause[]
}

/** From the end of an attempt until the mail was to go again. What kept it back beyond that is no time of the server's. */
export interface Pause {
  readonly from: Date
  readonly until: Date
}

export interface NextState {
  state: FollowUpState
  ambiguousAttempts: number
  /** When to try again, in state `pending`. */
  dueAt?: Date
}

/** A mail that may have arrived goes again at most twice, with the same Message-ID. */
const ambiguousAtMost = 3

/** A server that says "later" is asked again for up to four days, */
const patienceMs = 4 * 86_400_000
/** or four business days of nine hours where the mail goes in business hours only: nights and holidays are no time to ask. */
const scheduledPatienceMs = 4 * 9 * 3_600_000

const shortestPauseMs = 15_000
const longestPauseMs = 2 * 3_600_000

/** Where a follow-up goes after an attempt. Pure. */
export function stateAfter(outcome: AttemptOutcome, { attempts, ambiguousAttempts, scheduled, pauses }: History, now: Date): NextState {
  switch (outcome) {
    case 'sent':
      return { state: 'sent', ambiguousAttempts }
    case 'refused':
      return { state: givenUp(ambiguousAttempts), ambiguousAttempts }
    case 'unknown': {
      const ambiguous = ambiguousAttempts + 1
      if (ambiguous >= ambiguousAtMost) return { state: 'unknown', ambiguousAttempts: ambiguous }
      return { state: 'pending', ambiguousAttempts: ambiguous, dueAt: new Date(now.getTime() + pauseAfter(ambiguous)) }
    }
    case 'later': {
      const dueAt = new Date(now.getTime() + pauseAfter(attempts))
      if (isWorthAnotherTry([...pauses, { from: now, until: dueAt }], scheduled)) return { state: 'pending', ambiguousAttempts, dueAt }
      return { state: givenUp(ambiguousAttempts), ambiguousAttempts }
    }
  }
}

function isWorthAnotherTry(pauses: readonly Pause[], scheduled: boolean): boolean {
  const waited = pauses.map(({ from, until }) => (scheduled ? businessTimeBetween(from, until) : until.getTime() - from.getTime()))
  return waited.reduce((sum, one) => sum + one, 0) <= (scheduled ? scheduledPatienceMs : patienceMs)
}

/** What the server says of the last attempt says nothing of one before that may have arrived. */
function givenUp(ambiguousAttempts: number): FollowUpState {
  return ambiguousAttempts > 0 ? 'unknown' : 'failed'
}

/** Milliseconds until the next attempt: 15 s, 30 s, 1 min … up to two hours. */
export function pauseAfter(attempts: number): number {
  return Math.min(longestPauseMs, shortestPauseMs * 2 ** Math.min(attempts - 1, 20))
}
