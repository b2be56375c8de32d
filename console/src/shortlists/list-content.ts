import type { ListWords } from './list-words.tsx'
import type { Shortlist } from './use-case.ts'

/** What a consultant decides about a list. */
export interface ListContent extends ListWords {
  readonly codes: readonly string[]
  readonly notes: CandidateNotes
}

/** Words to the company about single municipalities, by code. */
export type CandidateNotes = Readonly<Record<string, string>>

/** The field of the API with the words about who stands at a place of the list, from 0. */
export function noteFieldAt(place: number): string {
  return `candidateNotes.${String(place)}`
}

/** The words about those of `codes`, in their order, as the API takes them. */
export function notesOf(codes: readonly string[], notes: CandidateNotes): { municipalityCode: string; note: string }[] {
  return codes.map((code) => ({ municipalityCode: code, note: notes[code] ?? '' }))
}

/** What of a saved list a consultant decides. */
export function contentOf({ candidates, note, enquirySummary, enquirySummaryWritten, enquirySummaryHeldBack }: Shortlist): ListContent {
  return {
    codes: candidates.map(({ municipality }) => municipality.code),
    notes: Object.fromEntries(candidates.map(({ municipality, note: ofIt }) => [municipality.code, ofIt])),
    note,
    summary: enquirySummaryWritten && !enquirySummaryHeldBack ? enquirySummary : '',
  }
}
