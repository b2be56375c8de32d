import type { OutcomeRow } from './introductions.store.ts'

/** Whether an outcome says something on there being an office. */
export function isAboutOffice({ kind }: { readonly kind: string }): boolean {
  return kind === 'office_opened' || kind === 'withdrawn'
}

/**
 * Whether there is an office, by the last word that stands on it: `openedOn` (a day in Japan) of an outcome, or nothing. `isSince`:
 * whether that word was given after the one of `outcomeId`. What stands instead of another has the place of that one.
 */
export function lastWordOnOffice(
  rows: readonly OutcomeRow[],
  outcomeId: string,
): { readonly openedOn: string | undefined; readonly isSince: boolean } {
  const placed = rows.map((row) => ({ row, place: firstOf(rows, row) })).toSorted((one, other) => compare(one.place, other.place))
  const last = placed.findLast(({ row }) => row.correctedAt === null && isAboutOffice(row))
  const corrected = placed.find(({ row }) => row.id === outcomeId)
  return {
    openedOn: last?.row.kind === 'office_opened' ? last.row.on : undefined,
    isSince: last !== undefined && corrected !== undefined && compare(last.place, corrected.place) > 0,
  }
}

/** The outcome that one stands instead of, at the beginning of all corrections. */
function firstOf(rows: readonly OutcomeRow[], row: OutcomeRow): OutcomeRow {
  const before = rows.find(({ id }) => id === row.insteadOf)
  return before ? firstOf(rows, before) : row
}

/** By when they were recorded; ids grow with time. */
function compare(one: OutcomeRow, other: OutcomeRow): number {
  return one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : Number(one.id > other.id))
}
