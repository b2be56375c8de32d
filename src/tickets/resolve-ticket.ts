import type { ResolutionKind } from '../catalog/desk-codes.ts'
import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { Actor, SignedInActor } from '../people/actor.ts'
import { owedAfterWordOfApplicant } from './lifecycle.rules.ts'
import { illegalMove, moveTicket } from './move-ticket.ts'
import { ticketForUpdate } from './ticket-access.ts'
import { mayReopen } from './ticket.policy.ts'
import type { TicketRow } from './tickets.store.ts'

/** Marks a ticket as resolved, saying how; with `ifMatch` only as the version it names (else 412 `stale`). */
export async function resolveTicket(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  { kind, note }: { kind: ResolutionKind; note?: string | undefined },
  ifMatch?: string,
): Promise<TicketRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    if (ifMatch !== undefined) requireMatch(ifMatch, ticket.version)
    return resolveTicketWithin(tx, actor, ticket, { kind, note }, now)
  })
}

/** The same for a locked ticket, within the caller's transaction. */
export async function resolveTicketWithin(
  tx: Transaction,
  actor: Actor,
  ticket: TicketRow,
  { kind, note }: { kind: ResolutionKind; note?: string | undefined },
  now: Date,
): Promise<TicketRow> {
  const patch = { resolution: kind, resolutionNote: note ?? null, resolvedAt: now }
  const resolved = await moveTicket(tx, actor, ticket, 'resolved', now, patch)
  await recordEvent(tx, { type: 'ticket.resolved', actor, ticketId: ticket.id, details: { resolution: kind }, at: now })
  return resolved
}

/** Opens a resolved ticket again; a closed one only for a supervisor. */
export async function reopenTicket({ db }: Deps, actor: SignedInActor, number: string): Promise<TicketRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketForUpdate(tx, actor, number)
    if (ticket.status !== 'resolved' && ticket.status !== 'closed') throw illegalMove(ticket.status, 'open')
    if (!mayReopen(actor, ticket)) {
      throw new Forbidden(
        { ja: '終了した相談案件を再開できるのは統括責任者です。', en: 'Only a supervisor may reopen a closed ticket.' },
        'supervisor_only',
      )
    }
    const reopened = await moveTicket(tx, actor, ticket, 'open', now, owedAfterWordOfApplicant(ticket, now))
    await recordEvent(tx, { type: 'ticket.reopened', actor, ticketId: ticket.id, details: { from: ticket.status }, at: now })
    return reopened
  })
}
