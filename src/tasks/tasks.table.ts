import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { TaskKind } from '../catalog/task-codes.ts'
import { id, instant } from '../db/columns.ts'
import { tickets } from '../tickets/tickets.table.ts'

/** Something a consultant has to see to (タスク), because the clockwork cannot. */
export const tasks = pgTable(
  'tasks',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    kind: text().$type<TaskKind>().notNull(),
    /** The mail it is about. */
    followUpId: uuid().notNull(),
    createdAt: instant().notNull(),
    doneAt: instant(),
    doneBy: uuid(),
  },
  (table) => [
    // A mail that ends twice the same way is one thing to see to.
    unique('tasks_once').on(table.followUpId, table.kind),
    index('tasks_ticket').on(table.ticketId, table.id),
    index('tasks_open')
      .on(table.id)
      .where(sql`done_at is null`),
    check('tasks_kind', sql`${table.kind} in ('mail_failed', 'mail_unknown', 'mail_suppressed')`),
    check('tasks_done', sql`(${table.doneAt} is null) = (${table.doneBy} is null)`),
  ],
)
