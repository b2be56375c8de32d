import type { NamedTerm } from './free-words.rules.ts'
import type { FoundWords, Reason } from './result.schemas.ts'
import type { Town } from './town.ts'
import { foundShare, type Term } from './words.rules.ts'

/** Which of the words a municipality's texts hold, and how much of them all (0–1, by length). */
export function foundWords(town: Town, asked: string, terms: readonly Term[]): FoundWords {
  const fields = town.fields()
  const shares = terms.map((term) => fields.reduce((best, { text }) => Math.max(best, foundShare(term, text)), 0))
  const pieces = terms.reduce((sum, term) => sum + term.pieces.length, 0)
  const held = terms.reduce((sum, term, index) => sum + term.pieces.length * (shares[index] ?? 0), 0)
  const found = terms.filter((_, index) => (shares[index] ?? 0) > 0).map(({ word }) => word)
  return { asked, found: [...new Set(found)], coverage: pieces === 0 ? 0 : held / pieces }
}

/** What the company's free words found at one municipality, and the strengths they name. */
export function freeWordsReason(town: Town, asked: string, terms: readonly NamedTerm[]): Extract<Reason, { kind: 'words' }> {
  const words = foundWords(
    town,
    asked,
    terms.map(({ term }) => term),
  )
  return {
    kind: 'words',
    basis: words.coverage > 0 ? 'mentioned' : 'unknown',
    words,
    strengths: [...new Set(terms.flatMap(({ strengths }) => strengths))],
  }
}
