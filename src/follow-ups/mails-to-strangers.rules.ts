/**
 * Acknowledgements and referrals an address nobody has proved gets within the period. A town hall's or a call centre's shared mailbox
 * may send many forms in good faith; a stranger must not be flooded. What is beyond waits, and is not lost.
 */
export const mailsToStrangerAtMost = 100

/** Milliseconds after which a mail that had to wait is judged again. */
export const strangerPauseMs = 3_600_000

/** When the day began that ends `now`. */
export function strangerPeriodStart(now: Date): Date {
  return new Date(now.getTime() - 86_400_000)
}
