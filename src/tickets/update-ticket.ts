import type { Reader, Transaction } from '../db/client.ts'
import { findTicket, findTicketById, lockTicketById, patchTicket, type TicketPatch, type TicketRow } from './tickets.store.ts'

export type { TicketPatch, TicketRow } from './tickets.store.ts'

/** Changes a locked ticket without moving it to another status; counts its version up. */
export function updateTicket(tx: Transaction, id: string, patch: Omit<TicketPatch, 'status'>, now: Date): Promise<TicketRow> {
  return patchTicket(tx, id, patch, now)
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
