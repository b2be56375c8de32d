import type { Strength } from '../catalog/matching-codes.ts'
import { namesOf } from './naming.rules.ts'
import { foundShare, type Term, termsOf } from './words.rules.ts'

/** A needed strength, prepared once per run. */
export interface StrengthQuestion {
  readonly code: Strength
  /** Below this level the strength is worth much less; null: no least level. */
  readonly leastLevel: number | null
  /** The company's own words; null when it named none. */
  readonly asked: { readonly words: string; readonly terms: readonly Term[] } | null
  /** Those of its words that say more than the strength's names do; without any, words move nothing. */
  readonly particular: readonly Term[]
}

/** Prepares a needed strength. A word that one of the ways of saying the strength holds already is no particular one. */
export function strengthQuestion(code: Strength, leastLevel: number | null, words: string | null): StrengthQuestion {
  const terms = words === null ? [] : termsOf(words)
  const names = namesOf(code)
  return {
    code,
    leastLevel,
    asked: words === null || terms.length === 0 ? null : { words, terms },
    particular: terms.filter((term) => foundShare(term, names) === 0),
  }
}
