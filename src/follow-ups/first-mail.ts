import { addBusinessDays } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import { cancel, waitUntil, type Verdict, type World } from './draft.ts'
import { findByPlanKey, type FollowUpRow } from './follow-ups.store.ts'
import { slack } from './late.rules.ts'
import { stepOf } from './reminder-plan.rules.ts'
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

/**
 * After an outage the reminders of a series must not go in a row: of those whose time has passed the last one goes, and keeps a distance.
 */
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

/** What a reminder of a first mail says, and whether as the first its reader gets. */
export async function turnOf(followUp: FollowUpRow, world: World): Promise<{ step: ReminderStep; noneBefore?: true }> {
  const step = stepOf(followUp)
  if (step === 3 || (await speaksAgain(followUp, await listReminders(world.tx, followUp), world))) return { step }
  return { step, noneBefore: true }
}

/**
 * Whether a later reminder may speak as one: its reader has had one of the `reminders` of its series before, or will have when its own
 * time is only foreseen. One that was skipped, overtaken or refused is no reason to apologise for writing again. A series with none before
 * it says what its step says.
 */
export async function speaksAgain(
  { details }: FollowUpRow,
  reminders: readonly FollowUpRow[],
  { tx }: Pick<World, 'tx'>,
): Promise<boolean> {
  // Not the world's: a preview is written as if its own time had come.
  const now = await readNow(tx)
  const before = reminders.filter((other) => (other.details.step ?? 0) < (details.step ?? 0))
  const reached = before.some(({ state, dueAt }) =>
    state === 'pending' ? dueAt > now && !details.hastened : state !== 'cancelled' && state !== 'failed',
  )
  return reached || before.length === 0
}
