/** Mails in one job at most. One that is slow to be taken keeps those behind it, until they are handed over again. */
const together = 10

/** Jobs that keep all workers busy: as long as there are no more mails, each has a job of its own. */
const plenty = 50

/** Ids of due mails, shared out among jobs in their order. What the queue does for a job is about an eighth of what a mail costs the machine. */
export function shareOut(ids: readonly string[]): string[][] {
  const each = Math.min(together, Math.max(1, Math.floor(ids.length / plenty)))
  return Array.from({ length: Math.ceil(ids.length / each) }, (_, turn) => ids.slice(turn * each, (turn + 1) * each))
}
