import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../db/columns.ts'
import { staff } from '../../people/people.table.ts'

/** What somebody of the desk may come back to: a ticket, an organisation, a person. */
export type OpenedKind = 'ticket' | 'organization' | 'person'

/** What somebody of the desk opened last (最近開いたもの); only they are shown it. */
export const openedItems = pgTable(
  'opened_items',
  {
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    kind: text().$type<OpenedKind>().notNull(),
    /** The ticket, organisation or contact. */
    subjectId: uuid().notNull(),
    openedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.kind, table.subjectId] }),
    index('opened_items_of').on(table.staffId, table.openedAt.desc()),
    index('opened_items_age').on(table.openedAt),
    check('opened_items_kind', sql`${table.kind} in ('ticket', 'organization', 'person')`),
  ],
)
