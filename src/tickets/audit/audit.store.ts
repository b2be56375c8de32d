import { and, desc, eq, gte, lt, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/client.ts'
import { events } from '../../events/events.table.ts'
import { tickets } from '../tickets.table.ts'

export interface AuditFilter {
  actorId?: string | undefined
  ticket?: string | undefined
  type?: string | undefined
  /** From this instant on. */
  from?: Date | undefined
  /** Before this instant. */
  before?: Date | undefined
}

export interface AuditCursor {
  at: string
  id: string
}

function within({ actorId, ticket, type, from, before }: AuditFilter): SQL | undefined {
  return and(
    actorId === undefined ? undefined : eq(events.actorId, actorId),
    ticket === undefined ? undefined : sql`${events.ticketId} = (select id from ${tickets} where number = ${ticket})`,
    type === undefined ? undefined : eq(events.type, type),
    from && gte(events.occurredAt, from),
    before && lt(events.occurredAt, before),
  )
}

/** Up to `limit` events that pass the filter, the latest first, after `after`; each with the number of its ticket. */
export async function listAudit(reader: Reader, filter: AuditFilter, limit: number, after: AuditCursor | undefined) {
  const further = after && sql`(${events.occurredAt}, ${events.id}) < (${after.at}::timestamptz, ${after.id}::uuid)`
  return reader
    .select({ event: events, ticket: tickets.number })
    .from(events)
    .leftJoin(tickets, eq(tickets.id, events.ticketId))
    .where(and(within(filter), further))
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(limit)
}
