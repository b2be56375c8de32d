import type { ContactRow } from '../../people/read-contacts.ts'
import { isUnfinished } from '../lifecycle.rules.ts'
import type { TicketPeople } from '../ticket-people.ts'
import type { TicketRow } from '../tickets.store.ts'

/** Days after receipt within which the mail that answered a form is sent again, or its address mended: later, other mails have come. */
export const answeredAgainDays = 7

/**
 * How the address a form named stands: its owner has proved it since; its sender may still mend it; or neither, and what the desk knows of
 * the ticket's people is changed by the desk alone.
 */
export type AddressStanding = 'proved' | 'mendable' | 'settled'

/**
 * An address that was proved before the form came counts as any other: the answer must not tell whom the desk knows. Once somebody has
 * written, what was said belongs to whoever reads it there.
 */
export function addressStanding(
  ticket: TicketRow,
  { applicant, lastWord, through }: Pick<TicketPeople, 'lastWord' | 'through'> & { readonly applicant: Pick<ContactRow, 'verifiedAt'> },
  now: Date,
): AddressStanding {
  if (applicant.verifiedAt !== null && applicant.verifiedAt >= ticket.receivedAt) return 'proved'
  const isLate = now.getTime() - ticket.receivedAt.getTime() > answeredAgainDays * 86_400_000
  const isOver = ticket.audience !== 'worker' && !isUnfinished(ticket.status)
  const isPlain = ticket.channel === 'form' && ticket.mergedIntoId === null && ticket.splitFromId === null && through === null
  return !isLate && !isOver && isPlain && lastWord === null ? 'mendable' : 'settled'
}
