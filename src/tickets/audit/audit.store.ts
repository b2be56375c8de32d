import { and, desc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/client.ts'
import { events } from '../../events/events.table.ts'
import { contacts } from '../../people/people.table.ts'
import { tickets } from '../tickets.table.ts'

export interface AuditFilter {
  actorId?: string | undefined
  /** A member of the desk or contact it happened to. */
  aboutId?: string | undefined
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

function within({ actorId, aboutId, ticket, type, from, before }: AuditFilter): SQL | undefined {
  return and(
    actorId === undefined ? undefined : eq(events.actorId, actorId),
    aboutId === undefined ? undefined : eq(events.subjectId, aboutId),
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

/** Contacts by their ids; ids of others are left out. */
export async function listContactsNamed(reader: Reader, ids: readonly string[]): Promise<NamedContact[]> {
  if (ids.length === 0) return []
  const { id, name, email, organizationId } = contacts
  return reader
    .select({ id, name, email, organizationId })
    .from(contacts)
    .where(inArray(id, [...new Set(ids)]))
}

export interface NamedContact {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly organizationId: string | null
}
