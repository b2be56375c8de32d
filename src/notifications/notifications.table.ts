import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { DigestKind, NotificationKind } from '../catalog/notification-codes.ts'
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
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    at: instant().notNull(),
    readAt: instant(),
    /** The mail of the daily digest that tells of it, or told; null: none does. */
    digestId: uuid(),
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

/** What somebody wants told once a day by mail as well; who never chose has no row, and is told in the bell alone. */
export const notificationChoices = pgTable(
  'notification_choices',
  {
    staffId: uuid()
      .primaryKey()
      .references(() => staff.id),
    digest: text().array().$type<DigestKind[]>().notNull(),
  },
  (table) => [check('notification_choices_digest', sql`${table.digest} <@ array['answer', 'note', 'meeting', 'approval', 'task']`)],
)
