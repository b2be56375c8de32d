/** Acknowledgements and referrals one address nobody has proved gets within a day: more would let anybody flood a stranger through the desk. */
export const mailsToStrangerAtMost = 3

/** When the day began that ends `now`. */
export function strangerPeriodStart(now: Date): Date {
  return new Date(now.getTime() - 86_400_000)
}
