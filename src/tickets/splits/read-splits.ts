import type { Reader } from '../../db/client.ts'
import type { MessageRow } from '../correspondence.store.ts'
import { readMergedInto } from '../merged-tickets.ts'
import { findSeenAt, type SeenAtTicket } from './seen-at-ticket.store.ts'
import { listSaidAt, listSplitsOf } from './splits.store.ts'

/** More than was ever said at one ticket. */
const messagesAtMost = 1000

/**
 * All that was said at a ticket as its timeline shows it, oldest first: also at those that became part of it, and what it was split off
 * with.
 */
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
 * Where the messages are that a contact sees at a ticket: the ticket itself and those that became part of it, and single ones they were
 * split off with, each as far as the contact takes part where it was written: neither merging nor splitting shows anybody what they could
 * not see.
 */
export function readSeenAt(reader: Reader, ticketId: string, contactId: string): Promise<SeenAtTicket> {
  return findSeenAt(reader, ticketId, contactId)
}
