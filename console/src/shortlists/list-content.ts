import type { ListWords } from './list-words.tsx'
import type { Shortlist } from './use-case.ts'

/** What a consultant decides about a list. */
export interface ListContent extends ListWords {
  readonly codes: readonly string[]
}

/** What of a saved list a consultant decides. */
export function contentOf({ candidates, note, enquirySummary, enquirySummaryWritten, enquirySummaryHeldBack }: Shortlist): ListContent {
  return {
    codes: candidates.map(({ municipality }) => municipality.code),
    note,
    summary: enquirySummaryWritten && !enquirySummaryHeldBack ? enquirySummary : '',
  }
}
