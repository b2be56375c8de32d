import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../db/columns.ts'
import type { TextBlockCode, TextLanguage } from '../mail/text-blocks/text-blocks.ts'
import { staff } from '../people/people.table.ts'

/** What a text block says from some moment on (文面の版), append-only. A block without a version says what it was delivered with: version 0. */
export const textVersions = pgTable(
  'text_versions',
  {
    id: id(),
    block: text().$type<TextBlockCode>().notNull(),
    language: text().$type<TextLanguage>().notNull(),
    version: integer().notNull(),
    body: text().notNull(),
    statedBy: uuid()
      .notNull()
      .references(() => staff.id),
    statedAt: instant().notNull(),
  },
  (table) => [
    unique('text_versions_once').on(table.block, table.language, table.version),
    check('text_versions_language', sql`${table.language} in ('ja', 'en')`),
    check('text_versions_version', sql`${table.version} > 0`),
  ],
)
