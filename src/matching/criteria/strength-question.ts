import type { Strength } from '../../catalog/matching-codes.ts'
import { readWish } from '../words/denied-wish.rules.ts'
import { namesOfWhole } from '../words/naming.rules.ts'
import { foundShare, type Term, termsOf } from '../words/words.rules.ts'

/** A needed strength, prepared once per run. */
export interface StrengthQuestion {
  readonly code: Strength
  /** Below this level the strength is worth much less; null: no least level. */
  readonly leastLevel: number | null
  /** The company's own words, the terms of what it wants, and what it denies; null when it named none. */
  readonly asked: { readonly words: string; readonly terms: readonly Term[]; readonly denied: readonly string[] } | null
  /** Those of its words that say more than the strength's names do; without any, words move nothing. */
  readonly particular: readonly Term[]
}

/** Prepares a needed strength. A word that one of the names of the strength holds already is no particular one; one for a kind of it is. */
export function strengthQuestion(code: Strength, leastLevel: number | null, words: string | null): StrengthQuestion {
  const { wanted, denied } = readWish(words ?? '')
  const terms = termsOf(wanted)
  const names = namesOfWhole(code)
  return {
    code,
    leastLevel,
    asked: words === null || terms.length + denied.length === 0 ? null : { words, terms, denied },
    particular: terms.filter((term) => foundShare(term, names) === 0),
  }
}
