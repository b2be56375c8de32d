import { isBusinessTime } from '../calendar/business-time.rules.ts'
import type { CancelReason } from '../catalog/follow-up-codes.ts'
import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import { eachByItself } from '../db/each-by-itself.ts'
import type { Deps } from '../deps.ts'
import { system } from '../people/actor.ts'
import { resolveTicketWithin } from '../tickets/resolve-ticket.ts'
import { createTaskWithin } from '../tasks/create-task.ts'
import { ticketForClockwork } from '../tickets/update-ticket.ts'
import { readLastBooked } from '../meetings/read-meetings.ts'
import { required, type World } from './draft.ts'
import { patchFollowUp, type FollowUpRow } from './follow-ups.store.ts'
import { dayAfterMeeting } from './meeting-dates.rules.ts'
import { isKeptBack } from './pause-follow-ups.ts'
import { recordCancelled } from './plan.ts'
import { lockResolutionsDue } from './series.store.ts'
import { inTheWayOfNext, wasReached } from './waiting-drafts.ts'
import { putOff, tellReleased } from './withhold.ts'

const batch = 100

/**
 * Resolves tickets whose applicant was reminded and has not answered, and lets the notice of it go in the same transaction. Nothing is
 * resolved out of hours, when nothing reached the applicant (that is a task), while the ticket's mails are paused, before the reminders
 * went out long enough ago, or before a booked meeting. Returns how many it looked at, a hundred at most.
 */
export async function resolveUnanswered({ db, log, config }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const due = await lockResolutionsDue(tx, batch, { outOfHours: !isBusinessTime(now) })
    return eachByItself(tx, due, log, (one, followUp) => resolveWithNotice(followUp, { tx: one, config, now, log }))
  })
}

/** The same of the ticket of one notice, which the caller has locked. */
export async function resolveWithNotice(followUp: FollowUpRow, world: World): Promise<void> {
  const { tx, now } = world
  if (await isKeptBack(tx, followUp, now)) return
  const ticket = await ticketForClockwork(tx, required(followUp.ticketId, 'a ticket'))
  if (ticket.status !== 'waiting_applicant') return drop(tx, followUp, 'moved_on', now)
  const obstacle = await inTheWayOfNext(followUp, world)
  if (obstacle?.verdict === 'cancel') return drop(tx, followUp, obstacle.reason, now)
  if (obstacle?.verdict === 'wait') return putOff(tx, followUp, 'too_early', obstacle.until, now)
  const meeting = await readLastBooked(tx, ticket.id, now)
  if (meeting) return putOff(tx, followUp, 'too_early', dayAfterMeeting(meeting), now)
  // Whoever sends it now has decided; the clockwork takes nobody's silence for an answer whom nothing reached.
  if (!followUp.details.hastened && !(await wasReached(followUp, world))) {
    await createTaskWithin(tx, { kind: 'applicant_unreached', followUp, now })
    return drop(tx, followUp, 'first_mail_not_sent', now)
  }
  await resolveTicketWithin(tx, system, ticket, { kind: 'no_answer' }, now)
  await patchFollowUp(tx, followUp.id, { heldFor: null })
  await tellReleased(tx, [followUp], now)
}

async function drop(tx: Transaction, followUp: FollowUpRow, reason: CancelReason, now: Date): Promise<void> {
  await patchFollowUp(tx, followUp.id, { state: 'cancelled', cancelReason: reason, heldFor: null })
  await recordCancelled(tx, system, [followUp], reason, now)
}
