import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core'
import type { EnquiryStatus, ShortlistStatus } from '../catalog/case-codes.ts'
import type { Disclosure } from '../catalog/matching-codes.ts'
import type { OutcomeKind } from '../catalog/desk-codes.ts'
import { id, instant } from '../db/columns.ts'
import { matchRuns } from '../matching/runs/runs.table.ts'
import { municipalities, organizations } from '../organizations/organizations.table.ts'
import { contacts, staff } from '../people/people.table.ts'
import { ticketNotes, tickets } from '../tickets/tickets.table.ts'
import type { Brief } from './brief.schemas.ts'

/** Who asked and who was asked, as the enquiry has them, which the database keeps beside it (`guards.sql`). */
const keptSides = () => ({
  companyId: uuid().references(() => organizations.id),
  municipalityId: uuid().references(() => municipalities.id),
})

/** A list of municipalities for a company (候補自治体一覧). */
export const shortlists = pgTable(
  'shortlists',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    /** Its ticket's, which the database keeps beside it (`guards.sql`). */
    organizationId: uuid().references(() => organizations.id),
    runId: uuid()
      .notNull()
      .references(() => matchRuns.id),
    status: text().$type<ShortlistStatus>().notNull().default('draft'),
    /** Words of the consultant to the company. */
    note: text().notNull(),
    /** What a blind enquiry says beside the codes; approved with the shortlist, free of anything that names the company. */
    enquirySummary: text().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => staff.id),
    createdAt: instant().notNull(),
    approvedBy: uuid().references(() => staff.id),
    approvedAt: instant(),
    dispatchedBy: uuid().references(() => staff.id),
    dispatchedAt: instant(),
    expiresAt: instant(),
    endedAt: instant(),
  },
  (table) => [
    index('shortlists_ticket').on(table.ticketId, table.id),
    index('shortlists_organization').on(table.organizationId, sql`coalesce(dispatched_at, created_at) desc nulls last`, table.id.desc()),
    index('shortlists_dispatched')
      .on(table.ticketId)
      .where(sql`dispatched_at is not null`),
    index('shortlists_expiry')
      .on(table.expiresAt)
      .where(sql`status = 'dispatched'`),
    check('shortlists_status', sql`${table.status} in ('draft', 'approved', 'dispatched', 'answered', 'withdrawn', 'expired')`),
    check('shortlists_second_person', sql`${table.approvedBy} is null or ${table.approvedBy} <> ${table.createdBy}`),
    check('shortlists_dispatched', sql`(${table.dispatchedAt} is null) = (${table.expiresAt} is null)`),
  ],
)

export const shortlistCandidates = pgTable(
  'shortlist_candidates',
  {
    id: id(),
    shortlistId: uuid()
      .notNull()
      .references(() => shortlists.id),
    municipalityId: uuid()
      .notNull()
      .references(() => municipalities.id),
    /** The consultant's order; the engine's rank stands beside it. */
    position: integer().notNull(),
    engineRank: integer().notNull(),
    /** The rank after the consultants' adjustments of the run; null on lists drafted before there were any. */
    deskRank: integer(),
    /** Words of the consultant to the company about this municipality; never to the municipality. */
    note: text().notNull().default(''),
    interest: text().$type<'interested' | 'declined'>(),
    interestReason: text(),
    interestAt: instant(),
    /** Who stated it: a contact of the company, or the desk on the company's behalf. */
    interestContactId: uuid().references(() => contacts.id),
    interestStaffId: uuid().references(() => staff.id),
  },
  (table) => [
    unique('shortlist_candidates_once').on(table.shortlistId, table.municipalityId),
    check('shortlist_candidates_interest', sql`${table.interest} in ('interested', 'declined')`),
    check('shortlist_candidates_stated', sql`(${table.interest} is null) = (${table.interestAt} is null)`),
    check(
      'shortlist_candidates_stated_by_one',
      sql`num_nonnulls(${table.interestContactId}, ${table.interestStaffId}) = num_nonnulls(${table.interest})`,
    ),
  ],
)

/** A company's wish carried to a municipality (打診). */
export const enquiries = pgTable(
  'enquiries',
  {
    id: id(),
    candidateId: uuid()
      .notNull()
      .unique()
      .references(() => shortlistCandidates.id),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    /** The organisation of its ticket, which the database holds it to (`guards.sql`). */
    companyId: uuid()
      .notNull()
      .references(() => organizations.id),
    municipalityId: uuid()
      .notNull()
      .references(() => municipalities.id),
    /** Whom its first mail went to: the conversation stays with this representative. Null until then. */
    municipalityContactId: uuid().references(() => contacts.id),
    disclosure: text().$type<Disclosure>().notNull(),
    /** What the municipality is told, fixed at the moment of the enquiry. */
    brief: jsonb().$type<Brief>().notNull(),
    status: text().$type<EnquiryStatus>().notNull().default('sent'),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    answeredAt: instant(),
    answerMessage: text(),
    /** Who answered: a contact of the municipality, or the desk on its behalf. */
    answeredContactId: uuid().references(() => contacts.id),
    answeredStaffId: uuid().references(() => staff.id),
    /** Who says they answered in the contact's name, in their own words: the link had been passed on. Never for the company. */
    answerer: text(),
    /** The company's consent to be named to this municipality, and its withdrawal. */
    consentedAt: instant(),
    consentedContactId: uuid().references(() => contacts.id),
    consentedStaffId: uuid().references(() => staff.id),
    consentWithdrawnAt: instant(),
    endedAt: instant(),
  },
  (table) => [
    index('enquiries_ticket').on(table.ticketId, table.id),
    index('enquiries_municipality').on(table.municipalityId, table.id),
    // The history of either side.
    index('enquiries_of_company').on(table.companyId, table.createdAt.desc(), table.id.desc()),
    index('enquiries_of_municipality').on(table.municipalityId, table.createdAt.desc(), table.id.desc()),
    // The columns of the board: what waits in the order it ends, what is over the latest first.
    index('enquiries_deadline').on(table.status, table.expiresAt, table.id),
    index('enquiries_latest').on(table.status, table.id),
    // Two lists of one ticket may name the same municipality; it is asked once at a time.
    uniqueIndex('enquiries_living')
      .on(table.ticketId, table.municipalityId)
      .where(sql`status in ('sent', 'asked', 'accepted')`),
    index('enquiries_expiry')
      .on(table.expiresAt)
      .where(sql`status in ('sent', 'asked', 'accepted')`),
    check(
      'enquiries_answered_by_one',
      sql`num_nonnulls(${table.answeredContactId}, ${table.answeredStaffId}) = num_nonnulls(${table.answeredAt})`,
    ),
    check(
      'enquiries_consented_by_one',
      sql`num_nonnulls(${table.consentedContactId}, ${table.consentedStaffId}) = num_nonnulls(${table.consentedAt})`,
    ),
    check('enquiries_disclosure', sql`${table.disclosure} in ('blind', 'open')`),
    check('enquiries_status', sql`${table.status} in ('sent', 'asked', 'accepted', 'declined', 'withdrawn', 'expired', 'introduced')`),
  ],
)

/** Questions a municipality asks before it answers; the consultant relays the question and the reply. */
export const enquiryQuestions = pgTable(
  'enquiry_questions',
  {
    id: id(),
    enquiryId: uuid()
      .notNull()
      .references(() => enquiries.id),
    question: text().notNull(),
    /** Who says they asked in the contact's name, in their own words. */
    answerer: text(),
    askedAt: instant().notNull(),
    reply: text(),
    repliedBy: uuid().references(() => staff.id),
    repliedAt: instant(),
    /** Since when it is on record that the desk is late with the reply. */
    overdueAt: instant(),
  },
  (table) => [
    index('enquiry_questions_enquiry').on(table.enquiryId, table.id),
    index('enquiry_questions_open')
      .on(table.askedAt)
      .where(sql`reply is null and overdue_at is null`),
    check('enquiry_questions_replied', sql`(${table.reply} is null) = (${table.repliedAt} is null)`),
  ],
)

/** Both sides disclosed to each other (引き合わせ). */
export const introductions = pgTable(
  'introductions',
  {
    id: id(),
    enquiryId: uuid()
      .notNull()
      .unique()
      .references(() => enquiries.id),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    ...keptSides(),
    companyContactId: uuid()
      .notNull()
      .references(() => contacts.id),
    municipalityContactId: uuid()
      .notNull()
      .references(() => contacts.id),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('introductions_of_company').on(table.companyId, table.createdAt.desc(), table.id.desc()),
    index('introductions_of_municipality').on(table.municipalityId, table.createdAt.desc(), table.id.desc()),
  ],
)

/** Record of provision to a third party (第三者提供記録, APPI art. 29): what was given to whom, on which consent. */
export const provisionRecords = pgTable(
  'provision_records',
  {
    id: id(),
    introductionId: uuid()
      .notNull()
      .references(() => introductions.id),
    subjectContactId: uuid()
      .notNull()
      .references(() => contacts.id),
    recipientOrganizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    items: text().array().notNull(),
    consent: text().$type<'disclosure_consent' | 'open_disclosure' | 'acceptance'>().notNull(),
    consentedAt: instant().notNull(),
    providedAt: instant().notNull(),
  },
  (table) => [unique('provision_records_once').on(table.introductionId, table.subjectContactId)],
)

export const outcomes = pgTable(
  'outcomes',
  {
    id: id(),
    introductionId: uuid()
      .notNull()
      .references(() => introductions.id),
    ...keptSides(),
    kind: text().$type<OutcomeKind>().notNull(),
    on: date({ mode: 'string' }).notNull(),
    /** Where it stands in the history of both: its day in Japan, but after its introduction. Kept as the sides are. */
    happenedAt: instant(),
    recordedBy: uuid().notNull(),
    createdAt: instant().notNull(),
    /** The outcome it was recorded instead of. */
    insteadOf: uuid().references((): AnyPgColumn => outcomes.id),
    /** Recorded by mistake: it counts no more. The note says why. */
    correctedAt: instant(),
    correctedBy: uuid(),
    correctionNoteId: uuid().references(() => ticketNotes.id),
  },
  (table) => [
    // Of an introduction, those that were corrected among them.
    index('outcomes_introduction').on(table.introductionId, table.on, table.id),
    uniqueIndex('outcomes_once')
      .on(table.introductionId, table.kind, table.on)
      .where(sql`${table.correctedAt} is null`),
    index('outcomes_of_company')
      .on(table.companyId, table.happenedAt.desc(), table.id.desc())
      .where(sql`corrected_at is null`),
    index('outcomes_of_municipality')
      .on(table.municipalityId, table.happenedAt.desc(), table.id.desc())
      .where(sql`corrected_at is null`),
    check('outcomes_corrected', sql`num_nonnulls(${table.correctedAt}, ${table.correctedBy}, ${table.correctionNoteId}) in (0, 3)`),
    check(
      'outcomes_kind',
      sql`${table.kind} in ('site_visit', 'office_opened', 'staff_relocated', 'related_population', 'withdrawn', 'stayed')`,
    ),
  ],
)
