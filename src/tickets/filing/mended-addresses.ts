import type { Reader } from '../../db/client.ts'
import { listOfType } from '../../events/events.store.ts'

/** Where else the desk keeps what the sender of tickets said of themselves: with the addresses they mistyped. */
export { listFormerContactsOf } from './former-contacts.store.ts'

/** Whose address was mended: the applicant's, or that of a prefecture's filer. */
export type Mending = 'address.mended' | 'address.mended_by_filer'

/** When the sender of a ticket's form mended its address. */
export async function timesMended(reader: Reader, ticketId: string, mending: Mending = 'address.mended'): Promise<Date[]> {
  return (await listOfType(reader, [ticketId], mending)).map(({ occurredAt }) => occurredAt)
}

/** Those of these tickets whose address was mended. */
export async function listMendedAmong(
  reader: Reader,
  ticketIds: readonly string[],
  mending: Mending = 'address.mended',
): Promise<ReadonlySet<string>> {
  const mended = ticketIds.length === 0 ? [] : await listOfType(reader, ticketIds, mending)
  return new Set(mended.flatMap(({ ticketId }) => ticketId ?? []))
}

/** The event by which it was mended last; undefined when it never was. */
export async function lastMended(reader: Reader, ticketId: string, mending: Mending): Promise<{ id: string; at: Date } | undefined> {
  const last = (await listOfType(reader, [ticketId], mending)).at(-1)
  return last && { id: last.id, at: last.occurredAt }
}

/** Whether a ticket was a contact's, or passed on by them, until its sender said that the address was mistyped. */
export async function wasMendedAway(reader: Reader, ticketId: string, contactId: string): Promise<boolean> {
  if ((await listOfType(reader, [ticketId], 'address.mended')).some(({ details }) => details['formerId'] === contactId)) return true
  const ofFiler = await listOfType(reader, [ticketId], 'address.mended_by_filer')
  return ofFiler.some(({ details }) => details['formerId'] === contactId) && ofFiler.at(-1)?.details['contactId'] !== contactId
}
