import type { Transaction } from '../db/client.ts'
import type { EventDetails } from '../events/event-types.ts'
import type { EventRow } from '../events/events.store.ts'
import { system } from '../people/actor.ts'
import { shortlistFacts } from '../shortlists/mail-facts.ts'
import { hasAnswerable } from '../shortlists/read-shortlists.ts'
import { createUnansweredShortlistTaskWithin } from '../tasks/create-task.ts'
import { isUnfinished } from '../tickets/lifecycle.rules.ts'
import { moveTicket } from '../tickets/move-ticket.ts'
import { ticketForReaction } from '../tickets/ticket-access.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { listSeries } from './series.store.ts'
import { waitingKinds } from './waiting.reactions.ts'

/**
 * After a shortlist nobody answered in time the next step is the desk's: its ticket waits for the company no more, unless something else
 * is asked of it, and whoever has it decides what follows. Safe to repeat.
 */
export async function taskAfterUnansweredShortlist(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  const { type, ticketId } = event
  if (type !== 'shortlist.expired' || ticketId === null) return
  await onExpired(tx, ticketId, (event.details as EventDetails['shortlist.expired']).shortlistId, now)
}

async function onExpired(tx: Transaction, ticketId: string, shortlistId: string, now: Date): Promise<void> {
  const ticket = await ticketForReaction(tx, ticketId)
  if (!isUnfinished(ticket.status)) return
  if (ticket.status === 'waiting_applicant' && !(await isAskedSomething(tx, ticket, now))) await moveTicket(tx, system, ticket, 'open', now)
  const facts = await shortlistFacts(tx, shortlistId)
  // Of one municipality at least the company wants to hear, and its case goes on.
  if (facts?.candidates.some(({ interest }) => interest === 'interested')) return
  await createUnansweredShortlistTaskWithin(tx, { shortlistId, ticketId, now })
}

/** Whether the ticket waits for the applicant on other grounds: another list, or a wait somebody began, which ends by itself. */
async function isAskedSomething(tx: Transaction, { id: ticketId, waitingUntil }: TicketRow, now: Date): Promise<boolean> {
  if (waitingUntil !== null || (await hasAnswerable(tx, ticketId, now))) return true
  return (await listSeries(tx, { ticketId, kinds: waitingKinds, state: 'pending' })).length > 0
}
