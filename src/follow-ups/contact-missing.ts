import type { HoldReason } from '../catalog/follow-up-codes.ts'
import type { Transaction } from '../db/client.ts'
import type { MessageKind } from '../mail/compose.ts'
import { createTaskWithin } from '../tasks/create-task.ts'
import { readCurrentTicketOf } from '../tickets/read-current-ticket.ts'
import type { FollowUpRow } from './follow-ups.store.ts'

/** Mails of a case that wait for a municipality somebody must find the right person of; an applicant proves their address without us. */
const ofCases: ReadonlySet<MessageKind> = new Set(['enquiry', 'introduction'])

/**
 * Makes a task of a mail that lacks a reader the desk could find: an enquiry or introduction without a representative of the municipality,
 * of whoever has its ticket; what was to ask an organisation something by itself (profile, hand-over in April), of whoever has an open
 * ticket of the organisation, otherwise of the supervisors. Once for each mail.
 */
export async function askForContactWithin(
  tx: Transaction,
  { id, kind, ticketId, organizationId }: Pick<FollowUpRow, 'id' | 'kind' | 'ticketId' | 'organizationId'>,
  lacking: HoldReason | 'no_mailbox',
  now: Date,
): Promise<void> {
  const ask = (ofTicket: string | null) =>
    createTaskWithin(tx, { kind: 'contact_missing', followUp: { id, ticketId: ofTicket, organizationId }, now })
  if (ticketId !== null) return lacking === 'representative' && ofCases.has(kind) ? ask(ticketId) : undefined
  if (organizationId !== null) await ask((await readCurrentTicketOf(tx, organizationId))?.id ?? null)
}
