import type { Reader } from '../../db/client.ts'
import { listOfType } from '../../events/events.store.ts'

/** Where else the desk keeps what the sender of tickets said of themselves: with the addresses they mistyped. */
export { listFormerContactsOf } from './former-contacts.store.ts'

/** When the sender of a ticket's form mended its address. */
export async function timesMended(reader: Reader, ticketId: string): Promise<Date[]> {
  return (await listOfType(reader, [ticketId], 'address.mended')).map(({ occurredAt }) => occurredAt)
}

/** Those of these tickets whose address was mended. */
export async function listMendedAmong(reader: Reader, ticketIds: readonly string[]): Promise<ReadonlySet<string>> {
  const mended = ticketIds.length === 0 ? [] : await listOfType(reader, ticketIds, 'address.mended')
  return new Set(mended.flatMap(({ ticketId }) => ticketId ?? []))
}

/** The event by which it was mended last; undefined when it never was. */
export async function lastMended(reader: Reader, ticketId: string): Promise<{ id: string; at: Date } | undefined> {
  const last = (await listOfType(reader, [ticketId], 'address.mended')).at(-1)
  return last && { id: last.id, at: last.occurredAt }
}

/** Whether a ticket was a contact's until its sender said that the address was mistyped. */
export async function wasMendedAway(reader: Reader, ticketId: string, contactId: string): Promise<boolean> {
  return (await listOfType(reader, [ticketId], 'address.mended')).some(({ details }) => details['formerId'] === contactId)
}
