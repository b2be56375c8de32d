import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Language, StaffRole } from '../catalog/desk-codes.ts'
import { citext, digest, id, instant } from '../db/columns.ts'
import { organizations } from '../organizations/organizations.table.ts'

export const staff = pgTable(
  'staff',
  {
    id: id(),
    name: text().notNull(),
    email: citext().notNull().unique(),
    role: text().$type<StaffRole>().notNull(),
    /** Null: invited, and has not chosen a password yet. */
    passwordHash: text(),
    active: boolean().notNull().default(true),
    /** What their mails are written in. */
    language: text().$type<Language>().notNull().default('ja'),
    /** Skills: which audiences, topics and prefectures (JIS X 0401) this person is good at. */
    audiences: text().array().notNull().default([]),
    topics: text().array().notNull().default([]),
    prefectures: text().array().notNull().default([]),
    /** Tickets this person can hold at once. */
    capacity: integer().notNull().default(20),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    check('staff_role', sql`${table.role} in ('administrator', 'supervisor', 'consultant', 'auditor')`),
    check('staff_language', sql`${table.language} in ('ja', 'en')`),
    check('staff_capacity', sql`${table.capacity} >= 0`),
  ],
)

export const staffAbsences = pgTable(
  'staff_absences',
  {
    id: id(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
    substituteId: uuid().references(() => staff.id),
  },
  (table) => [
    index('staff_absences_staff').on(table.staffId, table.endsOn),
    check('staff_absences_ordered', sql`${table.startsOn} <= ${table.endsOn}`),
    check('staff_absences_substitute', sql`${table.substituteId} is null or ${table.substituteId} <> ${table.staffId}`),
  ],
)

/** A person of an organisation (or a worker, without one) the desk writes to. */
export const contacts = pgTable(
  'contacts',
  {
    id: id(),
    organizationId: uuid().references(() => organizations.id),
    name: text().notNull(),
    nameKana: text(),
    title: text(),
    department: text(),
    email: citext().notNull(),
    phone: text(),
    /** What the desk writes to them in. */
    language: text().$type<Language>().notNull().default('ja'),
    /** Set when the address was proved: by our link, by a signed reply, or by staff. */
    verifiedAt: instant(),
    verifiedBy: text(),
    /** Set when the desk accepted that this person speaks for their organisation; a form or a link cannot. */
    representsAt: instant(),
    /** Who accepted it; null when the desk's own clockwork did (seed). */
    representsBy: uuid().references(() => staff.id),
    /** The mailbox of an office, not of a person (代表メール): it stays when people move. */
    roleMailbox: boolean().notNull().default(false),
    /** Only contacts who were given access can sign in. */
    passwordHash: text(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('contacts_email').on(table.email),
    // Forms filed at the same moment meet here: one person of an organisation is one contact.
    unique('contacts_once').on(table.organizationId, table.email).nullsNotDistinct(),
    index('contacts_role_mailboxes')
      .on(table.organizationId)
      .where(sql`role_mailbox`),
    index('contacts_representatives')
      .on(table.organizationId, table.representsAt)
      .where(sql`represents_at is not null`),
    check('contacts_language', sql`${table.language} in ('ja', 'en')`),
    check('contacts_represents', sql`${table.representsBy} is null or ${table.representsAt} is not null`),
    check('contacts_verified', sql`(${table.verifiedAt} is null) = (${table.verifiedBy} is null)`),
  ],
)

export const signInSessions = pgTable(
  'sign_in_sessions',
  {
    id: id(),
    tokenHash: digest().notNull().unique(),
    staffId: uuid().references(() => staff.id),
    contactId: uuid().references(() => contacts.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** To a few minutes, by PostgreSQL's own clock; null: not since it was opened. */
    lastSeenAt: instant(),
    /** Coarsely what it was opened with, `Firefox / Windows`; null: nothing we know. */
    device: text(),
    /** When the second factor was shown in it; null: not yet, or its person has none. */
    provedAt: instant(),
  },
  (table) => [
    index('sign_in_sessions_expiry').on(table.expiresAt),
    index('sign_in_sessions_staff').on(table.staffId),
    index('sign_in_sessions_contact').on(table.contactId),
    check('sign_in_sessions_one_person', sql`num_nonnulls(${table.staffId}, ${table.contactId}) = 1`),
  ],
)

/**
 * A link by which somebody chooses a password once: invited by an administrator, or because they asked for it. Its token derives from the
 * random id and LINK_SECRET; only its digest is here. One that was asked for with an address nobody has belongs to nobody.
 */
export const accessLinks = pgTable(
  'access_links',
  {
    id: uuid().primaryKey(),
    purpose: text().$type<'invitation' | 'reset'>().notNull(),
    staffId: uuid().references(() => staff.id),
    contactId: uuid().references(() => contacts.id),
    tokenHash: digest().notNull().unique(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [
    index('access_links_staff').on(table.staffId),
    index('access_links_contact').on(table.contactId),
    index('access_links_age').on(table.expiresAt),
    check('access_links_purpose', sql`${table.purpose} in ('invitation', 'reset')`),
    check('access_links_person', sql`num_nonnulls(${table.staffId}, ${table.contactId}) <= 1`),
  ],
)

/** What somebody tries who is not signed in yet. */
export type AttemptKind = 'password' | 'code' | 'reset'

/**
 * Attempts to sign in, counted by PostgreSQL's own clock and then forgotten. Neither the address that was typed nor the network address it
 * came from is here: only their keyed digests.
 */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    id: id(),
    kind: text().$type<AttemptKind>().notNull(),
    accountDigest: digest().notNull(),
    senderDigest: digest().notNull(),
    at: instant().notNull(),
    /** False as long as nobody knows. */
    succeeded: boolean().notNull().default(false),
  },
  (table) => [
    index('sign_in_attempts_account').on(table.accountDigest, table.kind, table.at),
    index('sign_in_attempts_sender').on(table.senderDigest, table.kind, table.at),
    index('sign_in_attempts_age').on(table.at),
    check('sign_in_attempts_kind', sql`${table.kind} in ('password', 'code', 'reset')`),
  ],
)

/**
 * An authenticator app of a member of the desk (TOTP, RFC 6238): one that counts, and one being set up. Its secret is nowhere in the
 * database: it derives from the random id and LINK_SECRET.
 */
export const secondFactors = pgTable(
  'second_factors',
  {
    id: uuid().primaryKey(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    createdAt: instant().notNull(),
    /** When its first code was typed; before, it counts for nothing. */
    confirmedAt: instant(),
    /** Of which time step (30 seconds since 1970) the last code was that counted: a code counts once. */
    lastStep: integer(),
  },
  (table) => [
    uniqueIndex('second_factors_one')
      .on(table.staffId)
      .where(sql`confirmed_at is not null`),
    uniqueIndex('second_factors_one_to_be')
      .on(table.staffId)
      .where(sql`confirmed_at is null`),
    check('second_factors_used', sql`(${table.confirmedAt} is null) = (${table.lastStep} is null)`),
  ],
)

/** Codes that each stand once for the second factor of somebody whose telephone is gone; only keyed digests. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: id(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    codeDigest: digest().notNull(),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [unique('recovery_codes_once').on(table.staffId, table.codeDigest)],
)

export const apiTokens = pgTable('api_tokens', {
  id: id(),
  name: text().notNull(),
  tokenHash: digest().notNull().unique(),
  scopes: text().array().notNull(),
  /** The token acts with this person's role, within its scopes. */
  staffId: uuid()
    .notNull()
    .references(() => staff.id),
  createdAt: instant().notNull(),
  expiresAt: instant(),
  revokedAt: instant(),
  /** To a few minutes, by PostgreSQL's own clock; null: never. */
  lastUsedAt: instant(),
  /** How many requests a minute are answered. */
  requestsPerMinute: integer().notNull().default(300),
})

/** How much of its share of the current minute each API token has used; by PostgreSQL's own clock, for all api processes together. */
export const tokenRequests = pgTable('token_requests', {
  tokenId: uuid()
    .primaryKey()
    .references(() => apiTokens.id),
  minute: instant().notNull(),
  count: integer().notNull(),
})
