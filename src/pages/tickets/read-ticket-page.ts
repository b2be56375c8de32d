import type { Deps } from '../../deps.ts'
import { showFollowUp } from '../../follow-ups/follow-up.view.ts'
import type { FollowUpRow } from '../../follow-ups/follow-ups.store.ts'
import { listFollowUps, type ReadFollowUp } from '../../follow-ups/list-follow-ups.ts'
import { reachOf, type Operation } from '../../people/access.policy.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { showMessage, showNote } from '../../tickets/correspondence.view.ts'
import { readCorrespondence } from '../../tickets/read-correspondence.ts'
import { responseDueAt } from '../../tickets/lifecycle.rules.ts'
import { reasonAgainstApplicant } from '../../tickets/reason-against-mail.ts'
import { readTicket } from '../../tickets/read-tickets.ts'
import { showTicket, type TicketView } from '../../tickets/ticket.view.ts'

/** More messages, or notes, than this many are not shown on one page. */
export const listedAtMost = 200

export interface ShownMail {
  readonly followUp: FollowUpRow
  /** As `actor` may read it; null until it is written. */
  readonly subject: string | null
  /** Likewise; null unless it was skipped. */
  readonly skipReason: string | null
}

export interface ShownTicket {
  readonly ticket: TicketView
  /** When the desk's next word is due; null when none is. */
  readonly dueAt: Date | null
  readonly now: Date
  /** One more than is shown when there are more. */
  readonly messages: readonly ReturnType<typeof showMessage>[]
  /** Undefined: not for this reader. */
  readonly notes: readonly ReturnType<typeof showNote>[] | undefined
  /** What is still to go, the soonest first; undefined: not for this reader. */
  readonly mails: readonly ShownMail[] | undefined
  /** What somebody skipped, and why; undefined: not for this reader. */
  readonly skipped: readonly ShownMail[] | undefined
}

/** A ticket with everything about it that the API shows to this reader. Throws NotFound and Forbidden as the API does. */
export async function readTicketPage(deps: Deps, visitor: SignedInActor, number: string): Promise<ShownTicket> {
  const as = (operation: Operation): SignedInActor => ({ ...visitor, reach: reachOf(operation, visitor.role) })
  const may = (operation: Operation) => as(operation).reach !== 'none'
  const some = { limit: listedAtMost + 1, after: undefined }
  const { ticket, people, now } = await readTicket(deps, as('readTicket'), number)
  const [suppressed, messages, notes, mails] = await Promise.all([
    reasonAgainstApplicant(deps, people),
    readCorrespondence(deps, as('listMessages'), number, 'messages', some),
    may('listNotes') ? readCorrespondence(deps, as('listNotes'), number, 'notes', some) : undefined,
    may('listFollowUps') ? listFollowUps(deps, as('listFollowUps'), number, some) : undefined,
  ])
  const shownMail = (read: ReadFollowUp): ShownMail => {
    const { subject, skipReason } = showFollowUp(read, as('listFollowUps'))
    return { followUp: read.followUp, subject, skipReason }
  }
  return {
    ticket: showTicket({ ...ticket, suppressed }, people, as('readTicket'), now),
    dueAt: responseDueAt(ticket),
    now,
    messages: messages.map((row) => showMessage(row, as('listMessages'))),
    notes: notes?.map((row) => showNote(row, as('listNotes'))),
    mails: mails?.filter(({ followUp: { state } }) => state === 'pending' || state === 'sending').map(shownMail),
    skipped: mails?.filter(({ followUp: { cancelReason } }) => cancelReason === 'skipped').map(shownMail),
  }
}
