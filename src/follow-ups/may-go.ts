import type { CancelReason } from '../catalog/follow-up-codes.ts'
import type { SuppressionReason } from '../catalog/suppression-codes.ts'
import type { MessageKind } from '../mail/compose.ts'
import { system } from '../people/actor.ts'
import { reasonAgainstMail } from '../suppressions/suppress-address.ts'
import { createTaskWithin } from '../tasks/create-task.ts'
import { hasOpenTask } from '../tasks/list-tasks.ts'
import type { Draft, World } from './draft.ts'
import { countScheduledTo, patchFollowUp, type FollowUpRow } from './follow-ups.store.ts'
import { listScheduledAround } from './foresight.store.ts'
import { recordCancelled } from './plan.ts'
import { readersOfMails } from './readers-of-mails.ts'
import { afterCap, capPeriodStart, scheduledADayAtMost } from './recipient-cap.rules.ts'
import { putOff } from './withhold.ts'

const reasonOf: Readonly<Record<SuppressionReason, CancelReason>> = {
  hard_bounce: 'hard_bounce',
  unsubscribed: 'unsubscribed',
  erased: 'erased',
  withdrawn: 'handling_refused',
}

/** More scheduled mails than wait for anybody at a time. */
const lookedAt = 200

/** What answers a form. */
const acknowledges: ReadonlySet<MessageKind> = new Set(['acknowledgement', 'worker-referral'])

/**
 * Whether a draft may go to its address now, asked in the transaction that claims it. When the address is suppressed the row is cancelled,
 * and whoever has the ticket gets a task if an answer was awaited, or a form came from somebody erased; when the address has had its share
 * of the day the row waits.
 */
export async function mayGo(followUp: FollowUpRow, draft: Draft, world: World): Promise<boolean> {
  const { tx, config, now } = world
  const { address } = draft.to
  // Also keeps the count below true: until we commit nobody else claims a mail to this address.
  const against = await reasonAgainstMail(tx, config, address, followUp)
  if (against) {
    const reason = reasonOf[against]
    await patchFollowUp(tx, followUp.id, { state: 'cancelled', cancelReason: reason })
    await recordCancelled(tx, system, [followUp], reason, now)
    await tellOfSuppressed(followUp, draft, against, world)
    return false
  }
  if (!followUp.scheduled || followUp.side === 'staff') return true
  const others = await countScheduledTo(tx, address, { since: capPeriodStart(now), otherThan: followUp.id })
  if (others >= scheduledADayAtMost) {
    await putOff(tx, followUp, 'daily_cap', afterCap(now), now)
    return false
  }
  // Its turn comes when those before it went, or turned out not to: workers side by side take due mails in no order.
  return others + (await countBefore(followUp, address, world)) < scheduledADayAtMost
}

/** How many other scheduled mails that are due for the same address stand before this one. */
async function countBefore(followUp: FollowUpRow, address: string, { tx, config }: World): Promise<number> {
  const readerOf = readersOfMails(tx, config)
  let before = 0
  for (const mail of await listScheduledAround(tx, address, lookedAt, followUp)) {
    const reader = await readerOf(mail)
    if (reader.address === address && reader.lacks === undefined) before += 1
    if (before === scheduledADayAtMost) break
  }
  return before
}

/**
 * Whoever has the ticket reaches its reader another way. Of an applicant who was erased one task says so, whatever else would have gone;
 * when they write again they are told nothing, and their case would be seen by nobody.
 */
async function tellOfSuppressed(followUp: FollowUpRow, draft: Draft, against: SuppressionReason, { tx, now }: World): Promise<void> {
  const { kind, side, ticketId } = followUp
  if (against === 'erased' && acknowledges.has(kind)) return createTaskWithin(tx, { kind: 'erased_applicant', followUp, now })
  if (!mustNotBeMissed(draft)) return
  if (against === 'erased' && side === 'applicant' && ticketId !== null && (await hasOpenTask(tx, ticketId, tellsOfErased))) return
  await createTaskWithin(tx, { kind: 'mail_suppressed', followUp, now })
}

const tellsOfErased = ['mail_suppressed', 'erased_applicant'] as const

/**
 * Whether its reader must hear it, or is to answer: a link asks for an act, but for the one to the whole case, which stands beside; and a
 * person's own words ask for a reply.
 */
function mustNotBeMissed({ link, personal, asksForReply, mustBeTold }: Draft): boolean {
  return mustBeTold === true || (link !== undefined && link.purpose !== 'case') || personal === true || asksForReply === true
}
