import { addBusinessDays, nextBusinessTime } from '../calendar/business-time.rules.ts'
import { slack } from './late.rules.ts'
import { dayAfterMeeting } from './meeting-dates.rules.ts'

/** A mail of a wait for the applicant that was not cancelled. */
export interface MailOfWait {
  readonly id: string
  readonly kind: 'waiting-reminder' | 'waiting-resolved'
  readonly state: 'pending' | 'sending' | 'sent' | 'unknown' | 'failed'
  /** Business days after the wait began. */
  readonly step: number
  /** When it went, or goes as far as others do not stand in its way; null: it does not. */
  readonly at: Date | null
  /** Somebody wants it to go whatever stands in its way. */
  readonly hastened: boolean
}

/**
 * When the mails of a wait that wait themselves go, the end of the wait with the notice of it: none before the one before it went as long
 * ago as their steps lie apart, the end not before a booked `meeting`, and none after one that could not be sent. Pure.
 */
export function endOfWait(
  mails: readonly MailOfWait[],
  meeting: { startsAt: Date; minutes: number } | undefined,
): Map<string, Date | null> {
  const found = new Map<string, Date | null>()
  const before: { step: number; at: Date | null; state: MailOfWait['state'] }[] = []
  for (const { id, kind, state, step, at, hastened } of mails.toSorted((one, other) => one.step - other.step)) {
    const goes = state === 'pending' && at && !hastened ? afterTheLast(at, step, before) : at
    const ends = goes && kind === 'waiting-resolved' && meeting && meeting.startsAt > goes ? dayAfterMeeting(meeting) : goes
    if (state === 'pending') found.set(id, ends)
    if (kind === 'waiting-reminder') before.push({ step, at: ends, state })
  }
  return found
}

function afterTheLast(
  at: Date,
  step: number,
  before: readonly { step: number; at: Date | null; state: MailOfWait['state'] }[],
): Date | null {
  if (before.some(({ state }) => state === 'failed')) return null
  const last = before.at(-1)
  if (!last) return at
  if (last.at === null) return null
  const soonest = addBusinessDays(last.at, step - last.step)
  return soonest.getTime() - at.getTime() > slack ? nextBusinessTime(soonest) : at
}
