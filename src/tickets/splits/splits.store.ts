import { and, asc, eq, inArray, ne, or } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import type { MessageRow } from '../correspondence.store.ts'
import { ticketMessages, tickets } from '../tickets.table.ts'
import { splitMessages } from './split-messages.table.ts'

export async function insertSplitMessages(tx: Transaction, ticketId: string, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return
  await tx.insert(splitMessages).values(messageIds.map((messageId) => ({ ticketId, messageId })))
}

/** Numbers of the tickets, but for one, that were split off with each of these messages. */
export function listSplitsOf(
  reader: Reader,
  messageIds: readonly string[],
  { but }: { but: string },
): Promise<{ messageId: string; number: string }[]> {
  return reader
    .select({ messageId: splitMessages.messageId, number: tickets.number })
    .from(splitMessages)
    .innerJoin(tickets, eq(tickets.id, splitMessages.ticketId))
    .where(and(inArray(splitMessages.messageId, [...messageIds]), ne(splitMessages.ticketId, but)))
    .orderBy(asc(tickets.id))
}

/** Up to `limit` messages that were written in these tickets, or that one of them was split off with, in the order they were written. */
export function listSaidAt(reader: Reader, ticketIds: readonly string[], limit: number): Promise<MessageRow[]> {
  const brought = reader
    .select({ id: splitMessages.messageId })
    .from(splitMessages)
    .where(inArray(splitMessages.ticketId, [...ticketIds]))
  return reader
    .select()
    .from(ticketMessages)
    .where(or(inArray(ticketMessages.ticketId, [...ticketIds]), inArray(ticketMessages.id, brought)))
    .orderBy(asc(ticketMessages.id))
    .limit(limit)
}
