import type { Reader } from '../db/client.ts'
import { receiptOf } from './file-form.ts'
import { findAnswer } from './idempotency.store.ts'
import type { Form, Receipt } from './intake.schemas.ts'
import { findTicket } from './tickets.store.ts'

/** What the sender of the form was told, as it stands now; undefined when there is no such ticket. */
export async function readReceipt(reader: Reader, number: string): Promise<Receipt | undefined> {
  const ticket = await findTicket(reader, number)
  return ticket && receiptOf(ticket)
}

/** The receipt a form of this key was answered with; undefined when none was filed with it. */
export async function readReceiptOfKey(reader: Reader, audience: Form['audience'], key: string): Promise<Receipt | undefined> {
  const earlier = await findAnswer(reader, audience, key)
  return earlier?.answer as Receipt | undefined // what filing a form of the audience answers
}
