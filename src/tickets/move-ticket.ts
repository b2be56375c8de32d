import { labelOf } from '../catalog/code-list.ts'
import { ticketStatuses, type TicketStatus } from '../catalog/desk-codes.ts'
import type { Transaction } from '../db/client.ts'
import { Conflict } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from '../people/actor.ts'
import { mayMove, owedAfterMove, transitions } from './lifecycle.rules.ts'
import { patchTicket, type TicketPatch, type TicketRow } from './tickets.store.ts'

/**
 * Moves a locked ticket to `to` along the transition table and records it. Leaving a wait or a resolution forgets what it waited for
 * or how it was resolved; `patch` adds what the new status needs. Throws Conflict (409) naming the legal moves.
 */
export async function moveTicket(
  tx: Transaction,
  actor: Actor,
  ticket: TicketRow,
  to: TicketStatus,
  now: Date,
  patch: TicketPatch = {},
): Promise<TicketRow> {
  if (!mayMove(ticket.status, to)) throw illegalMove(ticket.status, to)
  const forgotten: TicketPatch =
    to === 'closed'
      ? { waitingUntil: null }
      : { waitingUntil: null, resolution: null, resolutionNote: null, resolvedAt: null, closedAt: null }
  const owed = owedAfterMove(to, ticket.firstRespondedAt)
  const moved = await patchTicket(tx, ticket.id, { ...forgotten, ...owed, ...patch, status: to }, now)
  await recordEvent(tx, { type: 'ticket.status_changed', actor, ticketId: ticket.id, details: { from: ticket.status, to }, at: now })
  return moved
}

export function illegalMove(from: TicketStatus, to: TicketStatus): Conflict {
  const legal = transitions[from]
  const label = (status: TicketStatus) => labelOf(ticketStatuses, status)
  return new Conflict(
    'illegal_move',
    {
      ja: `この相談案件の状態を「${label(from)}」から「${label(to)}」に変えることはできません。変更できる状態：${legal.map((status) => `「${label(status)}」`).join('') || 'なし'}`,
      en: `A ticket cannot go from ${from} to ${to}; legal from here: ${legal.join(', ') || 'nothing'}.`,
    },
    { from, to, legal },
  )
}
