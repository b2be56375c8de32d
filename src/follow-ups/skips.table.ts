import { pgTable, uuid } from 'drizzle-orm/pg-core'
import { digest } from '../db/columns.ts'

/**
 * That a mail was skipped for a reason in somebody's words, which stand in its row alone: their digest, written with them and never again.
 */
export const followUpSkips = pgTable('follow_up_skips', {
  followUpId: uuid().primaryKey(),
  digest: digest().notNull(),
})
