import type { Transaction } from '../../db/client.ts'
import type { EventRow } from '../../events/events.store.ts'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import { system, type Actor, type SignedInActor } from '../../people/actor.ts'
import { ticketForUpdate } from '../ticket-access.ts'
import { lockPassedCase, lockWaiting, updatePassedCase, type PassedCaseRow } from './passed-cases.store.ts'

/**
 * Takes back what was forwarded from a ticket, while the municipality has not answered: its mails that wait go no more, and its link says
 * that it was taken back. NotFound; Conflict `passed_case_over` once it was answered or taken back.
 */
export async function takeBackForwarded({ db }: Deps, actor: SignedInActor, { number, id }: { number: string; id: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const ticket = await ticketForUpdate(tx, actor, number)
    const passed = await lockPassedCase(tx, id)
    if (passed?.sourceTicketId !== ticket.id) throw new NotFound({ ja: '転送', en: 'forwarded case' })
    if (passed.status !== 'waiting') throw over()
    await withdrawWaiting(tx, actor, passed, await readNow(tx))
  })
}

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

function over(): Conflict {
  return new Conflict('passed_case_over', {
    ja: 'この転送は、すでに市区町村が回答したか、取り下げられています。何も変わっていません。画面で今の状態をご確認ください。',
    en: 'The municipality has answered already, or it was taken back. Nothing was changed; see on the screen how it stands.',
  })
}
