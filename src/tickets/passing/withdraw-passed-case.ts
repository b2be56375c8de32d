import type { Transaction } from '../../db/client.ts'
import type { EventRow } from '../../events/events.store.ts'
import { recordEvent } from '../../events/record-event.ts'
import { system, type Actor } from '../../people/actor.ts'
import { lockWaiting, updatePassedCase, type PassedCaseRow } from './passed-cases.store.ts'

/** Ends the waiting for a municipality's word on a locked passed case. */
export async function withdrawWaiting(tx: Transaction, actor: Actor, passed: PassedCaseRow, now: Date): Promise<void> {
  await updatePassedCase(tx, passed.id, { status: 'withdrawn' })
  await recordEvent(tx, {
    type: 'passed_case.withdrawn',
    actor,
    ticketId: passed.ticketId ?? passed.sourceTicketId,
    subjectId: passed.id,
    details: { passedCaseId: passed.id },
    at: now,
  })
}

/** A ticket the desk resolved needs no word of its municipality any more. Safe to repeat. */
export async function endPassedCaseOfResolved(tx: Transaction, { type, ticketId }: EventRow, now: Date): Promise<void> {
  if (type !== 'ticket.resolved' || ticketId === null) return
  for (const passed of await lockWaiting(tx, { ticketId })) await withdrawWaiting(tx, system, passed, now)
}
