import { sql } from 'drizzle-orm'
import { type AnyPgColumn, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Audience, Language, PreferredContact, ResolutionKind, Stage, Support, TicketStatus, Topic } from '../catalog/desk-codes.ts'
import { citext, digest, id, instant } from '../db/columns.ts'
import type { FoundBy } from '../db/has-words.ts'
import { organizations } from '../organizations/organizations.table.ts'
import { contacts, staff } from '../people/people.table.ts'

/** `responseDueAt` of owed.store.ts, as an index knows it. */
const owedBy = sql`coalesce(next_response_due_at, case when first_responded_at is null then first_response_due_at end)`
const isOwed = sql`${owedBy} is not null`
/** `queuedAt` of owed.store.ts, as an index knows it. */
const queuedAt = sql`coalesce(next_response_due_at, case when status in ('resolved', 'closed') then resolved_at when first_responded_at is null then first_response_due_at end, 'infinity')`

const isOfOrganization = sql`organization_id is not null`

export const tickets = pgTable(
  'tickets',
  {
    id: id(),
    number: text().notNull().unique(),
    audience: text().$type<Audience>().notNull(),
    status: text().$type<TicketStatus>().notNull().default('new'),
    organizationId: uuid().references(() => organizations.id),
    applicantId: uuid()
      .notNull()
      .references(() => contacts.id),
    assigneeId: uuid().references(() => staff.id),
    topics: text().array().$type<Topic[]>().notNull(),
    supports: text().array().$type<Support[]>().notNull(),
    /** Null: not known, as with a worker who did not say. */
    stage: text().$type<Stage>(),
    preferredContact: text().$type<PreferredContact>().notNull(),
    message: text().notNull(),
    /** The form exactly as it was accepted, so that nothing a person wrote is lost to later interpretation. */
    form: jsonb().notNull(),
    channel: text().$type<'form' | 'phone'>().notNull(),
    formConsentVersion: text().notNull(),
    formConsentAt: instant().notNull(),
    /** Declared companies are served first. */
    fastPass: boolean().notNull().default(false),
    receivedAt: instant().notNull(),
    firstResponseDueAt: instant().notNull(),
    firstRespondedAt: instant(),
    /** Until when the desk owes an answer to what the applicant said since; null: nothing is owed, or still the first response. */
    nextResponseDueAt: instant(),
    /** Since when the desk is on record as late with its response. */
    responseOverdueAt: instant(),
    waitingUntil: instant(),
    resolution: text().$type<ResolutionKind>(),
    resolutionNote: text(),
    resolvedAt: instant(),
    closedAt: instant(),
    /** The ticket it became part of (統合): what was said here is read there, and nothing is done here any more. */
    mergedIntoId: uuid().references((): AnyPgColumn => tickets.id),
    /** The ticket it was split off from (分割). */
    splitFromId: uuid().references((): AnyPgColumn => tickets.id),
    updatedAt: instant().notNull(),
    /** Counts up with every change: the ETag. */
    version: integer().notNull().default(1),
    /** Number, names and message as they are compared, and their single characters and bigrams, by which an index finds them. */
    searchText: text().notNull(),
    grams: text().array().notNull(),
  },
  (table) => [
    // Lists merge a stretch of each status (ticket-list.store.ts), so each order has its index within the status.
    index('tickets_queue').on(table.status, table.fastPass.desc(), queuedAt, table.id),
    index('tickets_due').on(table.status, queuedAt, table.id),
    index('tickets_received').on(table.status, table.receivedAt.desc(), table.id.desc()),
    index('tickets_updated').on(table.status, table.updatedAt.desc(), table.id.desc()),
    index('tickets_newest').on(table.receivedAt.desc(), table.id.desc()),
    // The same for what one consultant has.
    index('tickets_held_queue').on(table.assigneeId, table.status, table.fastPass.desc(), queuedAt, table.id),
    index('tickets_held_due').on(table.assigneeId, table.status, queuedAt, table.id),
    index('tickets_held_received').on(table.assigneeId, table.status, table.receivedAt.desc(), table.id.desc()),
    index('tickets_held_updated').on(table.assigneeId, table.status, table.updatedAt.desc(), table.id.desc()),
    // The same for tickets nobody has: PostgreSQL does not see that a null is one value, and would sort them.
    index('tickets_unassigned_queue')
      .on(table.status, table.fastPass.desc(), queuedAt, table.id)
      .where(sql`assignee_id is null`),
    index('tickets_unassigned_due')
      .on(table.status, queuedAt, table.id)
      .where(sql`assignee_id is null`),
    index('tickets_unassigned_received')
      .on(table.status, table.receivedAt.desc(), table.id.desc())
      .where(sql`assignee_id is null`),
    index('tickets_unassigned_updated')
      .on(table.status, table.updatedAt.desc(), table.id.desc())
      .where(sql`assignee_id is null`),
    // The same for those in which the desk owes a word, and by when that is due.
    index('tickets_owed_queue').on(table.status, table.fastPass.desc(), queuedAt, table.id).where(isOwed),
    index('tickets_owed_due').on(table.status, queuedAt, table.id).where(isOwed),
    index('tickets_owed_received').on(table.status, table.receivedAt.desc(), table.id.desc()).where(isOwed),
    index('tickets_owed_updated').on(table.status, table.updatedAt.desc(), table.id.desc()).where(isOwed),
    // The same for what one organisation has asked, of which some ask year after year.
    index('tickets_organization_queue')
      .on(table.organizationId, table.status, table.fastPass.desc(), queuedAt, table.id)
      .where(isOfOrganization),
    index('tickets_organization_due').on(table.organizationId, table.status, queuedAt, table.id).where(isOfOrganization),
    index('tickets_organization_received')
      .on(table.organizationId, table.status, table.receivedAt.desc(), table.id.desc())
      .where(isOfOrganization),
    index('tickets_organization_updated')
      .on(table.organizationId, table.status, table.updatedAt.desc(), table.id.desc())
      .where(isOfOrganization),
    // All that reports ask of a ticket (src/reports), so that they read no rows.
    index('tickets_reports').on(
      table.receivedAt,
      table.audience,
      table.status,
      table.firstResponseDueAt,
      table.firstRespondedAt,
      table.organizationId,
      table.topics,
      table.splitFromId,
      table.id,
    ),
    // To count by.
    index('tickets_audience').on(table.audience, table.status, table.assigneeId, table.fastPass),
    index('tickets_unanswered')
      .on(table.firstResponseDueAt)
      .where(sql`first_responded_at is null and response_overdue_at is null`),
    index('tickets_next_response')
      .on(table.nextResponseDueAt)
      .where(sql`next_response_due_at is not null and response_overdue_at is null`),
    index('tickets_assignee').on(table.assigneeId, table.status),
    index('tickets_applicant').on(table.applicantId),
    index('tickets_resolved')
      .on(table.resolvedAt)
      .where(sql`status = 'resolved'`),
    index('tickets_waits')
      .on(table.waitingUntil)
      .where(sql`waiting_until is not null`),
    // With the status: a count of one status does not read what the others have of a topic.
    index('tickets_topics').using('gin', table.status, table.topics),
    index('tickets_merged')
      .on(table.mergedIntoId)
      .where(sql`merged_into_id is not null`),
    check(
      'tickets_merged_is_closed',
      sql`${table.mergedIntoId} is null or (${table.status} = 'closed' and ${table.mergedIntoId} <> ${table.id})`,
    ),
    check('tickets_split_from_another', sql`${table.splitFromId} <> ${table.id}`),
    check('tickets_audience', sql`${table.audience} in ('municipal', 'corporate', 'worker')`),
    check('tickets_status', sql`${table.status} in ('new', 'open', 'waiting_applicant', 'waiting_third_party', 'resolved', 'closed')`),
    check('tickets_resolved_has_kind', sql`(${table.status} in ('resolved', 'closed')) = (${table.resolution} is not null)`),
    check('tickets_number_shape', sql`${table.number} ~ '^[MCW]-[0-9]{4}-[0-9]{6,}$'`),
  ],
)

// What was said at a ticket, in columns PostgreSQL itself keeps, and the index of all it is found by (search.sql).
const saidText = sql`${tickets}.said_text`
const deskText = sql`${tickets}.desk_text`
const openly: FoundBy = { texts: [tickets.searchText, saidText], grams: sql`(${tickets.grams} || ${tickets}.said_grams)` }

/** What a ticket is found by: what it came with and what was said at it; by the desk also what only the desk reads of it. */
export const ticketFoundBy = {
  desk: { ...openly, texts: [...openly.texts, deskText] },
  contact: openly,
} as const satisfies Record<string, FoundBy>

/** Last number given per audience and calendar year in Japan; its row lock makes numbers unique. */
export const ticketCounters = pgTable(
  'ticket_counters',
  {
    audience: text().$type<Audience>().notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.audience, table.year] })],
)

/** Answers already given to an `Idempotency-Key`, kept with a digest of the body they answered. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    route: text().notNull(),
    key: text().notNull(),
    bodyDigest: digest().notNull(),
    answer: jsonb().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.route, table.key] }), index('idempotency_keys_age').on(table.createdAt)],
)

export const ticketMessages = pgTable(
  'ticket_messages',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    direction: text().$type<'in' | 'out'>().notNull(),
    staffId: uuid().references(() => staff.id),
    contactId: uuid().references(() => contacts.id),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: instant().notNull(),
    /** Since when its words are erased. */
    erasedAt: instant(),
  },
  (table) => [
    index('ticket_messages_ticket').on(table.ticketId, table.id),
    check('ticket_messages_direction', sql`${table.direction} in ('in', 'out')`),
    check('ticket_messages_erased', sql`${table.erasedAt} is null or (${table.subject} = '' and ${table.body} = '')`),
  ],
)

export const ticketNotes = pgTable(
  'ticket_notes',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    body: text().notNull(),
    /** Of an act that is not done without: whoever did it cannot take the words away. */
    givesReason: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    /** Since when its words are erased. */
    erasedAt: instant(),
  },
  (table) => [
    index('ticket_notes_ticket').on(table.ticketId, table.id),
    check('ticket_notes_erased', sql`${table.erasedAt} is null or ${table.body} = ''`),
  ],
)

/** People who get a copy of the desk's messages: each one a message of their own. */
export const ticketParticipants = pgTable(
  'ticket_participants',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    name: text().notNull(),
    email: citext().notNull(),
    /** Whom the applicant's side named: gets nothing until the address is proved. Null: the desk added them. */
    contactId: uuid().references(() => contacts.id),
    /** What the desk writes to them in; of a contact, what that says. */
    language: text().$type<Language>().notNull().default('ja'),
    addedBy: uuid().notNull(),
    createdAt: instant().notNull(),
    /** Since when they take part no more: nothing is mailed to them, and their links to the case open nothing. */
    removedAt: instant(),
    removedBy: uuid(),
  },
  (table) => [
    uniqueIndex('ticket_participants_standing')
      .on(table.ticketId, table.email)
      .where(sql`removed_at is null`),
    check('ticket_participants_removed', sql`(${table.removedAt} is null) = (${table.removedBy} is null)`),
    check('ticket_participants_language', sql`${table.language} in ('ja', 'en')`),
  ],
)
