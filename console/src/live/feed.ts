import { followFeed } from './follow-feed.ts'
import type { Told } from './told.ts'

const shared = 'musubi.feed'

/**
 * Tells of everything that happens at the desk until the returned function is called. Of all tabs of a browser only one keeps a stream open,
 * since browsers open six connections to a host; when it is closed, another takes its place and has everything read anew.
 */
export function listenToFeed(tell: (told: Told) => void): () => void {
  const channel = new BroadcastChannel(shared)
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => tell(data))
  const left = new AbortController()
  let isFirst = true
  const stream = () =>
    new Promise<void>((resolve) => {
      const tellAll = (told: Told) => {
        tell(told)
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches nothing but tabs of our own
        channel.postMessage(told)
      }
      if (!isFirst) tellAll({ name: 'refetch', data: null })
      const close = followFeed(tellAll)
      left.signal.addEventListener('abort', () => {
        close()
        resolve()
      })
    })
  // Only where a page is trusted (https, this machine) do browsers have locks; elsewhere each tab has its own stream.
  if ('locks' in navigator) {
    void navigator.locks
      .request(shared, { ifAvailable: true }, async (lock) => {
        if (lock) await stream()
      })
      .then(() => {
        isFirst = false
        return left.signal.aborted ? undefined : navigator.locks.request(shared, { signal: left.signal }, stream)
      })
      .catch(() => undefined)
  } else void stream()
  return () => {
    left.abort()
    channel.close()
  }
}
