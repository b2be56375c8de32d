import { strengths, type Strength } from '../catalog/matching-codes.ts'
import { type Kin, kinship } from './kinship.ts'
import { coverage, foundShare, type Searchable, searchable, type Term, termsOf } from './words.rules.ts'

/** A related strength with the words its evidence is looked through for: any one of `queries` will do. */
export interface KinQuestion extends Kin {
  readonly queries: readonly (readonly Term[])[]
}

/** A needed strength, prepared once per run. Each of `queries` is one way of saying what is sought. */
export interface StrengthQuestion {
  readonly code: Strength
  readonly leastLevel: number | null
  /** The company's own words; null when it named none. */
  readonly asked: string | null
  readonly queries: readonly (readonly Term[])[]
  /** Words by which a related strength's note names the needed thing itself. */
  readonly naming: readonly (readonly Term[])[]
  readonly kin: readonly KinQuestion[]
}

interface Name {
  readonly text: Searchable
  readonly queries: readonly (readonly Term[])[]
}

const names = new Map<Strength, Name>(
  strengths.map((strength) => [
    strength.code,
    { text: searchable(`${strength.ja} ${strength.en}`), queries: [termsOf(strength.ja), termsOf(strength.en)] },
  ]),
)

/** The catalog's name of a strength, ready to be searched and to search with. */
export function nameOf(code: Strength): Name {
  return names.get(code) ?? { text: searchable(code), queries: [termsOf(code)] }
}

/**
 * Prepares a needed strength. Without words of the company the catalog's name is what is looked for in the notes.
 * Words that only repeat that name say nothing about a related strength, so there they are left out.
 */
export function strengthQuestion(code: Strength, leastLevel: number | null, words: string | null): StrengthQuestion {
  const name = nameOf(code)
  const terms = words === null ? [] : termsOf(words)
  const asked = terms.length === 0 ? null : words
  const particular = terms.filter((term) => foundShare(term, name.text) === 0)
  return {
    code,
    leastLevel,
    asked,
    queries: asked === null ? name.queries : [terms],
    naming: asked === null ? name.queries : [...name.queries, terms],
    kin: (kinship[code] ?? []).map((kin) => ({ ...kin, queries: particular.length > 0 ? [particular] : nameOf(kin.code).queries })),
  }
}

/** The best coverage any of `queries` reaches in `texts` (0–1). */
export function bestCoverage(queries: readonly (readonly Term[])[], texts: readonly { text: Searchable; credit: number }[]): number {
  return queries.reduce((best, terms) => Math.max(best, coverage(terms, texts)), 0)
}
