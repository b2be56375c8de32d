import { addBusinessDays } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Reader } from '../db/client.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { slack } from './late.rules.ts'
import { namesEnd } from './reminder-plan.rules.ts'
import { listSeries } from './series.store.ts'
import { waitingKinds } from './waiting.reactions.ts'

/**
 * The day a reminder of a wait that went, or may have, has named as the end of it; undefined when none has, when that time is over, and for
 * any mail but the end of a wait.
 */
export async function wordGivenUntil(
  reader: Reader,
  { kind, state, ticketId, plannedBy, details, dueAt }: FollowUpRow,
): Promise<Date | undefined> {
  if (kind !== 'waiting-resolved' || state !== 'pending' || ticketId === null || plannedBy === null) return undefined
  const mails = await listSeries(reader, { ticketId, kinds: waitingKinds, plannedBy })
  const reminders = mails.filter((mail) => mail.kind === 'waiting-reminder')
  const last = reminders.findLast((mail) => namesEnd(mail, reminders) && ['sending', 'sent', 'unknown'].includes(mail.state))
  if (!last) return undefined
  const counted = addBusinessDays(last.sentAt ?? last.dueAt, Math.max((details.step ?? 0) - (last.details.step ?? 0), 0))
  const until = counted.getTime() - dueAt.getTime() > slack ? counted : dueAt
  return until > (await readNow(reader)) ? until : undefined
}
