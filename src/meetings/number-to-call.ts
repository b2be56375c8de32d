import type { Reader } from '../db/client.ts'
import { InvalidInput } from '../errors.ts'
import { fault } from '../http/input-faults.ts'
import { findContact } from '../people/read-contacts.ts'
import type { Form } from '../tickets/intake.schemas.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import type { MeetingRow } from './meetings.store.ts'

type Called = Pick<MeetingRow, 'kind' | 'phone'>

/**
 * The number the consultant calls for a meeting by telephone: what was told for it, else the applicant's, else that of their form; null
 * when nobody knows one, and for any other meeting.
 */
export async function numberToCall(reader: Reader, ticket: TicketRow, { kind, phone }: Called): Promise<string | null> {
  if (kind !== 'phone') return null
  // The form lies in the ticket as it was accepted (`intake.schemas.ts`).
  return phone ?? (await findContact(reader, ticket.applicantId))?.phone ?? (ticket.form as Form).contact.phone ?? null
}

/** Throws InvalidInput (422) `phone_for_meeting` when a meeting is to be by telephone and nobody knows a number. */
export async function requireNumber(reader: Reader, ticket: TicketRow, meeting: Called): Promise<void> {
  if (meeting.kind === 'phone' && (await numberToCall(reader, ticket, meeting)) === null)
    throw new InvalidInput([fault('phone', 'phone_for_meeting')])
}
