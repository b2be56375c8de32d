import type { Reader } from '../db/client.ts'
import { receiptOf } from './file-form.ts'
import type { Receipt } from './intake.schemas.ts'
import { findTicket } from './tickets.store.ts'

/** What the sender of the form was told, as it stands now; undefined when there is no such ticket. */
export async function readReceipt(reader: Reader, number: string): Promise<Receipt | undefined> {
  const ticket = await findTicket(reader, number)
  return ticket && receiptOf(ticket)
}
