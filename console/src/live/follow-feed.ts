import { askForFeed } from './ask-for-feed.ts'
import type { Told } from './told.ts'

/** Milliseconds until a stream that failed is opened anew, and until one that was silent is: each try holds a connection. */
const comeBackAfter = 5000
const tryAgainAfter = 60_000

/** Milliseconds in which a stream that comes through has greeted, and in which it has told at least that it still lives. */
const greetsWithin = 10_000
const tellsWithin = 40_000

/** So often in a row a stream may fail before the feed is asked for besides. */
const failuresAtMost = 2

/**
 * Follows the feed until the returned function is called: by a stream where it comes through, else, behind a proxy that holds it back or cuts
 * it, by asking again and again, from where was told last; and tries the stream again meanwhile.
 */
export function followFeed(tell: (told: Told) => void): () => void {
  let source: EventSource
  let coming: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let last: number | undefined
  let stopAsking: (() => void) | undefined
  const ask = () => {
    stopAsking ??= askForFeed({ last: () => last, heardUpTo: (next) => (last = Math.max(next, last ?? 0)), tell })
  }
  const hear = (id: string) => {
    failures = 0
    if (id !== '') last = Number(id)
    stopAsking?.()
    stopAsking = undefined
    clearTimeout(silence)
    silence = setTimeout(giveUp, tellsWithin)
  }
  const giveUp = () => {
    clearTimeout(silence)
    clearTimeout(coming)
    source.close()
    ask()
    coming = setTimeout(open, failures > 0 ? comeBackAfter : tryAgainAfter)
  }
  const open = () => {
    source = new EventSource(`/api/v1/events/stream${last === undefined ? '' : `?after=${String(last)}`}`)
    silence = setTimeout(giveUp, greetsWithin)
    for (const name of ['ready', 'heartbeat', 'refetch', 'happened', 'presence'] as const) {
      source.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
        hear(lastEventId)
        if (name === 'refetch') tell({ name, data: null })
        else if (name === 'happened' || name === 'presence') tell({ name, data: JSON.parse(data) })
      })
    }
    source.addEventListener('error', () => {
      failures += 1
      if (failures >= failuresAtMost) ask()
      // The browser itself comes back when a connection is lost, but not after an answer that is none, as while the api restarts.
      if (source.readyState !== EventSource.CLOSED) return
      clearTimeout(silence)
      coming = setTimeout(open, comeBackAfter)
    })
  }
  open()
  return () => {
    clearTimeout(silence)
    clearTimeout(coming)
    source.close()
    stopAsking?.()
  }
}
