import { bigint, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { instant } from '../db/columns.ts'

/**
 * What happened, in the order in which it became visible: who has read up to a number has read everything before it. The ids of events do
 * not tell that, since transactions commit in another order than they begin. Kept for two days; the history is `events`.
 */
export const feed = pgTable(
  'feed',
  {
    seq: bigint({ mode: 'number' }).primaryKey(),
    eventId: uuid().notNull().unique(),
    type: text().notNull(),
    ticketId: uuid(),
    ticketNumber: text(),
    /** The ticket's version when this got its number. */
    ticketVersion: integer(),
    subjectId: uuid(),
    /** Who of the desk did it; null: somebody else, or nobody. */
    staffId: uuid(),
    occurredAt: instant().notNull(),
    /** By PostgreSQL's own clock. */
    fedAt: timestamp({ withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (table) => [index('feed_age').on(table.fedAt)],
)

/** The last number given; its row lock, held until the commit, makes numbers visible in their order. */
export const feedHead = pgTable('feed_head', {
  id: integer().primaryKey(),
  last: bigint({ mode: 'number' })
    .notNull()
    .default(sql`0`),
})
