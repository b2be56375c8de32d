import { dayInJapan } from '../../calendar/business-time.rules.ts'

/** How often on a day (in Japan) a mail about a form is sent again at most, and how long after the last time at the soonest. */
export const resentADay = 3
export const minutesBetweenResent = 5

/** What becomes of the wish for such a mail: it goes; it went again a moment ago; or it went as often as it may today. */
export type SentAgain = 'sent' | 'sent_just_now' | 'sent_today'

/** `earlier`: when it was sent again before; the first sending counts for nothing, for it may be the one that was lost. */
export function sentAgainAt(now: Date, earlier: readonly Date[]): SentAgain {
  const today = earlier.filter((at) => dayInJapan(at) === dayInJapan(now))
  if (today.length >= resentADay) return 'sent_today'
  const soonest = now.getTime() - minutesBetweenResent * 60_000
  return earlier.some((at) => at.getTime() > soonest) ? 'sent_just_now' : 'sent'
}
