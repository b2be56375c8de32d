import { and, asc, eq, inArray, isNull, lt, ne, notInArray, or, sql, type SQL } from 'drizzle-orm'
import type { CancelReason, HoldReason } from '../catalog/follow-up-codes.ts'
import type { StopCondition } from '../catalog/sequence-codes.ts'
import type { Transaction } from '../db/client.ts'
import type { MessageKind } from '../mail/compose.ts'
import { contacts } from '../people/people.table.ts'
import { sequenceVersions } from '../sequences/sequences.table.ts'
import { enquiries } from '../shortlists/shortlists.table.ts'
import { ticketParticipants, tickets } from '../tickets/tickets.table.ts'
import type { Told } from './follow-ups.store.ts'
import { followUps } from './follow-ups.table.ts'

export interface PendingOf {
  reason: CancelReason
  of: {
    ticketId?: string | null
    organizationId?: string
    meetingId?: string
    passedCaseId?: string
    participantId?: string
    shortlistId?: string
    enquiryId?: string
    messageId?: string
    introductionId?: string
    addressOf?: string
  }
  kinds?: readonly MessageKind[]
  stopOn?: StopCondition
  heldFor?: HoldReason
  /** Only reminders about this, but for those counted from the reply to this question; all of them while there is none. */
  remindersBut?: { about: 'enquiry'; since: string | undefined }
  /** Only what is about this question; null: about none. */
  questionId?: string | null
  /** Only what somebody added before this reply and does not want to go once there is one. */
  unlessReplied?: Date
}

/** Cancels what still waits; what is being sent or was sent stays. */
export async function cancelPending(
  tx: Transaction,
  { reason, of, kinds, stopOn, heldFor, remindersBut, questionId, unlessReplied }: PendingOf,
): Promise<Told[]> {
  const subject = [
    of.ticketId ? eq(followUps.ticketId, of.ticketId) : undefined,
    of.organizationId ? eq(followUps.organizationId, of.organizationId) : undefined,
    of.participantId ? eq(followUps.participantId, of.participantId) : undefined,
    of.shortlistId ? eq(followUps.shortlistId, of.shortlistId) : undefined,
    of.enquiryId ? eq(followUps.enquiryId, of.enquiryId) : undefined,
    of.messageId ? eq(followUps.messageId, of.messageId) : undefined,
    of.introductionId ? eq(followUps.introductionId, of.introductionId) : undefined,
    of.addressOf ? goesToAddressOf(tx, of.addressOf) : undefined,
  ].filter((condition) => condition !== undefined)
  // Without a subject the condition would be true of every row.
  if (subject.length === 0) return []
  const conditions: (SQL | undefined)[] = [
    eq(followUps.state, 'pending'),
    ...subject,
    of.meetingId ? sql`${followUps.details} ->> 'meetingId' = ${of.meetingId}` : undefined,
    of.passedCaseId ? sql`${followUps.details} ->> 'passedCaseId' = ${of.passedCaseId}` : undefined,
    kinds ? inArray(followUps.kind, [...kinds]) : undefined,
    heldFor ? eq(followUps.heldFor, heldFor) : undefined,
    remindersBut ? sql`${followUps.details} ->> 'about' = ${remindersBut.about}` : undefined,
    remindersBut?.since ? sql`${followUps.details} ->> 'questionId' is distinct from ${remindersBut.since}` : undefined,
    questionId === undefined ? undefined : sql`${followUps.details} ->> 'questionId' is not distinct from ${questionId}`,
    unlessReplied
      ? and(eq(followUps.scheduled, true), sql`${followUps.details} -> 'unlessReplied' = 'true'`, lt(followUps.createdAt, unlessReplied))
      : undefined,
    stopOn ? and(eq(followUps.scheduled, true), inArray(followUps.sequenceVersionId, versionsStoppingOn(tx, stopOn))) : undefined,
  ]
  const waiting = await lockInOrder(tx, and(...conditions))
  if (waiting.length === 0) return []
  return tx
    .update(followUps)
    .set({ state: 'cancelled', cancelReason: reason, heldFor: null })
    .where(inArray(followUps.id, waiting))
    .returning({ id: followUps.id, kind: followUps.kind, ticketId: followUps.ticketId })
}

/** Mails whose reader is found when they go, an organisation's or whoever's a link is, are seen to by the claim. */
const readerFoundLater: MessageKind[] = ['new-link', 'one-time-code']

function goesToAddressOf(tx: Transaction, contactId: string): SQL | undefined {
  const address = tx.select({ email: contacts.email }).from(contacts).where(eq(contacts.id, contactId))
  const asApplicant = tx
    .select({ id: tickets.id })
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.applicantId))
    .where(inArray(contacts.email, address))
  const asParticipant = tx.select({ id: ticketParticipants.id }).from(ticketParticipants).where(inArray(ticketParticipants.email, address))
  return or(
    inArray(followUps.participantId, asParticipant),
    and(
      eq(followUps.side, 'applicant'),
      isNull(followUps.participantId),
      // The end of a wait is more than its notice; that is seen to by the claim, too.
      or(isNull(followUps.heldFor), ne(followUps.heldFor, 'resolution')),
      notInArray(followUps.kind, readerFoundLater),
      inArray(followUps.ticketId, asApplicant),
    ),
  )
}

function versionsStoppingOn(tx: Transaction, stopOn: StopCondition) {
  return tx
    .select({ id: sequenceVersions.id })
    .from(sequenceVersions)
    .where(sql`${sequenceVersions.definition} -> 'stopsOn' @> ${JSON.stringify([stopOn])}::jsonb`)
}

/** Locks these follow-ups, always in the same order: two transactions that want the same ones must not wait for each other. */
async function lockInOrder(tx: Transaction, condition: SQL | undefined): Promise<string[]> {
  const rows = await tx.select({ id: followUps.id }).from(followUps).where(condition).orderBy(asc(followUps.id)).for('no key update')
  return rows.map(({ id }) => id)
}

const heldForSomebody: HoldReason[] = ['verified_contact', 'representative']

/**
 * Lets go what waits for this contact's address, for a representative of the municipality an enquiry goes to, or for somebody of the
 * organisation a mail is about. What a worker is just about to hold, because it read the contact before, is waited for and let go too.
 */
export async function releaseHeld(tx: Transaction, contactId: string): Promise<Told[]> {
  const ofApplicant = tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.applicantId, contactId))
  const ofMunicipality = tx
    .select({ id: enquiries.id })
    .from(enquiries)
    .innerJoin(contacts, eq(contacts.organizationId, enquiries.municipalityId))
    .where(eq(contacts.id, contactId))
  const ofOrganization = tx.select({ id: contacts.organizationId }).from(contacts).where(eq(contacts.id, contactId))
  const waiting = await lockInOrder(
    tx,
    and(
      eq(followUps.state, 'pending'),
      or(isNull(followUps.heldFor), inArray(followUps.heldFor, heldForSomebody)),
      or(
        inArray(followUps.ticketId, ofApplicant),
        inArray(followUps.enquiryId, ofMunicipality),
        inArray(followUps.organizationId, ofOrganization),
      ),
    ),
  )
  if (waiting.length === 0) return []
  return tx
    .update(followUps)
    .set({ heldFor: null })
    .where(and(inArray(followUps.id, waiting), inArray(followUps.heldFor, heldForSomebody)))
    .returning({ id: followUps.id, kind: followUps.kind, ticketId: followUps.ticketId })
}

/** Lets go what waits for the scanner to have seen the files of a message; what is just about to be held is waited for. */
export async function releaseScanned(tx: Transaction, messageId: string): Promise<Told[]> {
  const ofMessage = and(eq(followUps.messageId, messageId), eq(followUps.state, 'pending'))
  const waiting = await lockInOrder(tx, and(ofMessage, or(isNull(followUps.heldFor), eq(followUps.heldFor, 'scan'))))
  if (waiting.length === 0) return []
  return tx
    .update(followUps)
    .set({ heldFor: null })
    .where(and(inArray(followUps.id, waiting), eq(followUps.heldFor, 'scan')))
    .returning({ id: followUps.id, kind: followUps.kind, ticketId: followUps.ticketId })
}
