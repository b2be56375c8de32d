import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { NotificationKind, NotificationWay } from '../catalog/notification-codes.ts'
import { id, instant } from '../db/columns.ts'
import { events } from '../events/events.table.ts'
import { staff } from '../people/people.table.ts'
import { tickets } from '../tickets/tickets.table.ts'

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
    /** Null: it belongs to no ticket. */
    ticketId: uuid().references(() => tickets.id),
    at: instant().notNull(),
    readAt: instant(),
    /** The mail that tells of it among others, once a day or at once, or told; null: none does. */
    mailId: uuid(),
  },
  (table) => [
    unique('notifications_once').on(table.staffId, table.eventId),
    index('notifications_of').on(table.staffId, table.id),
    index('notifications_unread')
      .on(table.staffId)
      .where(sql`read_at is null`),
    index('notifications_age').on(table.at),
    check(
      'notifications_kind',
      sql`${table.kind} in ('assigned', 'unassigned', 'answer', 'note', 'meeting', 'approval', 'deadline', 'task')`,
    ),
  ],
)

/** How somebody wants to be told of a kind; without a row, as the house does (`choices.rules.ts`). */
export const notificationChoices = pgTable(
  'notification_choices',
  {
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    kind: text().$type<NotificationKind>().notNull(),
    way: text().$type<NotificationWay>().notNull(),
    chosenAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.kind] }),
    check(
      'notification_choices_kind',
      sql`${table.kind} in ('assigned', 'unassigned', 'answer', 'note', 'meeting', 'approval', 'deadline', 'task')`,
    ),
    check('notification_choices_way', sql`${table.way} in ('bell', 'daily', 'at_once')`),
  ],
)
