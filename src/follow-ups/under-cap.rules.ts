import { dayInJapan, nextBusinessTime } from '../calendar/business-time.rules.ts'
import { afterCap, scheduledADayAtMost } from './recipient-cap.rules.ts'

/** A scheduled mail that waits, as far as it decides when it goes. */
export interface WaitingMail {
  readonly id: string
  readonly dueAt: Date
}

/**
 * When the scheduled mails that wait for one address go, if nothing else is planned: in the order they are due, in business time, on each
 * day no more than the cap lets through; what is beyond goes with those of the next business day. `goneToday`: how many have gone to the
 * address on the day of `now`. Pure.
 */
export function underCap(waiting: readonly WaitingMail[], goneToday: number, now: Date): Map<string, Date> {
  const gone = new Map([[dayInJapan(now), goneToday]])
  const found = new Map<string, Date>()
  const queue = waiting.map(({ id, dueAt }) => ({ id, at: nextBusinessTime(dueAt < now ? now : dueAt) })).toSorted(inOrder)
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { id, at } = next
    const day = dayInJapan(at)
    const before = gone.get(day) ?? 0
    if (before < scheduledADayAtMost) {
      gone.set(day, before + 1)
      found.set(id, at)
      continue
    }
    const putOff = { id, at: afterCap(at) }
    const place = queue.findIndex((other) => inOrder(putOff, other) < 0)
    queue.splice(place < 0 ? queue.length : place, 0, putOff)
  }
  return found
}

/** As due mails are handed over. */
function inOrder(one: { id: string; at: Date }, other: { id: string; at: Date }): number {
  return one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1)
}
