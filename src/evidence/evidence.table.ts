import { sql } from 'drizzle-orm'
import { char, check, doublePrecision, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../db/columns.ts'
import { municipalities } from '../organizations/organizations.table.ts'
import type { StoredContents, StoredTown } from './stored-figures.rules.ts'

export type ImportKind = 'statistics' | 'places'

/** A public table that was taken in, once; what it said of each municipality is in the tables below. */
export const evidenceImports = pgTable(
  'evidence_imports',
  {
    id: id(),
    kind: text().$type<ImportKind>().notNull(),
    /** What the table calls itself, or the name of its file. */
    source: text().notNull(),
    /** Of the file, hexadecimal. */
    sha256: char({ length: 64 }).notNull(),
    /** Version of the rules that made levels of it. */
    rules: text().notNull(),
    /** Years its figures are of, in order; none for places. */
    years: integer().array().notNull(),
    rowCount: integer().notNull(),
    /** Which figures it has, of which year, and which of them each level rests on; null for places. */
    contents: jsonb().$type<StoredContents>(),
    importedAt: instant().notNull(),
  },
  (table) => [
    unique('evidence_imports_once').on(table.kind, table.sha256, table.rules),
    check('evidence_imports_kind', sql`${table.kind} in ('statistics', 'places')`),
  ],
)

/** Figures and derived levels of one municipality, as one import of statistics made them, in the order of its contents. */
export const evidenceFigures = pgTable(
  'evidence_figures',
  {
    importId: uuid()
      .notNull()
      .references(() => evidenceImports.id),
    code: char({ length: 6 })
      .notNull()
      .references(() => municipalities.code),
    figures: jsonb().$type<StoredTown['figures']>().notNull(),
    levels: jsonb().$type<StoredTown['levels']>().notNull(),
    nurseries: integer(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.code] })],
)

/** Where a municipality is, in degrees (WGS 84). */
export const evidencePlaces = pgTable(
  'evidence_places',
  {
    importId: uuid()
      .notNull()
      .references(() => evidenceImports.id),
    code: char({ length: 6 })
      .notNull()
      .references(() => municipalities.code),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.code] })],
)

/** What counted as evidence from a moment on: one import of each kind at most. Match runs name the version they used. */
export const evidenceVersions = pgTable(
  'evidence_versions',
  {
    number: integer().primaryKey(),
    statisticsImportId: uuid().references(() => evidenceImports.id),
    placesImportId: uuid().references(() => evidenceImports.id),
    createdAt: instant().notNull(),
  },
  (table) => [
    check('evidence_versions_number', sql`${table.number} > 0`),
    check('evidence_versions_something', sql`coalesce(${table.statisticsImportId}, ${table.placesImportId}) is not null`),
  ],
)
