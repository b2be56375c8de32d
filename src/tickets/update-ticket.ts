import type { Reader, Transaction } from '../db/client.ts'
import { findTicket, findTicketById, lockTicketById, patchTicket, type TicketPatch, type TicketRow } from './tickets.store.ts'

export { lockTicketsOf } from './tickets.store.ts'
export type { TicketPatch, TicketRow } from './tickets.store.ts'

/** Changes a locked ticket without moving it to another status; counts its version up. */
export function updateTicket(tx: Transaction, id: string, patch: Omit<TicketPatch, 'status'>, now: Date): Promise<TicketRow> {
  return patchTicket(tx, id, patch, now)
}

/** Closes a locked ticket as part of another one; who merges them tells of it. */
export function closeMerged(tx: Transaction, { id }: TicketRow, intoId: string, now: Date): Promise<TicketRow> {
  const nothingWaits = { waitingUntil: null, nextResponseDueAt: null, responseOverdueAt: null }
  const resolved = { resolution: 'merged', resolutionNote: null, resolvedAt: now, closedAt: now } as const
  return patchTicket(tx, id, { ...nothingWaits, ...resolved, status: 'closed', mergedIntoId: intoId }, now)
}

/** The ticket behind an id that another room's row names. */
export async function readTicketById(reader: Reader, id: string): Promise<TicketRow> {
  const ticket = await findTicketById(reader, id)
  if (!ticket) throw new Error(`ticket ${id} is referred to but gone`)
  return ticket
}

/** The ticket with this number; undefined when there is none. */
export async function readTicketByNumber(reader: Reader, number: string): Promise<TicketRow | undefined> {
  return findTicket(reader, number)
}

/** The same, locked until the transaction ends. */
export async function ticketForClockwork(tx: Transaction, id: string): Promise<TicketRow> {
  const ticket = await lockTicketById(tx, id)
  if (!ticket) throw new Error(`ticket ${id} is referred to but gone`)
  return ticket
}
