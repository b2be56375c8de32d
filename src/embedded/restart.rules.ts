/** What decides how long a dead process waits before it is started again, in milliseconds. */
export interface RestartPauses {
  readonly firstPause: number
  readonly longestPause: number
}

/** With the half minute after which a dead worker's mails are taken back, what is due goes within a minute however often it dies. */
export const restartPauses: RestartPauses = { firstPause: 200, longestPause: 10_000 }

/** The pause after so many quick deaths in a row, from the first on: 0.2 s, 0.4 s … up to the longest. Pure. */
export function pauseBeforeRestart(deaths: number, { firstPause, longestPause }: RestartPauses): number {
  return Math.min(firstPause * 2 ** (deaths - 1), longestPause)
}
