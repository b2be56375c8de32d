import { z } from 'zod'
import type { FeedEntry } from './feed.store.ts'
import type { PresenceRow } from './presences.store.ts'
import { toldDoings } from './doing.ts'

/** What is told of an event: ids and numbers, to read the rest by. */
export const feedEntrySchema = z
  .object({
    seq: z.int().describe('Its number in the feed: whoever knows one has been told everything before it'),
    type: z.string().describe('What happened, e.g. ticket.assigned'),
    at: z.string(),
    ticket: z
      .object({ number: z.string(), version: z.int().describe('At least this; ETag of the ticket') })
      .nullable()
      .describe('The ticket it belongs to'),
    subjectId: z.uuid().nullable().describe('What it happened to, when not the ticket itself'),
    staffId: z.uuid().nullable().describe('Who of the desk did it; null: somebody else, or nobody'),
  })
  .meta({ id: 'FeedEntry' })

export function showEntry(entry: FeedEntry): z.infer<typeof feedEntrySchema> {
  const { seq, type, occurredAt, ticketNumber, ticketVersion, subjectId, staffId } = entry
  const ticket = ticketNumber === null || ticketVersion === null ? null : { number: ticketNumber, version: ticketVersion }
  return { seq, type, at: occurredAt.toISOString(), ticket, subjectId, staffId }
}

export const presenceSchema = z
  .object({
    ticket: z.string().describe('Its number'),
    people: z
      .array(z.object({ staffId: z.uuid(), doing: z.enum(toldDoings) }))
      .describe('Everybody of the desk who is there just now, or has a reply there that is about to go (`sending`)'),
  })
  .meta({ id: 'Presence' })

export function showPresence(ticket: string, rows: readonly Pick<PresenceRow, 'staffId' | 'doing'>[]): z.infer<typeof presenceSchema> {
  return { ticket, people: rows.map(({ staffId, doing }) => ({ staffId, doing })) }
}
