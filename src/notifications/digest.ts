import { digestKinds, type DigestKind } from '../catalog/notification-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import type { TicketPeople } from '../tickets/ticket-people.ts'
import { readPeopleOf } from '../tickets/ticket-people.ts'
import { claimForDigest, releaseFromDigest, selectDigestKinds, selectDigestReaders, selectTold } from './digest.store.ts'

/** Ids of whoever wants a daily digest and has not read something that none told of. */
export const listDigestReaders = (reader: Reader): Promise<string[]> => selectDigestReaders(reader)

/** A ticket somebody has not read of, whose it is, and how often which kind of thing happened to it. */
export interface UnreadTicket {
  number: string
  audience: Awaited<ReturnType<typeof selectTold>>[number]['audience']
  organization: NonNullable<TicketPeople['organization']>['name'] | undefined
  told: { kind: DigestKind; count: number }[]
}

/**
 * What a digest tells its reader: what they chose, have not read, and no digest told before; the ticket where something happened last
 * first. The digest keeps it: written again, it tells the same as far as it is not read by then.
 */
export async function takeForDigest(tx: Transaction, staffId: string, digestId: string): Promise<UnreadTicket[]> {
  const kinds = await selectDigestKinds(tx, staffId)
  if (kinds.length === 0) return []
  await claimForDigest(tx, staffId, kinds, digestId)
  const rows = await selectTold(tx, staffId, kinds, digestId)
  const people = await readPeopleOf(
    tx,
    rows.map(({ id }) => ({ id })),
  )
  const byTicket = new Map<string, UnreadTicket>()
  for (const { id, number, audience, kind, count } of rows) {
    const ticket = byTicket.get(id) ?? { number, audience, organization: people.get(id)?.organization?.name, told: [] }
    const digested = digestKinds.find((one) => one === kind)
    if (digested) ticket.told.push({ kind: digested, count })
    byTicket.set(id, ticket)
  }
  return [...byTicket.values()]
}

/** A digest that does not go leaves what it would have told to the next one. */
export const leaveToNextDigest = (tx: Transaction, staffId: string, digestId: string): Promise<void> =>
  releaseFromDigest(tx, staffId, digestId)
