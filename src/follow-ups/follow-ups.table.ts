import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { CancelReason, FollowUpState, HoldReason } from '../catalog/follow-up-codes.ts'
import type { TokenReason } from '../catalog/token-codes.ts'
import { citext, id, instant } from '../db/columns.ts'
import type { MessageKind } from '../mail/compose.ts'
import type { AccessGiving } from '../mail/messages/access-given.ts'
import type { SendPhase } from '../mail/send-result.rules.ts'
import type { TextBlockCode, TextLanguage } from '../mail/text-blocks/text-blocks.ts'
import { organizations } from '../organizations/organizations.table.ts'
import { staff } from '../people/people.table.ts'
import { sequenceVersions } from '../sequences/sequences.table.ts'
import { enquiries, introductions, shortlists } from '../shortlists/shortlists.table.ts'
import { ticketMessages, ticketParticipants, tickets } from '../tickets/tickets.table.ts'

/** A queued e-mail (フォローアップ). It names what it is about by id; its words are made when it is claimed, from the world as it then is. */
export const followUps = pgTable(
  'follow_ups',
  {
    id: id(),
    /** Planning the same mail twice is refused here, whatever the queue does. */
    planKey: text().notNull().unique(),
    /** Which message it becomes (`src/mail/compose.ts`). */
    kind: text().$type<MessageKind>().notNull(),
    /** The sequence's version that planned it, which it keeps; null: planned before there were sequences, or by hand. */
    sequenceVersionId: uuid().references(() => sequenceVersions.id),
    /** Which step of that version it is. */
    step: text(),
    /** A mail its reader may unsubscribe from. */
    optional: boolean().notNull().default(false),
    /** The event that planned it; null: by hand, by the calendar, or before this was written down. */
    plannedBy: uuid(),
    /** Scheduled series wait for business hours; the answer to someone's act goes at once. */
    scheduled: boolean().notNull(),
    side: text().$type<'applicant' | 'municipality' | 'organization' | 'staff'>().notNull(),
    /** Null: it belongs to an organisation, or to a member of the desk. */
    ticketId: uuid().references(() => tickets.id),
    /** The organisation it is about when it belongs to no ticket. */
    organizationId: uuid().references(() => organizations.id),
    participantId: uuid().references(() => ticketParticipants.id),
    staffId: uuid().references(() => staff.id),
    messageId: uuid().references(() => ticketMessages.id),
    shortlistId: uuid().references(() => shortlists.id),
    enquiryId: uuid().references(() => enquiries.id),
    introductionId: uuid().references(() => introductions.id),
    /** Step of its series (3 or 7 business days, 30/90/180 days) or the words of a mail added by hand. */
    details: jsonb().$type<FollowUpDetails>().notNull(),
    state: text().$type<FollowUpState>().notNull().default('pending'),
    dueAt: instant().notNull(),
    /**
     * Why it is not going out although due: an address is not proved, nobody represents the organisation yet, a question of its reader is
     * open, or its ticket is to be resolved first.
     */
    heldFor: text().$type<HoldReason>(),
    /** Since when it is kept back, because its ticket's mails are paused. */
    pausedAt: instant(),
    attempts: integer().notNull().default(0),
    /** Attempts that ended without an answer of the server: the mail may or may not have arrived. */
    ambiguousAttempts: integer().notNull().default(0),
    /** When the worker that is sending last showed a sign of life, by PostgreSQL's own clock: that of the desk may be moved. */
    claimedAt: instant(),
    sentAt: instant(),
    cancelReason: text().$type<CancelReason>(),
    /** Why it was skipped, in the words of whoever skipped it: they stand here and not in its events, which take no words. */
    skipReason: text(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    /** What was written, with every secret link masked. */
    subject: text(),
    text: text(),
  },
  (table) => [
    index('follow_ups_due')
      .on(table.dueAt, table.id)
      .where(sql`state = 'pending' and held_for is null and paused_at is null`),
    index('follow_ups_sending')
      .on(table.claimedAt)
      .where(sql`state = 'sending'`),
    index('follow_ups_ledger').on(table.dueAt),
    // What the ledger looks for among all that went: what has not gone yet, and what could not.
    index('follow_ups_unsettled')
      .on(table.state, table.id)
      .where(sql`state not in ('sent', 'cancelled')`),
    index('follow_ups_ticket').on(table.ticketId, table.dueAt),
    index('follow_ups_organization').on(table.organizationId, table.dueAt),
    index('follow_ups_resolutions')
      .on(table.dueAt)
      .where(sql`state = 'pending' and held_for = 'resolution' and paused_at is null`),
    index('follow_ups_enquiry').on(table.enquiryId),
    index('follow_ups_shortlist').on(table.shortlistId),
    check('follow_ups_state', sql`${table.state} in ('pending', 'sending', 'sent', 'unknown', 'failed', 'cancelled')`),
    check('follow_ups_side', sql`${table.side} in ('applicant', 'municipality', 'organization', 'staff')`),
    check('follow_ups_sent', sql`(${table.state} = 'sent') = (${table.sentAt} is not null)`),
  ],
)

export interface FollowUpDetails {
  /** Which mail of its series: business days (3, 7) or days (30, 90, 180) after the event it follows. */
  step?: number
  /** Somebody wants it to go now, however soon after the mail it reminds of. */
  hastened?: boolean
  /** Whether it is the last reminder. */
  last?: boolean
  /** The text block its sequence's step names. */
  opensWith?: TextBlockCode
  /** What a reminder reminds of. */
  about?: 'shortlist' | 'enquiry' | 'consent' | 'passed-case'
  consultantId?: string
  /** For whom its reader stands in. */
  absentId?: string
  meetingId?: string
  /** The meeting that did not come about, when it offers times for another. */
  missedId?: string
  /** Which revision of the meeting it tells of, and when that was to be before. */
  revision?: number
  movedFrom?: string
  /** Who was to hold it before, when it was handed over. */
  handedFrom?: string
  /** Its reader did to the meeting what it tells of, by their link. */
  byApplicant?: true
  questionId?: string
  /** Of an overdue response: whether it is the first, and until when it was promised. */
  first?: boolean
  responseDueAt?: string
  /** Monday of a digest, `YYYY-MM-DD`. */
  weekOf?: string
  /** Day of a daily digest, `YYYY-MM-DD`. */
  digestOf?: string
  /** Day the office was opened, `YYYY-MM-DD`. */
  openedOn?: string
  linkId?: string
  /** Not a link like that one is mailed, but one to the whole case it is of. */
  toCase?: true
  /** The case of a prefecture it asks a municipality to confirm, or tells what became of. */
  passedCaseId?: string
  /** The one-time code it carries. */
  codeId?: string
  /** The form it asks to confirm. */
  waitingFormId?: string
  /** It reminds of what was asked before. */
  reminds?: true
  /** Who asked to be forgotten. */
  contactId?: string
  /** The link to choose a password by that it carries, or by which one was chosen. */
  accessLinkId?: string
  /** The API token it tells of, and why it was made. */
  tokenId?: string
  tokenReason?: TokenReason
  /** Whose access to the desk it tells of, who gave it, and what that was. */
  memberId?: string
  givenBy?: string
  giving?: AccessGiving
  /** What a test mail tries out: the mail it stands for, or the organisation a sample speaks of, and the block and words that are tried. */
  testOf?: string
  sampleOf?: string
  textBlock?: TextBlockCode
  language?: TextLanguage
  /** Added by hand, it is not to go once its reader has replied. */
  unlessReplied?: true
  /** The words of a mail added by hand. */
  subject?: string
  body?: string
}

/** What the mail server said to each attempt. */
export const followUpAttempts = pgTable(
  'follow_up_attempts',
  {
    id: id(),
    followUpId: uuid()
      .notNull()
      .references(() => followUps.id),
    attempt: integer().notNull(),
    /** Whom it went to, or was about to; null: it was never written. */
    recipient: citext(),
    /** Message-ID it was written under, that of the attempts before; null: it was never written, or before this was kept. */
    messageId: text(),
    startedAt: instant().notNull(),
    endedAt: instant(),
    outcome: text().$type<'sent' | 'later' | 'refused' | 'unknown'>(),
    /** How far it had come when it ended; null: it was taken, never left, or ended before this was kept. */
    phase: text().$type<SendPhase>(),
    smtpCode: integer(),
    response: text(),
    /** When the mail goes again because of how this ended; null: it does not, or not because of this. */
    againAt: instant(),
  },
  (table) => [
    unique('follow_up_attempts_once').on(table.followUpId, table.attempt),
    index('follow_up_attempts_recipient').on(table.recipient, table.startedAt),
    check('follow_up_attempts_phase', sql`${table.phase} in ('connection', 'sender', 'recipient', 'data', 'content')`),
  ],
)

/**
 * What was planned and for when, one row a mail, written with it and never again: it stays what a mail is held against when its row is
 * changed or deleted by hand, and refers to none for that reason.
 */
export const followUpPlans = pgTable(
  'follow_up_plans',
  {
    followUpId: uuid().primaryKey(),
    planKey: text().notNull(),
    dueAt: instant().notNull(),
    /** Under which name the ledger counts it: its sequence, or the kind of mail when it belongs to none. */
    series: text().notNull(),
    /** Whom it goes to, what it is about and how it goes (`plan-facts.store.ts`); null: it was gone before this was kept. */
    facts: jsonb(),
    /** Its place among the ids of events and attempts: what changes the due time comes after it. */
    place: uuid()
      .notNull()
      .default(sql`uuidv7()`),
  },
  (table) => [
    index('follow_up_plans_due').on(table.dueAt, table.followUpId),
    index('follow_up_plans_series').on(table.series, table.dueAt, table.followUpId),
  ],
)
