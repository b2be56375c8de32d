/** Its author is told when a message could not be sent so often: what passes by itself within a minute is nobody's business. */
export const toldAtTry = 3

const longest = 600

/** Seconds after which a message is tried again that could not be sent so often: more each time, up to ten minutes. */
export function triedAgainIn(tries: number): number {
  return Math.min(longest, 5 * 2 ** (tries - 1))
}
