import { integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../db/columns.ts'
import type { SequenceDefinition } from './definition.schemas.ts'

/** A named series of mails (シーケンス). Its row is what editors queue for; what it says are its versions. */
export const sequences = pgTable('sequences', {
  code: text().primaryKey(),
  /** The newest version: what is planned from now on. */
  version: integer().notNull(),
})

/** What a sequence said from some moment on, append-only: mails planned by a version keep it. */
export const sequenceVersions = pgTable(
  'sequence_versions',
  {
    id: id(),
    sequenceCode: text()
      .notNull()
      .references(() => sequences.code),
    version: integer().notNull(),
    definition: jsonb().$type<SequenceDefinition>().notNull(),
    /** Why it was changed. */
    reason: text().notNull(),
    /** Null: the house's own, out of the code. */
    statedBy: uuid(),
    statedAt: instant().notNull(),
  },
  (table) => [unique('sequence_versions_once').on(table.sequenceCode, table.version)],
)
