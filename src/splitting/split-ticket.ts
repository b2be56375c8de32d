import { assignSplitWithin } from '../assignments/assign-ticket.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, Forbidden } from '../errors.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from '../people/actor.ts'
import { addParticipantWithin } from '../tickets/correspond.ts'
import { splitOffWithin } from '../tickets/splits/split-off.ts'
import { ticketForUpdate } from '../tickets/ticket-access.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { judgeSplit, type Split } from './judge-split.ts'
import { dueAfterSplit, splitRefusals, type SplitRefusal } from './split.rules.ts'

/**
 * Makes a ticket of its own of what a ticket holds beside its matter; returns the new one. What was said stays where it was written, and is
 * read in both. Conflict with the first of `splitRefusals`; 412 `stale` when `ifMatch` names another version, 428 without; the errors of
 * `judgeSplit`, `assignTicket` and `ticketForUpdate`.
 */
export async function splitTicket(
  { db, config }: Deps,
  actor: SignedInActor,
  number: string,
  split: Split,
  ifMatch: string | undefined,
): Promise<TicketRow> {
  if (actor.kind !== 'staff') throw new Forbidden()
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    requireMatch(ifMatch, ticket.version)
    const { refusals, said, chosen, part, applicant, people } = await judgeSplit(tx, config, ticket, split)
    const [against] = refusals
    if (against) throw refusal(against)
    const { firstDueAt, owed } = dueAfterSplit(ticket, said, part, now)
    const { topics, message, notice, consultantId } = split
    const messages = chosen.map(({ id }) => id)
    const made = await splitOffWithin(
      tx,
      actor,
      ticket,
      { applicant, topics, message, messages, firstResponseDueAt: firstDueAt, owed, notice },
      now,
    )
    for (const { id: _, ...person } of people) await addParticipantWithin(tx, actor, made, { ...person, addedBy: actor.id }, now)
    return consultantId === null ? made : assignSplitWithin(tx, actor, made, consultantId, now)
  })
}

function refusal(code: SplitRefusal): Conflict {
  const { ja, en } = splitRefusals.find((one) => one.code === code) ?? splitRefusals[0]
  return new Conflict(code, { ja, en })
}
