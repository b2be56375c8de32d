import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../db/columns.ts'
import { events } from '../events/events.table.ts'
import { staff } from '../people/people.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import type { NotificationKind } from './concerns.rules.ts'

/** What concerns one member of the desk (お知らせ): an event, and whether they have read of it. */
export const notifications = pgTable(
  'notifications',
  {
    id: id(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    kind: text().$type<NotificationKind>().notNull(),
    eventId: uuid()
      .notNull()
      .references(() => events.id),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    at: instant().notNull(),
    readAt: instant(),
  },
  (table) => [
    unique('notifications_once').on(table.staffId, table.eventId),
    index('notifications_of').on(table.staffId, table.id),
    index('notifications_unread')
      .on(table.staffId)
      .where(sql`read_at is null`),
    index('notifications_age').on(table.at),
    check('notifications_kind', sql`${table.kind} in ('assigned', 'answer', 'note', 'meeting', 'approval', 'deadline', 'task')`),
  ],
)
