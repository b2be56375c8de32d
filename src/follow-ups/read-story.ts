import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { findEvent, listEventsAbout, type EventRow } from '../events/events.store.ts'
import type { SignedInActor } from '../people/actor.ts'
import { requireReach } from '../tickets/ticket-access.ts'
import { readTicketById } from '../tickets/update-ticket.ts'
import { domainOf, messageId } from '../mail/message-id.ts'
import { readFollowUp, withReasonsAgainst, type ReadFollowUp } from './list-follow-ups.ts'
import { findMessageId } from './attempts.store.ts'
import { findFollowUp } from './follow-ups.store.ts'

/** All that is known of one mail. */
export interface MailStory extends ReadFollowUp {
  /** The event that planned it. */
  plannedBy: EventRow | undefined
  /** What happened to it, in order. */
  history: EventRow[]
  /** That its attempts went under; before the first, the one it will go under. */
  messageId: string
}

/**
 * A mail's whole story: who planned it, what changed it, each attempt with the server's answer. NotFound when there is none; Forbidden when
 * its ticket is not open to the actor.
 */
export async function readStory({ db, config }: Deps, actor: SignedInActor, id: string): Promise<MailStory> {
  const row = await findFollowUp(db, id)
  if (!row) throw new NotFound({ ja: 'フォローアップ', en: 'follow-up' })
  const ticket = row.ticketId === null ? undefined : await readTicketById(db, row.ticketId)
  if (ticket) await requireReach(db, actor, ticket)
  const [read] = await withReasonsAgainst({ db, config }, [await readFollowUp(db, id)])
  if (!read) throw new Error(`follow-up ${id} was not read`)
  return {
    ...read,
    plannedBy: row.plannedBy === null ? undefined : await findEvent(db, row.plannedBy),
    history: await listEventsAbout(db, id),
    messageId: (await findMessageId(db, id)) ?? messageId(id, domainOf(config.MAIL_FROM)),
  }
}
