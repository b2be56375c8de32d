import { addBusinessDays } from '../calendar/business-time.rules.ts'
import { cancel, waitUntil, type Verdict, type World } from './draft.ts'
import { findByPlanKey, type FollowUpRow } from './follow-ups.store.ts'
import { slack } from './late.rules.ts'
import { listReminders } from './series.store.ts'
import type { ReminderStep } from '../mail/messages/reminder.ts'

/**
 * Why a reminder does not go now because of the mail it reminds of, or the reminders beside it: that one still waits, went out so late that
 * it is too early, or never will; the time of the next one has come, too. Undefined when nothing is in the way.
 */
export async function inTheWayOfReminder(followUp: FollowUpRow, firstKey: string, { tx, now }: World): Promise<Verdict | undefined> {
  const first = await findByPlanKey(tx, firstKey)
  if (!first || first.state === 'failed' || first.state === 'cancelled') return cancel('first_mail_not_sent')
  if (first.state === 'pending' || first.state === 'sending') return waitUntil(addBusinessDays(now, 1))
  if (followUp.details.hastened) return undefined
  const wentOutAt = first.sentAt ?? first.dueAt
  const dueAt = addBusinessDays(wentOutAt, followUp.details.step ?? 3)
  return dueAt.getTime() - now.getTime() > slack ? waitUntil(dueAt) : inTheWayOfSeries(followUp, { tx, now })
}

/** After an outage the reminders of a series must not go in a row: of those whose time has passed the last one goes, and keeps a distance. */
async function inTheWayOfSeries(followUp: FollowUpRow, { tx, now }: Pick<World, 'tx' | 'now'>): Promise<Verdict | undefined> {
  const step = followUp.details.step ?? 0
  const others = (await listReminders(tx, followUp)).filter(({ state }) => state !== 'cancelled' && state !== 'failed')
  const later = others.filter(({ details }) => (details.step ?? 0) > step)
  if (later.some(({ state, dueAt }) => state !== 'pending' || dueAt <= now)) return cancel('overtaken')
  const before = others.findLast(({ state, details }) => state !== 'pending' && (details.step ?? 0) < step)
  if (!before) return undefined
  // The end of the case does not move: with the whole distance the last word would come after it.
  const distance = Math.ceil((step - (before.details.step ?? 0)) / 2)
  const dueAt = addBusinessDays(before.sentAt ?? now, distance)
  return dueAt.getTime() - now.getTime() > slack ? waitUntil(dueAt) : undefined
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
