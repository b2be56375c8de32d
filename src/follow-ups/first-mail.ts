import { addBusinessDays } from '../calendar/business-time.rules.ts'
import { cancel, waitUntil, type Verdict, type World } from './draft.ts'
import { findByPlanKey, type FollowUpRow } from './follow-ups.store.ts'
import type { ReminderStep } from '../mail/messages/reminder.ts'

/**
 * Why a reminder does not go now because of the mail it reminds of: that one still waits, went out so late that it is too early,
 * or never will. Undefined when nothing is in the way.
 */
export async function inTheWayOfReminder(followUp: FollowUpRow, firstKey: string, { tx, now }: World): Promise<Verdict | undefined> {
  const first = await findByPlanKey(tx, firstKey)
  if (!first || first.state === 'failed' || first.state === 'cancelled') return cancel('first_mail_not_sent')
  if (first.state === 'pending' || first.state === 'sending') return waitUntil(addBusinessDays(now, 1))
  if (followUp.details.hastened) return undefined
  const wentOutAt = first.sentAt ?? first.dueAt
  const dueAt = addBusinessDays(wentOutAt, followUp.details.step ?? 3)
  // A few minutes of delay in sending must not move the reminder; a delay of days must.
  return dueAt.getTime() - now.getTime() > 12 * 3_600_000 ? waitUntil(dueAt) : undefined
}

/** Whether the mail the recipient is told the end of ever reached them. */
export async function wentOut(firstKey: string, { tx }: World): Promise<boolean> {
  const first = await findByPlanKey(tx, firstKey)
  return first?.state === 'sent' || first?.state === 'unknown'
}

/** How a reminder speaks: like the first (3), or of the end that comes near (7), as its step says or its place in the series. */
export function stepOf({ details: { step, last, opensWith } }: FollowUpRow): ReminderStep {
  if (opensWith) return opensWith.endsWith('.second') ? 7 : 3
  return (last ?? step === 7) ? 7 : 3
}
