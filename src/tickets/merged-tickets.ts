import type { Reader } from '../db/client.ts'
import { findTicketById, listMergedInto, type TicketRow } from './tickets.store.ts'

/** The ticket in which a merged one goes on, itself when it is none: one that was merged may have become part of a third one since. */
export async function stayingTicketOf(reader: Reader, ticket: TicketRow): Promise<TicketRow> {
  let staying = ticket
  while (staying.mergedIntoId !== null) {
    const next = await findTicketById(reader, staying.mergedIntoId)
    if (!next) throw new Error(`ticket ${staying.mergedIntoId} is referred to but gone`)
    staying = next
  }
  return staying
}

/** Every ticket that became part of this one, at first or second hand, without itself. */
export async function readMergedInto(reader: Reader, ticketId: string): Promise<TicketRow[]> {
  const found: TicketRow[] = []
  let newest = [ticketId]
  while (newest.length > 0) {
    const merged = await listMergedInto(reader, newest)
    found.push(...merged)
    newest = merged.map(({ id }) => id)
  }
  return found
}
