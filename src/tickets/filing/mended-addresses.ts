import type { Reader } from '../../db/client.ts'
import { listOfType } from '../../events/events.store.ts'

/** When the sender of a ticket's form mended its address. */
export async function timesMended(reader: Reader, ticketId: string): Promise<Date[]> {
  return (await listOfType(reader, [ticketId], 'address.mended')).map(({ occurredAt }) => occurredAt)
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
