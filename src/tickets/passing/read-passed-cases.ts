import type { Reader } from '../../db/client.ts'
import type { Deps } from '../../deps.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { isUnfinished } from '../lifecycle.rules.ts'
import { ticketForReading } from '../ticket-access.ts'
import { reachesTicket } from '../ticket.policy.ts'
import { findPrefectureOf } from './forward-case.ts'
import { findPassedCase, findPassedCaseOfTicket, listPassedCasesOf, type PassedCaseFacts } from './passed-cases.store.ts'

export type { PassedCaseFacts } from './passed-cases.store.ts'

/** More than a case is ever forwarded. */
const listedAtMost = 500

/**
 * How a ticket came through a prefecture, and where it was forwarded to, as far as the actor may read the ticket; and whether they may
 * forward it.
 */
export async function readPassedCases(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
): Promise<{ passed: PassedCaseFacts[]; canForward: boolean }> {
  const ticket = await ticketForReading(db, actor, number)
  const [passed, prefecture] = await Promise.all([listPassedCasesOf(db, ticket.id, listedAtMost), findPrefectureOf(db, ticket)])
  return { passed, canForward: prefecture !== undefined && isUnfinished(ticket.status) && reachesTicket(actor, 'forwardTicket', ticket) }
}

export async function readPassedCase(reader: Reader, id: string): Promise<PassedCaseFacts> {
  const facts = await findPassedCase(reader, id)
  if (!facts) throw new Error(`passed case ${id} is gone`)
  return facts
}

/** Where a prefecture's own case was forwarded to, newest first. */
export async function readForwardsOf(reader: Reader, ticketId: string): Promise<PassedCaseFacts[]> {
  return (await listPassedCasesOf(reader, ticketId, listedAtMost)).filter(({ passed }) => passed.sourceTicketId === ticketId).toReversed()
}

/** How this ticket came to its municipality; undefined when no prefecture passed it on. */
export function readWayOfTicket(reader: Reader, ticketId: string): Promise<PassedCaseFacts | undefined> {
  return findPassedCaseOfTicket(reader, ticketId)
}
