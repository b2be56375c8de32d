import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { ticketMessages, tickets } from '../tickets.table.ts'

/** Messages that a ticket was split off with: they stay where they were written, and are read in it, too. Append-only. */
export const splitMessages = pgTable(
  'split_messages',
  {
    /** The ticket that was split off. */
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    messageId: uuid()
      .notNull()
      .references(() => ticketMessages.id),
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.messageId] }), index('split_messages_message').on(table.messageId)],
)
