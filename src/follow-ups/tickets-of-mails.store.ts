import { eq, inArray } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { followUps } from './follow-ups.table.ts'

/** These follow-ups, with the ticket of each that has one. */
export function listTicketsOfFollowUps(reader: Reader, ids: readonly string[]) {
  return reader
    .select({ followUpId: followUps.id, kind: followUps.kind, ticketId: tickets.id, number: tickets.number })
    .from(followUps)
    .leftJoin(tickets, eq(tickets.id, followUps.ticketId))
    .where(inArray(followUps.id, [...ids]))
}

export type TicketOfFollowUp = Awaited<ReturnType<typeof listTicketsOfFollowUps>>[number]
