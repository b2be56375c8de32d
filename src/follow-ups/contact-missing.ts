import type { Transaction } from '../db/client.ts'
import { createTaskWithin } from '../tasks/create-task.ts'
import { readCurrentTicketOf } from '../tickets/read-current-ticket.ts'
import type { FollowUpRow } from './follow-ups.store.ts'

/**
 * Makes a task of a mail that was to ask an organisation something by itself (profile, hand-over in April) and has nobody to go to: of
 * whoever has an open ticket of the organisation, otherwise of the supervisors. Once for each mail; nothing for mails of a ticket.
 */
export async function askForContactWithin(
  tx: Transaction,
  { id, ticketId, organizationId }: Pick<FollowUpRow, 'id' | 'ticketId' | 'organizationId'>,
  now: Date,
): Promise<void> {
  if (ticketId !== null || organizationId === null) return
  const ticket = await readCurrentTicketOf(tx, organizationId)
  await createTaskWithin(tx, { kind: 'contact_missing', followUp: { id, ticketId: ticket?.id ?? null, organizationId }, now })
}
