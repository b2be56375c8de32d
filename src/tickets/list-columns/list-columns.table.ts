import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../db/columns.ts'
import { staff } from '../../people/people.table.ts'
import type { TicketColumn } from './ticket-columns.ts'

/** The columns somebody of the desk sees a list of tickets with, where they chose some. */
export const listColumns = pgTable(
  'list_columns',
  {
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    /** Code of a queue, or id of a saved view; a removed one takes its rows along. */
    view: text().notNull(),
    columns: text().array().$type<TicketColumn[]>().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.view] })],
)
