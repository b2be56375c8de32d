import type { CancelReason, HoldReason } from '../catalog/follow-up-codes.ts'
import type { StopCondition } from '../catalog/sequence-codes.ts'
import type { Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import type { MessageKind } from '../mail/compose.ts'
import { system, type Actor } from '../people/actor.ts'
import type { FollowUpDetails } from './follow-ups.table.ts'
import { insertOnce, type Told } from './follow-ups.store.ts'
import { insertReactionAccount } from './reaction-accounts.store.ts'
import { holdPause, markPausedOf } from './pauses.store.ts'
import { cancelPending, releaseHeld, releaseScanned } from './withheld.store.ts'
import { tellPaused, tellReleased } from './withhold.ts'

/** A follow-up to come. `key` is its own for ever: planning it a second time plans nothing. */
export interface PlannedFollowUp {
  key: string
  kind: MessageKind
  /** Whose conversation it belongs to; the company's is the applicant's. */
  side: 'applicant' | 'municipality' | 'organization' | 'staff'
  ticketId: string | null
  dueAt: Date
  /** Waits for business hours; otherwise it answers someone's act and goes at once. */
  scheduled?: boolean
  /** Whom it is for, when that is fixed now and not found when it goes. */
  /** The organisation it is about, when it belongs to no ticket. */
  organizationId?: string
  participantId?: string
  staffId?: string
  messageId?: string
  shortlistId?: string
  enquiryId?: string
  introductionId?: string
  details?: FollowUpDetails
  /** What must happen first, however due it is. */
  heldFor?: HoldReason
  createdBy?: string
  /** The sequence's version it is planned by, and which step it is. */
  sequenceVersionId?: string
  step?: string
  /** Its reader may unsubscribe from mails like it. */
  optional?: boolean
}

/** Follow-ups that shall not go out any more: those still waiting, of one thing, of these kinds (or of any). */
export interface Cancellation {
  reason: CancelReason
  of:
    | { ticketId: string | null; meetingId?: string; passedCaseId?: string; participantId?: string }
    | { organizationId: string }
    /** What goes to the address of this contact, as far as that is fixed before it goes. */
    | { addressOf: string }
    | { shortlistId: string }
    | { enquiryId: string }
    /** What carries a message. */
    | { messageId: string }
    | { introductionId: string }
  kinds?: readonly MessageKind[]
  /** Only scheduled mails of sequences that stop on this. */
  stopOn?: StopCondition
  /** Only those held for this. */
  heldFor?: HoldReason
  /** Only reminders about this, but for those counted from the reply to this question; all of them while there is none. */
  remindersBut?: { about: 'enquiry'; since: string | undefined }
  /** Only what is about this question; null: about none. */
  questionId?: string | null
  /** Only what somebody added before this reply and does not want to go once there is one. */
  unlessReplied?: Date
}

export interface Plan {
  add?: readonly PlannedFollowUp[]
  cancel?: readonly Cancellation[]
  /** What has lost its sense already, as things stand, when it is planned: events are worked on in any order. Cancelled after `add`. */
  over?: readonly Cancellation[]
  /**
   * Lets go what was held until this contact is verified, or represents their organisation; or until the files of this message are scanned.
   */
  release?: { contactId: string } | { messageId: string }
}

/**
 * Carries out what no event brings but the calendar (`system`) or somebody's hand, as `carryOut` does. That each mail was added is told as
 * an event of its own beside the account of what was brought, so that none is missed by the loss of either.
 */
export async function carryOutWithoutEvent(tx: Transaction, actor: Actor, plan: Plan, now: Date): Promise<string[]> {
  const added = await carryOut(tx, plan, now)
  if (plan.add?.length) await insertReactionAccount(tx, keysOf(plan))
  for (const { id, kind, ticketId } of added) {
    const details = { followUpId: id, kind }
    await recordEvent(tx, { type: 'follow_up.added', actor, ticketId, subjectId: id, details, at: now })
  }
  return added.map(({ id }) => id)
}

/** Plan keys of the mails a plan brings. */
export function keysOf({ add = [] }: Plan): string[] {
  return add.map(({ key }) => key)
}

/**
 * Carries a plan out within the caller's transaction, because of the event `plannedBy`, of which the caller keeps an account. Safe to repeat.
 * Returns what was added.
 */
export async function carryOut(tx: Transaction, plan: Plan, now: Date, plannedBy?: string): Promise<Told[]> {
  await cancelAll(tx, plan.cancel ?? [], now, plannedBy)
  if (plan.release) await tellReleased(tx, await released(tx, plan.release), now)
  const added = await insertOnce(
    tx,
    (plan.add ?? []).map(({ key, ...planned }) => ({
      details: {},
      scheduled: false,
      ...planned,
      planKey: key,
      plannedBy: plannedBy ?? null,
      createdAt: now,
    })),
  )
  await keepBackPaused(tx, plan.add ?? [], added, now)
  await cancelAll(tx, plan.over ?? [], now, plannedBy)
  return added
}

function released(tx: Transaction, what: NonNullable<Plan['release']>) {
  return 'contactId' in what ? releaseHeld(tx, what.contactId) : releaseScanned(tx, what.messageId)
}

async function cancelAll(tx: Transaction, cancellations: readonly Cancellation[], now: Date, plannedBy: string | undefined): Promise<void> {
  for (const cancellation of cancellations) {
    await recordCancelled(tx, system, await cancelPending(tx, cancellation), cancellation.reason, now, plannedBy)
  }
}

/** What is planned while its ticket is paused waits like the rest. */
async function keepBackPaused(tx: Transaction, planned: readonly PlannedFollowUp[], added: readonly Told[], now: Date): Promise<void> {
  if (added.length === 0) return
  const ticketIds = new Set(planned.flatMap(({ scheduled, ticketId }) => (scheduled && ticketId !== null ? [ticketId] : [])))
  for (const ticketId of ticketIds) {
    if (!(await holdPause(tx, ticketId))) continue
    const ids = added.map(({ id }) => id)
    await tellPaused(tx, system, await markPausedOf(tx, ticketId, ids, now), now)
  }
}

/** Writes into the tickets' histories that follow-ups will not go out; `because` is the event that ended them. */
export async function recordCancelled(
  tx: Transaction,
  actor: Actor,
  cancelled: readonly Told[],
  reason: CancelReason,
  now: Date,
  because?: string,
): Promise<void> {
  for (const { id, kind, ticketId } of cancelled) {
    await recordEvent(tx, {
      type: 'follow_up.cancelled',
      actor,
      ticketId,
      subjectId: id,
      details: { followUpId: id, kind, reason, ...(because && { because }) },
      at: now,
    })
  }
}
