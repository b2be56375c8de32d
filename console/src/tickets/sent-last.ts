import { useSyncExternalStore } from 'react'
import type { Schemas } from '../api/client.ts'
import type { AttachedFile } from '../attachments/use-draft-files.ts'

/** A reply that can still be taken back. */
export interface SentReply {
  readonly id: string
  /** Milliseconds since 1970 by this clock: the server's may be another; how long it is, both agree upon. */
  readonly endsAt: number
  /** Undefined once the page was loaded anew: the desk's server has them. */
  readonly written?: Pick<Schemas['AddedMessage'], 'subject' | 'body'> & { readonly files: readonly AttachedFile[] }
}

/**
 * What outlives a reload of the page: by the number of its ticket, which reply and until when. No words, nobody's name, and no longer than
 * it can be taken back; where somebody signs out, it goes with all that this storage holds.
 */
const keptAs = 'musubi.sent'

/** By ticket, for whoever turns to something else and comes back, or loads the page anew. */
const sentLast = new Map<string, SentReply>(readKept())
for (const reply of sentLast.values()) endInTime(reply)

function readKept(): [string, SentReply][] {
  try {
    const kept = Object.entries<SentReply>(JSON.parse(sessionStorage.getItem(keptAs) ?? '{}'))
    return kept.filter(([, { endsAt }]) => endsAt > Date.now())
  } catch {
    return []
  }
}

function keep(): void {
  const kept = [...sentLast].filter(([, { endsAt }]) => endsAt > Date.now()).map(([number, { id, endsAt }]) => [number, { id, endsAt }])
  if (kept.length === 0) sessionStorage.removeItem(keptAs)
  else sessionStorage.setItem(keptAs, JSON.stringify(Object.fromEntries(kept)))
}

/** Whether or not its ticket is open then; what somebody who signed out took with them stays away. */
function endInTime({ endsAt }: SentReply): void {
  setTimeout(() => sessionStorage.getItem(keptAs) !== null && keep(), Math.max(0, endsAt - Date.now()))
}

/** Ids of the replies that were sent in this very window, the latest last. */
export const sentHere: string[] = [...sentLast.values()].map(({ id }) => id)

const listeners = new Set<() => void>()
function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The reply to a ticket that can still be taken back, if any; it may have been sent by an earlier visit to the ticket. */
export const useSentLast = (number: string): SentReply | undefined => useSyncExternalStore(listen, () => sentLast.get(number))

/** Notes which reply to a ticket can still be taken back; undefined: none any more. */
export function noteSent(number: string, reply: SentReply | undefined): void {
  if (reply) {
    sentLast.set(number, reply)
    endInTime(reply)
  } else sentLast.delete(number)
  keep()
  for (const listener of listeners) listener()
}
