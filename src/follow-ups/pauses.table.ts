import { sql } from 'drizzle-orm'
import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../db/columns.ts'
import { tickets } from '../tickets/tickets.table.ts'

/** A time during which a ticket's scheduled mails do not go out, and why. */
export const followUpPauses = pgTable(
  'follow_up_pauses',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    reason: text().notNull(),
    pausedBy: uuid().notNull(),
    pausedAt: instant().notNull(),
    resumedBy: uuid(),
    resumedAt: instant(),
  },
  (table) => [
    uniqueIndex('follow_up_pauses_one')
      .on(table.ticketId)
      .where(sql`resumed_at is null`),
  ],
)
