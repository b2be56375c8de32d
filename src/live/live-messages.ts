import type { FeedEntry } from './feed.store.ts'
import { showEntry, showPresence } from './feed.view.ts'
import type { PresenceRow } from './presences.store.ts'

/** Milliseconds after which a browser whose connection was lost comes back. */
const comeBackAfter = 2000

/** One message of a stream (server-sent events): JSON has no line breaks, so it is one line of data. */
function message(name: string, data: object, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

/** The first words of a stream: from where it tells on, and whether what was before must be read anew. */
export const greeting = (position: number, refetch: boolean): string =>
  `retry: ${comeBackAfter}\n\n${message(refetch ? 'refetch' : 'ready', { seq: position }, position)}`

const written = new WeakMap<FeedEntry, string>()

/** An entry as everybody is told it; written once however many they are. */
export function happened(entry: FeedEntry): string {
  const text = written.get(entry) ?? message('happened', showEntry(entry), entry.seq)
  written.set(entry, text)
  return text
}

export const presence = (ticket: string, people: readonly PresenceRow[]): string => message('presence', showPresence(ticket, people))

/** Keeps the connection open, tells that it still carries, and lets whoever comes back go on behind what they may not see. */
export const heartbeat = (position: number): string => message('heartbeat', { seq: position }, position)
