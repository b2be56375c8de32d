import type { Reader } from '../../db/client.ts'
import type { MessageRow } from '../correspondence.store.ts'
import { readMergedInto } from '../merged-tickets.ts'
import { takesPart } from '../read-correspondence.ts'
import { findTicketById } from '../tickets.store.ts'
import { listBroughtTo, listSaidAt, listSplitsOf } from './splits.store.ts'

/** More than was ever said at one ticket. */
const messagesAtMost = 1000

/** All that was said at a ticket as its timeline shows it, oldest first: also at those that became part of it, and what it was split off with. */
export async function readSaidAt(reader: Reader, ticketId: string): Promise<MessageRow[]> {
  const merged = await readMergedInto(reader, ticketId)
  return listSaidAt(reader, [ticketId, ...merged.map(({ id }) => id)], messagesAtMost)
}

/** The tickets that were split off with these messages, but for the one they are read in: their numbers, by message. */
export async function readSplitsOf(reader: Reader, messageIds: readonly string[], ticketId: string): Promise<Map<string, string[]>> {
  const splits = messageIds.length === 0 ? [] : await listSplitsOf(reader, messageIds, { but: ticketId })
  const byMessage = Map.groupBy(splits, ({ messageId }) => messageId)
  return new Map([...byMessage].map(([messageId, found]) => [messageId, found.map(({ number }) => number)]))
}

/**
 * Ids of the messages these tickets were split off with, as far as a contact takes part in the ticket each was written in: splitting shows
 * nobody what they could not see.
 */
export async function readBroughtSeenBy(reader: Reader, ticketIds: readonly string[], contactId: string): Promise<string[]> {
  const brought = await listBroughtTo(reader, ticketIds)
  const origins = [...new Set(brought.map(({ originId }) => originId))]
  const isSeen = await Promise.all(
    origins.map(async (id) => {
      const origin = await findTicketById(reader, id)
      return origin !== undefined && takesPart(reader, origin, contactId)
    }),
  )
  const seen = new Set(origins.filter((_, index) => isSeen[index]))
  return brought.flatMap(({ messageId, originId }) => (seen.has(originId) ? [messageId] : []))
}
