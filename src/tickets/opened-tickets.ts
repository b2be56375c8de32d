import type { Reader } from '../db/client.ts'
import { listStandingOpenings } from './openings.store.ts'

/** Which of these tickets a member of the desk has opened with a recorded reason that still lets them in. */
export async function readOpenedTickets(reader: Reader, staffId: string, ticketIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (ticketIds.length === 0) return new Set()
  return new Set((await listStandingOpenings(reader, ticketIds, staffId)).flatMap(({ ticketId }) => ticketId ?? []))
}
