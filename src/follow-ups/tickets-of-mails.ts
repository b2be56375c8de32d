import type { Reader } from '../db/client.ts'
import { followUpIdIn } from '../mail/message-id.ts'
import { listTicketsOfFollowUps, type TicketOfFollowUp } from './tickets-of-mails.store.ts'

/** Which mails these are and the tickets they belong to, by the Message-ID of each; those the desk knows nothing of are not in it. */
export async function readTicketsOfMails(reader: Reader, messageIds: readonly string[]): Promise<ReadonlyMap<string, TicketOfFollowUp>> {
  const ids = new Map(messageIds.flatMap((messageId) => [[messageId, followUpIdIn(messageId)] as const]))
  const wanted = [...ids.values()].filter((id) => id !== undefined)
  if (wanted.length === 0) return new Map()
  const found = new Map((await listTicketsOfFollowUps(reader, wanted)).map((row) => [row.followUpId, row]))
  return new Map(
    [...ids].flatMap(([messageId, id]) => {
      const row = found.get(id ?? '')
      return row ? [[messageId, row] as const] : []
    }),
  )
}
