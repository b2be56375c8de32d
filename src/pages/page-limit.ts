import type { FastifyReply } from 'fastify'

/**
 * How often one address may send a page's form in a minute. Counted once the form is read (bodies are of 1 MB at most), so that what was
 * typed is there to be shown again where it was once too often.
 */
export function perMinute(max: number) {
  return { max, timeWindow: '1 minute', hook: 'preHandler' } as const
}

/** The same in an hour. */
export function perHour(max: number) {
  return { max, timeWindow: '1 hour', hook: 'preHandler' } as const
}

/** Seconds until the next try counts, as the limit told the browser. */
export function secondsToWait(reply: FastifyReply): number {
  return Number(reply.getHeader('retry-after') ?? 60)
}

/** Whether this process may do once more in this minute what it does so many times in one at most. */
export function minuteBudget(most: number): (now: Date) => boolean {
  let minute = 0
  let done = 0
  return (now) => {
    const current = Math.floor(now.getTime() / 60_000)
    if (current !== minute) [minute, done] = [current, 0]
    done += 1
    return done <= most
  }
}
