import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { staff } from '../people/people.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import type { Doing } from './doing.ts'

/** Who of the desk is at a ticket just now and what they do there; worth nothing once its time is over. */
export const presences = pgTable(
  'presences',
  {
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    doing: text().$type<Doing>().notNull(),
    /** By PostgreSQL's own clock. */
    until: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.staffId] }), index('presences_until').on(table.until)],
)
