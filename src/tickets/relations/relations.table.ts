import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { RelationKind } from '../../catalog/relation-codes.ts'
import { id, instant } from '../../db/columns.ts'
import { staff } from '../../people/people.table.ts'
import { tickets } from '../tickets.table.ts'

/** Two tickets stand in a relation (関連付け); once for each two, seen from either. */
export const ticketRelations = pgTable(
  'ticket_relations',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    otherId: uuid()
      .notNull()
      .references(() => tickets.id),
    /** What the other is to the ticket. */
    kind: text().$type<RelationKind>().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => staff.id),
    createdAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('ticket_relations_once').on(
      sql`least(${table.ticketId}, ${table.otherId})`,
      sql`greatest(${table.ticketId}, ${table.otherId})`,
    ),
    index('ticket_relations_ticket').on(table.ticketId),
    index('ticket_relations_other').on(table.otherId),
    check('ticket_relations_two', sql`${table.ticketId} <> ${table.otherId}`),
    check(
      'ticket_relations_kind',
      sql`${table.kind} in ('same_matter', 'duplicate', 'preceding', 'following', 'split_from', 'split_into')`,
    ),
  ],
)
