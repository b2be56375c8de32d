import type { Reader } from '../../db/client.ts'
import { countUndecidedFields } from '../../organizations/read-organization.ts'
import type { TicketRow } from '../../tickets/update-ticket.ts'
import { selectVersionNumber } from './market.store.ts'

/** What a ticket's own form says and nobody had decided when it was ranked by the company's profile. */
export interface UndecidedForm {
  /** How many fields of the profile. */
  readonly fields: number
  /** Number of the version of the profile that was ranked by. */
  readonly version: number
}

/**
 * Whether a ranking by a company's profile leaves out what this ticket's form says, since nobody had decided on it `at` that moment; null
 * when it leaves out nothing. Of a moment that has passed the answer stays the same.
 */
export async function undecidedFormOf(
  reader: Reader,
  ticket: TicketRow,
  profileVersionId: string,
  at: Date,
): Promise<UndecidedForm | null> {
  const { id: ticketId, organizationId } = ticket
  const fields = organizationId === null ? 0 : await countUndecidedFields(reader, { organizationId, ticketId }, at)
  if (fields === 0) return null
  const version = await selectVersionNumber(reader, profileVersionId)
  return version === undefined ? null : { fields, version }
}
