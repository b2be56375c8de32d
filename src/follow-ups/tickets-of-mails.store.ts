import { eq, inArray } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { followUps } from './follow-ups.table.ts'

/** Of these follow-ups those of tickets, with the ticket of each. */
export function listTicketsOfFollowUps(reader: Reader, ids: readonly string[]) {
  return reader
    .select({ followUpId: followUps.id, kind: followUps.kind, ticketId: tickets.id, number: tickets.number })
    .from(followUps)
    .innerJoin(tickets, eq(tickets.id, followUps.ticketId))
    .where(inArray(followUps.id, [...ids]))
}

export type TicketOfFollowUp = Awaited<ReturnType<typeof listTicketsOfFollowUps>>[number]
