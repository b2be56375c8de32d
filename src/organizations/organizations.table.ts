import { sql } from 'drizzle-orm'
import { char, check, date, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ProposalStatus } from '../catalog/case-codes.ts'
import { id, instant } from '../db/columns.ts'
import type { CompanyProfile, MunicipalityProfile } from './profile.schemas.ts'

export const organizations = pgTable(
  'organizations',
  {
    id: id(),
    kind: text().$type<'municipality' | 'company'>().notNull(),
    /** When it last said that its profile is still right, without changing it. */
    profileConfirmedAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [check('organizations_kind', sql`${table.kind} in ('municipality', 'company')`)],
)

/** Master data of the 1,741 municipalities and 47 prefectures, loaded by `migrate`. */
export const municipalities = pgTable(
  'municipalities',
  {
    id: uuid()
      .primaryKey()
      .references(() => organizations.id),
    /** Six digits, JIS X 0401/0402 with check digit. */
    code: char({ length: 6 }).notNull().unique(),
    kind: text().$type<'municipality' | 'prefecture'>().notNull(),
    prefecture: char({ length: 2 }).notNull(),
    name: text().notNull(),
    kana: text().notNull(),
    /** Code, prefecture with name, and kana as they are compared, a line each; `grams` are their single characters and bigrams. */
    searchText: text().notNull(),
    grams: text().array().notNull(),
  },
  (table) => [
    index('municipalities_grams').using('gin', table.grams),
    index('municipalities_prefecture').on(table.prefecture, table.code),
    check('municipalities_kind', sql`${table.kind} in ('municipality', 'prefecture')`),
  ],
)

export const companies = pgTable(
  'companies',
  {
    id: uuid()
      .primaryKey()
      .references(() => organizations.id),
    name: text().notNull(),
    /** The name without legal form, width and case, by which a second form of the same company is recognised. */
    nameKey: text().notNull(),
    corporateNumber: char({ length: 13 }).unique(),
    industry: text().notNull(),
    employees: integer().notNull(),
    prefecture: char({ length: 2 }).notNull(),
    /** Day of its Action declaration: served first at the desk (fast pass). */
    declaredOn: date({ mode: 'string' }),
    verifiedAt: instant(),
    /** Name and corporate number as they are compared, a line each; `grams` are their single characters and bigrams. */
    searchText: text().notNull(),
    grams: text().array().notNull(),
  },
  (table) => [
    // Two forms of one unknown company that arrive together must not make two companies.
    uniqueIndex('companies_unnumbered')
      .on(table.nameKey, table.prefecture)
      .where(sql`${table.corporateNumber} is null`),
    index('companies_name_key').on(table.nameKey, table.prefecture),
    index('companies_grams').using('gin', table.grams),
  ],
)

/** Immutable versions of what an organisation states about itself; a match run names the versions it used. */
export const profileVersions = pgTable(
  'profile_versions',
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    version: integer().notNull(),
    body: jsonb().$type<MunicipalityProfile | CompanyProfile>().notNull(),
    source: text().$type<'form' | 'proposal' | 'desk' | 'seed'>().notNull(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
  },
  (table) => [
    unique('profile_versions_version').on(table.organizationId, table.version),
    check('profile_versions_source', sql`${table.source} in ('form', 'proposal', 'desk', 'seed')`),
  ],
)

/** Which part of a version of its profile somebody of the organisation said is still right, and when. */
export const profileConfirmations = pgTable(
  'profile_confirmations',
  {
    id: id(),
    profileVersionId: uuid()
      .notNull()
      .references(() => profileVersions.id),
    /** A block of `profile-blocks.rules.ts`. */
    block: text().notNull(),
    /** Who said so. */
    contactId: uuid().notNull(),
    confirmedAt: instant().notNull(),
  },
  (table) => [index('profile_confirmations_version').on(table.profileVersionId, table.confirmedAt)],
)

/** What a form says about an organisation, waiting for the desk to accept it field by field. */
export const proposals = pgTable(
  'proposals',
  {
    id: id(),
    organizationId: uuid()
      .notNull()
      .references(() => organizations.id),
    ticketId: uuid().notNull(),
    /** How people and the API call that ticket; it never changes. */
    ticketNumber: text().notNull(),
    /** The contact whose form it was. */
    contactId: uuid().notNull(),
    /** Field by field: what the profile says now and what the form proposes. */
    fields: jsonb().$type<ProposedField[]>().notNull(),
    status: text().$type<ProposalStatus>().notNull().default('pending'),
    decision: jsonb().$type<{ accepted: string[]; refused: string[]; reason?: string }>(),
    decidedBy: uuid(),
    decidedAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('proposals_status').on(table.status, table.id),
    index('proposals_organization').on(table.organizationId, table.id),
    check('proposals_status_known', sql`${table.status} in ('pending', 'decided')`),
  ],
)

export interface ProposedField {
  /** `strengths.smart_city`, `offices.AiCT`, `needs.industry`, `industry` … */
  field: string
  current: unknown
  proposed: unknown
}
