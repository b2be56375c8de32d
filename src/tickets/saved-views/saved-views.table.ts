import { boolean, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { id, instant } from '../../db/columns.ts'
import { staff } from '../../people/people.table.ts'
import type { TicketColumn } from '../list-columns/ticket-columns.ts'
import type { SavedQuery } from '../ticket-query.schemas.ts'

/** A list of tickets somebody of the desk looks at again and again; shared, it is everybody's to look at. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: id(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    name: text().notNull(),
    query: jsonb().$type<SavedQuery>().notNull(),
    /** What whoever looks at it sees of each ticket, unless they chose otherwise; null: rows without columns. */
    columns: text().array().$type<TicketColumn[]>(),
    shared: boolean().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    unique('saved_views_name').on(table.staffId, table.name),
    index('saved_views_shared')
      .on(table.id)
      .where(sql`shared`),
  ],
)
