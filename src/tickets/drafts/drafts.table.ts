import { sql } from 'drizzle-orm'
import { bigint, check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../db/columns.ts'
import { staff } from '../../people/people.table.ts'
import { tickets } from '../tickets.table.ts'
import type { DraftKind } from './draft-kinds.ts'

/** What somebody of the desk is writing and has not sent: theirs alone, one of each kind at a ticket. */
export const ticketDrafts = pgTable(
  'ticket_drafts',
  {
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    kind: text().$type<DraftKind>().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    /** Counts up with every change, from the millisecond it was begun in: what was sent does not come back as the same. */
    version: bigint({ mode: 'number' }).notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ticketId, table.staffId, table.kind] }),
    index('ticket_drafts_age').on(table.updatedAt),
    check('ticket_drafts_kind', sql`${table.kind} in ('reply', 'note', 'heard')`),
  ],
)
