import { strengths, type Strength } from '../catalog/matching-codes.ts'
import { SAID_ELSEWHERE } from './constants.ts'
import { type Kin, kinship } from './kinship.ts'
import { foundShare, type Place, type Query, queryOf, type Searchable, searchable, type Term, termsOf } from './words.rules.ts'

/** A related strength with the words its evidence is looked through for: any one of `queries` will do. */
interface KinQuestion extends Kin {
  readonly queries: readonly Query[]
}

/** A needed strength, prepared once per run. Each of `queries` is one way of saying what is sought. */
export interface StrengthQuestion {
  readonly code: Strength
  readonly leastLevel: number | null
  /** The company's own words; null when it named none. */
  readonly asked: { readonly words: string; readonly query: Query } | null
  readonly queries: readonly Query[]
  /** Whether `queries` are the company's own words and say more than the catalog's name. */
  readonly particular: boolean
  /** Words by which a related strength's note names the needed thing itself. */
  readonly naming: readonly Query[]
  readonly kin: readonly KinQuestion[]
}

interface Name {
  readonly text: Searchable
  readonly ways: readonly (readonly Term[])[]
}

/** 「自然・温泉・海」 names three things, each of which will do; a single character (海) is left out, as it stands in 北海道 too. */
function waysToSay(strength: { ja: string; en: string }): Term[][] {
  const parts = strength.ja.split(/[・（）]/u).filter((part) => part.length > 1)
  return [...parts, strength.en].map((part) => termsOf(part))
}

const names = new Map<Strength, Name>(
  strengths.map((strength) => [strength.code, { text: searchable(`${strength.ja} ${strength.en}`), ways: waysToSay(strength) }]),
)

/** The catalog's name of a strength, ready to be searched and to search with. */
function nameOf(code: Strength): Name {
  return names.get(code) ?? { text: searchable(code), ways: [termsOf(code)] }
}

/**
 * Prepares a needed strength. Without words of the company, or when they only repeat the catalog's name, that name (in
 * either language) is what is looked for in the notes; of a related strength its own name, for the same reason.
 * Words that stand in a catalog name count half wherever the strength is stated: the code itself says them.
 */
export function strengthQuestion(code: Strength, leastLevel: number | null, words: string | null): StrengthQuestion {
  const name = nameOf(code)
  const terms = words === null ? [] : termsOf(words)
  const asked = words === null || terms.length === 0 ? null : { words, query: queryOf(terms) }
  const particular = terms.some((term) => foundShare(term, name.text) === 0)
  const queriesOf = (stated: Strength): Query[] => {
    const own: Place = { text: nameOf(stated).text, credit: SAID_ELSEWHERE }
    const needed: Place = { text: name.text, credit: SAID_ELSEWHERE }
    if (particular) return [queryOf(terms, [own, needed])]
    const ways = asked !== null && stated === code ? [terms, ...nameOf(stated).ways] : nameOf(stated).ways
    return ways.map((way) => queryOf(way, [own]))
  }
  return {
    code,
    leastLevel,
    asked,
    particular,
    queries: queriesOf(code),
    naming: [...name.ways.map((way) => queryOf(way)), ...(asked === null ? [] : [asked.query])],
    kin: (kinship[code] ?? []).map((kin) => ({ ...kin, queries: queriesOf(kin.code) })),
  }
}
