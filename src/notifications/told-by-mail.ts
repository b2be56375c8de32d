import type { NotificationKind } from '../catalog/notification-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { readPeopleOf, type TicketPeople } from '../tickets/ticket-people.ts'
import { claimForMail, hasClaimed, releaseFromMail, selectReadersOf, selectTold, type BundlingWay } from './told-by-mail.store.ts'

export type { BundlingWay }

/** Who has not read something they want told this way and no mail tells of: since when the oldest of it, and the id of the latest. */
export const listReadersOf = (reader: Reader, way: BundlingWay): Promise<{ staffId: string; at: Date; latest: string }[]> =>
  selectReadersOf(reader, way)

/** A ticket somebody has not read of, or nulls for what belongs to none, whose it is, and how often which kind of thing happened to it. */
export interface UnreadTicket {
  number: string | null
  audience: Awaited<ReturnType<typeof selectTold>>[number]['audience']
  organization: NonNullable<TicketPeople['organization']>['name'] | undefined
  told: { kind: NotificationKind; count: number }[]
}

/**
 * What a mail tells its reader: what they chose for it, have not read, and no mail told before; the ticket where something happened last
 * first. It keeps what it took: written again, it tells the same as far as it is not read by then, and nothing that came since.
 */
export async function takeForMail(tx: Transaction, staffId: string, way: BundlingWay, mailId: string): Promise<UnreadTicket[]> {
  if (!(await hasClaimed(tx, staffId, mailId))) await claimForMail(tx, staffId, way, mailId)
  const rows = await selectTold(tx, staffId, way, mailId)
  const people = await readPeopleOf(
    tx,
    rows.flatMap(({ id }) => (id === null ? [] : [{ id }])),
  )
  const byTicket = new Map<string | null, UnreadTicket>()
  for (const { id, number, audience, kind, count } of rows) {
    const ticket = byTicket.get(id) ?? { number, audience, organization: people.get(id ?? '')?.organization?.name, told: [] }
    ticket.told.push({ kind, count })
    byTicket.set(id, ticket)
  }
  return [...byTicket.values()]
}

/** A mail that does not go leaves what it would have told to the next one. */
export const leaveToNextMail = (tx: Transaction, staffId: string, mailId: string): Promise<void> => releaseFromMail(tx, staffId, mailId)
