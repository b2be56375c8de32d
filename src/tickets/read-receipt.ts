import type { PassedCaseStatus } from '../catalog/passed-case-codes.ts'
import type { Reader } from '../db/client.ts'
import { receiptOf } from './file-form.ts'
import { findAnswer } from './idempotency.store.ts'
import type { Form, Receipt } from './intake.schemas.ts'
import { readWayOfTicket } from './passing/read-passed-cases.ts'
import { findTicket } from './tickets.store.ts'

/** What the sender of the form was told, as it stands now; undefined when there is no such ticket. */
export async function readReceipt(reader: Reader, number: string): Promise<Receipt | undefined> {
  const ticket = await findTicket(reader, number)
  return ticket && receiptOf(ticket)
}

/** What a prefecture that filed a form waits for. */
export interface FiledFor {
  /** Name of the municipality that is asked to confirm it. */
  readonly municipality: string
  readonly status: PassedCaseStatus
  /** Until when it is asked to answer. */
  readonly dueAt: Date
}

/** For which municipality a prefecture filed the form of this number; undefined when its sender filed it for themselves. */
export async function readFiledFor(reader: Reader, number: string): Promise<FiledFor | undefined> {
  const ticket = await findTicket(reader, number)
  const way = ticket && (await readWayOfTicket(reader, ticket.id))
  if (way?.passed.kind !== 'filed') return undefined
  const { municipality, passed } = way
  return { municipality: municipality.name, status: passed.status, dueAt: passed.dueAt }
}

/** The receipt a form of this key was answered with; undefined when none was filed with it. */
export async function readReceiptOfKey(reader: Reader, audience: Form['audience'], key: string): Promise<Receipt | undefined> {
  const earlier = await findAnswer(reader, audience, key)
  return earlier?.answer as Receipt | undefined // what filing a form of the audience answers
}
