import type { FieldFault } from '../errors.ts'
import { fault } from '../http/input-faults.ts'

/** What a consultant says to the company about one municipality of a list. */
export interface CandidateNote {
  readonly municipalityCode: string
  /** Empty: nothing. */
  readonly note: string
}

/** Faults of notes about whoever is not on the list of `codes`, or is named twice. */
export function noteFaults(notes: readonly CandidateNote[], codes: readonly string[]): FieldFault[] {
  const named = notes.map(({ municipalityCode }) => municipalityCode)
  return named.flatMap((code, index) => {
    const field = `candidateNotes.${index}.municipalityCode`
    if (!codes.includes(code)) return [fault(field, 'not_listed')]
    return named.indexOf(code) < index ? [fault(field, 'repeated')] : []
  })
}

/** What is said about a municipality once `given` is written over `kept`. */
export function noteOf(code: string, given: readonly CandidateNote[], kept = ''): string {
  return given.find(({ municipalityCode }) => municipalityCode === code)?.note ?? kept
}
