import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, InvalidInput } from '../errors.ts'
import { fault } from '../http/input-faults.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from '../people/actor.ts'
import { staffForAssignment } from '../people/read-staff.ts'
import { carriesTickets, mayGiveTicketsTo } from '../people/staff.rules.ts'
import { ticketForUpdate } from '../tickets/ticket-access.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { refuseAssigned, refuseFinished } from './assignment.rules.ts'
import { writeAssignment } from './write-assignment.ts'

/**
 * A consultant claims a ticket, or a supervisor assigns it. The ticket's row lock decides between simultaneous claims: one wins, the
 * others get Conflict (409 `already_assigned`). With `ifMatch` naming the current version (else 412 `stale`) a supervisor or
 * administrator takes it from one consultant and gives it to another. `inOneGo`: the same for all tickets of one act.
 */
export async function assignTicket(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  number: string,
  consultantId: string,
  ifMatch?: string,
  inOneGo?: string,
): Promise<TicketRow> {
  requireOneself(actor, consultantId)
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    await requireCarrier(tx, consultantId)
    refuseFinished(ticket)
    if (ifMatch !== undefined) requireMatch(ifMatch, ticket.version)
    const mayReassign = ifMatch !== undefined && actor.role !== 'consultant'
    if (!mayReassign || ticket.assigneeId === consultantId) refuseAssigned(ticket)
    return writeAssignment(tx, actor, ticket, { consultantId, automatic: false, ...(inOneGo !== undefined && { inOneGo }) }, now)
  })
}

/** Gives a ticket that nobody has had yet to somebody as it is split off, within the caller's transaction; errors as above. */
export async function assignSplitWithin(
  tx: Transaction,
  actor: SignedInActor,
  ticket: TicketRow,
  consultantId: string,
  now: Date,
): Promise<TicketRow> {
  requireOneself(actor, consultantId)
  await requireCarrier(tx, consultantId)
  return writeAssignment(tx, actor, ticket, { consultantId, automatic: false, split: true }, now)
}

function requireOneself(actor: SignedInActor, consultantId: string): void {
  if (mayGiveTicketsTo(actor, consultantId)) return
  throw new Forbidden({ ja: '自分以外を担当にすることはできません。', en: 'You can claim a ticket only for yourself; ask a supervisor.' })
}

/** Locked, so that nobody is deactivated while a ticket is being given to them. */
async function requireCarrier(tx: Transaction, consultantId: string): Promise<void> {
  const person = await staffForAssignment(tx, consultantId)
  if (!person || !carriesTickets(person)) throw new InvalidInput([fault('consultantId', 'not_active_consultant')])
}
