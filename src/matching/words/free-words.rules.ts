import type { Strength } from '../../catalog/matching-codes.ts'
import { readWish } from './denied-wish.rules.ts'
import { kindsInLatin } from './naming.rules.ts'
import { japaneseNamingsIn, latinNamingsIn, type Naming } from './ways-in-wish.rules.ts'
import { normalOf } from './word-runs.rules.ts'
import { foundShare, isJapanese, isLetter, japaneseTerm, placedTermsOf, type PlacedTerm, searchable, type Term } from './words.rules.ts'

/** One word of a company's free wish, and the strengths it names there. */
export interface NamedTerm {
  readonly term: Term
  readonly strengths: readonly Strength[]
  /** Those of the strengths of which it names only one kind (スキー). */
  readonly kinds: readonly Strength[]
  /** A proper word in Latin letters in a Japanese wish (Ruby), which names no strength and no kind of thing. */
  readonly proper: boolean
}

interface Stretch {
  readonly at: number
  readonly end: number
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.at < b.end && b.at < a.end
}

/** Ways of saying that no word of the wish touches are words of their own (採りたい, 海と). */
function waysOfTheirOwn(wish: string, namings: readonly Naming[], words: readonly PlacedTerm[]): PlacedTerm[] {
  const lost = namings.filter((naming) => !words.some((word) => overlap(word, naming)))
  const places = new Map(lost.map(({ at, end }) => [`${at}-${end}`, { at, end }]))
  return [...places.values()].map(({ at, end }) => ({ term: japaneseTerm(normalOf(wish).slice(at, end)), at, end }))
}

function isProper(term: Term): boolean {
  return term.latin && /^[a-z]{2}/u.test(term.word) && foundShare(term, kindsInLatin) === 0
}

/**
 * The words of a free wish in the order they stand, without what it denies, each with the strengths it names: a way of saying one
 * stands in the wish where the word does.
 */
export function namedTermsOf(freeWish: string): NamedTerm[] {
  const { wanted: wish, denied } = readWish(freeWish)
  const namings = japaneseNamingsIn(wish)
  const latin = latinNamingsIn(wish)
  // Of 「海のない町」 nothing is left to look for.
  const placed = placedTermsOf(wish, { orAnything: denied.length === 0 })
  const inJapanese = isJapanese(wish)
  const words = placed.filter(({ term }) => !isLetter(term))
  const own = waysOfTheirOwn(wish, namings, words)
  const letters = placed.filter((one) => isLetter(one.term) && !namings.some((naming) => overlap(naming, one)))
  return [...words, ...own, ...letters]
    .toSorted((a, b) => a.at - b.at)
    .map((one) => {
      const { term } = one
      const word = term.latin ? searchable(term.word).latin() : ''
      const inLatin = term.latin ? latin.filter(({ way }) => way.includes(word) || word.includes(way)) : []
      const named = [...namings.filter((naming) => overlap(naming, one)), ...inLatin]
      const strengths = [...new Set(named.map(({ code }) => code))]
      const kinds = strengths.filter((code) => named.every((naming) => naming.code !== code || naming.kind === true))
      return { term, strengths, kinds, proper: inJapanese && strengths.length === 0 && isProper(term) }
    })
}
