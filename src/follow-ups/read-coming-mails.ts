import type { Deps } from '../deps.ts'
import type { MessageKind } from '../mail/compose.ts'
import type { FollowUpDetails } from './follow-ups.table.ts'
import type { ContactRow } from '../people/read-contacts.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { listComing } from './follow-ups.store.ts'
import { withReasonsAgainst } from './list-follow-ups.ts'

/** A mail the applicant can expect, if nothing happens before. */
export interface ComingMail {
  readonly kind: MessageKind
  readonly about: FollowUpDetails['about'] | null
  readonly dueAt: Date
}

/** More than any ticket has to come at a time. */
const lookedAt = 100

/**
 * Up to `limit` scheduled mails to a ticket's applicant that are still to come `now`, the soonest first, for a `contact` who reads of them;
 * none that would not go as things stand, because its reader's address is suppressed for mails like it or not proved.
 */
export async function readComingMails(
  deps: Pick<Deps, 'db' | 'config'>,
  { ticket, contact, now }: { ticket: Pick<TicketRow, 'id' | 'applicantId'>; contact: ContactRow; now: Date },
  limit: number,
): Promise<ComingMail[]> {
  const rows = await listComing(deps.db, ticket.id, lookedAt)
  const looked = await withReasonsAgainst(
    deps,
    rows.map((followUp) => ({ followUp })),
    { now, applicants: new Map(contact.id === ticket.applicantId ? [[ticket.id, contact]] : []) },
  )
  return looked
    .filter(({ followUp, against }) => against === undefined && (followUp.heldFor === null || followUp.heldFor === 'resolution'))
    .map(({ followUp: { kind, details, dueAt }, goesAt }) => ({ kind, about: details.about ?? null, dueAt: goesAt ?? dueAt }))
    .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
    .slice(0, limit)
}
