import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../../db/columns.ts'
import { staff } from '../../people/people.table.ts'
import { tickets } from '../tickets.table.ts'

/** Messages of the desk whose author may still think better of it: sent at their time, and before that counted nowhere. */
export const unsentMessages = pgTable(
  'unsent_messages',
  {
    /** The message keeps it. */
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: instant().notNull(),
    sendsAt: instant().notNull(),
    /** How often it could not be sent, and when it is tried again; null: not tried yet. */
    tries: integer().notNull().default(0),
    againAt: instant(),
  },
  (table) => [index('unsent_messages_due').on(table.sendsAt), index('unsent_messages_ticket').on(table.ticketId)],
)
