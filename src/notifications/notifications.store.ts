import { and, desc, eq, inArray, isNull, lt, lte, ne, notExists, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { events } from '../events/events.table.ts'
import type { EventRow } from '../events/events.store.ts'
import { ticketMeetings } from '../meetings/meetings.table.ts'
import { settings } from '../db/settings.table.ts'
import { contacts, staff, staffAbsences } from '../people/people.table.ts'
import { shortlists } from '../shortlists/shortlists.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { standsForItsGo, withTheirGo } from './in-one-go.store.ts'
import type { Concern, Concerned } from './concerns.rules.ts'
import { notifications } from './notifications.table.ts'

/** Who is meant, as a condition on members of the desk. */
const isMeant: Readonly<Record<Concerned, (event: EventRow, reader: Reader) => SQL>> = {
  named: ({ details }) => eq(staff.id, String(details.consultantId)),
  former: ({ details }) => (typeof details.from === 'string' ? eq(staff.id, details.from) : sql`false`),
  holder: holdsTicket,
  host: ({ details }, reader) =>
    inArray(
      staff.id,
      reader
        .select({ id: ticketMeetings.staffId })
        .from(ticketMeetings)
        .where(eq(ticketMeetings.id, String(details.meetingId))),
    ),
  writer: ({ details }) => isOrStandsInFor(sql`(${String(details.personId)}::uuid)`),
  drafter: ({ details }, reader) =>
    isOrStandsInFor(
      reader
        .select({ id: shortlists.createdBy })
        .from(shortlists)
        .where(eq(shortlists.id, String(details.shortlistId))),
    ),
  settlers: (event, reader) => sql`(${staff.role} = 'supervisor' or ${holdsTicket(event, reader)})`,
  approvers: (_event, reader) =>
    sql`${staff.role} = 'supervisor' and exists (${reader.select({ id: settings.id }).from(settings).where(eq(settings.shortlistApproval, true))})`,
}

/** Nobody holds what belongs to no ticket. */
function holdsTicket({ ticketId }: EventRow, reader: Reader): SQL {
  if (ticketId === null) return sql`false`
  return isOrStandsInFor(reader.select({ id: tickets.assigneeId }).from(tickets).where(eq(tickets.id, ticketId)))
}

/** Whoever the statement finds, and who stands in for them today (in Japan). */
function isOrStandsInFor(whom: SQLWrapper): SQL {
  return sql`(${staff.id} in (${whom}) or exists (
    select from ${staffAbsences} where ${staffAbsences.substituteId} = ${staff.id} and ${staffAbsences.staffId} in (${whom})
      and (desk_now() at time zone 'Asia/Tokyo')::date between ${staffAbsences.startsOn} and ${staffAbsences.endsOn}))`
}

/** Tells everybody who is meant, and did not do it themselves, once. */
export async function insertNotifications(tx: Transaction, event: EventRow, { kind, whom, once }: Concern): Promise<void> {
  const meant = await tx
    .select({ staffId: staff.id })
    .from(staff)
    .where(
      and(
        eq(staff.active, true),
        inArray(staff.role, ['consultant', 'supervisor']),
        isMeant[whom](event, tx),
        event.actorId === null ? undefined : ne(staff.id, event.actorId),
        once && notExists(toldInOneGo(event, tx)),
      ),
    )
  if (meant.length === 0) return
  const row = { kind, eventId: event.id, ticketId: event.ticketId, at: event.occurredAt }
  await tx
    .insert(notifications)
    .values(meant.map(({ staffId }) => ({ ...row, staffId })))
    .onConflictDoNothing()
}

/** That a member of the desk was told of the same at the same ticket at the same instant. */
function toldInOneGo({ id, type, ticketId, occurredAt }: EventRow, reader: Reader) {
  if (ticketId === null) throw new Error('what is told once belongs to a ticket')
  return reader
    .select({ id: notifications.id })
    .from(notifications)
    .innerJoin(events, eq(events.id, notifications.eventId))
    .where(
      and(
        eq(notifications.staffId, staff.id),
        eq(notifications.ticketId, ticketId),
        eq(events.type, type),
        eq(events.occurredAt, occurredAt),
        ne(events.id, id),
      ),
    )
}

export type NotificationRow = Awaited<ReturnType<typeof listNotifications>>[number]

/**
 * Up to `limit` of somebody's notifications, the latest first, before `before`, what came in one go by the latest of it; of no ticket with
 * the name of whom they are about.
 */
export async function listNotifications(reader: Reader, staffId: string, limit: number, before: string | undefined) {
  return reader
    .select({
      notification: notifications,
      eventType: events.type,
      details: events.details,
      actorKind: events.actorKind,
      actorId: events.actorId,
      ticket: tickets.number,
      contactName: contacts.name,
    })
    .from(notifications)
    .innerJoin(events, eq(events.id, notifications.eventId))
    .leftJoin(tickets, eq(tickets.id, notifications.ticketId))
    .leftJoin(contacts, sql`${notifications.ticketId} is null and ${contacts.id} = (${events.details} ->> 'contactId')::uuid`)
    .where(
      and(
        eq(notifications.staffId, staffId),
        before === undefined ? undefined : lt(notifications.id, before),
        standsForItsGo(reader, 'all'),
      ),
    )
    .orderBy(desc(notifications.id))
    .limit(limit)
}

/** How many somebody has not read, what came in one go as one; counts no further than `limit`. */
export async function countUnread(reader: Reader, staffId: string, limit: number): Promise<number> {
  const unread = reader
    .select({ id: notifications.id })
    .from(notifications)
    .innerJoin(events, eq(events.id, notifications.eventId))
    .where(and(eq(notifications.staffId, staffId), isNull(notifications.readAt), standsForItsGo(reader, 'unread')))
    .limit(limit)
    .as('unread')
  const [row] = await reader.select({ count: sql<number>`count(*)::int` }).from(unread)
  return row?.count ?? 0
}

/** Which of somebody's notifications: these with what came with them in one go, and all up to one. */
export interface Which {
  ids: readonly string[]
  until: string | undefined
}

/** Marks somebody's notifications as read at `readAt`, or as unread (null); what is so already stays as it is. */
export async function markNotifications(tx: Transaction, staffId: string, { ids, until }: Which, readAt: Date | null): Promise<void> {
  const chosen = or(
    ids.length > 0 ? inArray(notifications.id, withTheirGo(tx, staffId, ids)) : undefined,
    until === undefined ? undefined : lte(notifications.id, until),
  )
  if (!chosen) return
  await tx
    .update(notifications)
    .set({ readAt })
    .where(and(eq(notifications.staffId, staffId), chosen, readAt ? isNull(notifications.readAt) : undefined))
}

/** Marks what everybody was told of one event as read at `readAt`; what is read already stays so. */
export async function markRead(tx: Transaction, eventId: string, readAt: Date): Promise<void> {
  await tx
    .update(notifications)
    .set({ readAt })
    .where(and(eq(notifications.eventId, eventId), isNull(notifications.readAt)))
}

/**
 * Deletes up to `limit` that are older than `days` (of the desk's clock), or not among the newest `kept` of their reader. Returns how many.
 */
export async function deleteOldNotifications(
  reader: Reader,
  { days, kept, limit }: { days: number; kept: number; limit: number },
): Promise<number> {
  const rows = await reader.execute(sql`
    delete from ${notifications} where id in (
      (select id from ${notifications} where at < desk_now() - make_interval(days => ${days}) order by at limit ${limit})
      union all
      (select surplus.id from ${staff} member, lateral (
        select id from ${notifications} where staff_id = member.id order by id desc offset ${kept}) as surplus limit ${limit}))
    returning id`)
  return rows.length
}
