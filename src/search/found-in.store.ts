import { inArray, sql } from 'drizzle-orm'
import type { Transaction } from '../db/client.ts'
import { tickets } from '../tickets/tickets.table.ts'

/** Where the words of a ticket stand: in the form it came with, or what was said at it. */
const wordKinds = ['form', 'message', 'note', 'participant', 'attachment'] as const

/** What a ticket is found by beside its number and its names: its words, or the number of one of its enquiries. */
export const foundInKinds = [...wordKinds, 'enquiry'] as const

export interface WordsFound {
  readonly ticketId: string
  readonly kind: (typeof wordKinds)[number]
  readonly text: string
}

/** Of each of these tickets what has the most of the words, as `wordsOfQuery` makes them, the form first. */
export async function findWhereWordsStand(tx: Transaction, ticketIds: readonly string[], words: readonly string[]): Promise<WordsFound[]> {
  if (ticketIds.length === 0 || words.length === 0) return []
  const had = sql.join(
    words.map((word) => sql`(position(${word} in compared) > 0)::int`),
    sql` + `,
  )
  const rows = await tx.execute<{ ticket_id: string; kind: WordsFound['kind']; words: string }>(sql`
    select distinct on (ticket_id) ticket_id, kind, words from (
      select ${tickets.id} as ticket_id, 'form' as kind, ${tickets.message} as words from ${tickets} where ${inArray(tickets.id, [...ticketIds])}
      union all select ticket_id, kind, words from said_at_tickets where ${inArray(sql`ticket_id`, [...ticketIds])}
    ) said cross join lateral search_text_of(words) as compared cross join lateral (select ${had} as had) counted
    where had > 0 order by ticket_id, had desc, kind <> 'form'`)
  return rows.map(({ ticket_id: ticketId, kind, words: text }) => ({ ticketId, kind, text }))
}
