import type { Industry } from '../../catalog/industries.ts'
import type { Strength } from '../../catalog/matching-codes.ts'
import {
  ALIKE,
  CERTAINTY,
  COMMON_WORD,
  LEAST_OF_A_WORD,
  LEVEL_WORTH,
  PROPER_WORD,
  SAID_AT_LEVEL,
  SINGLE_LETTER,
  UNKNOWN_STRENGTH,
  WORD_FOUND,
  WORDS_FLOOR,
} from './constants.ts'
import type { NamedTerm } from '../words/free-words.rules.ts'
import { alikeOf } from '../words/kinds.ts'
import type { Market, WordColumn } from '../market/market.ts'
import { towards } from './related.score.ts'
import { creditOf } from './strength.score.ts'
import type { CriterionColumn, Lender } from './workspace.ts'
import { halfOfAWord, isLetter, leastShare, type Term } from '../words/words.rules.ts'

/**
 * Words that stand in nearly any wish (whom nearly everybody looks for, what nearly everybody does), and numbers of people or years; found
 * or not, they say little.
 */
const common =
  /^(?:希望|仕事|開発|技術者|企業|会社|弊社|当社|自社|社員|従業員|地域|地方|自治体|市町村|場所|環境|活用|可能|連携|実現|推進|拠点|検討|必要|充実|company|firm|place|region|area|town|city|municipality|possible|work|[一二三四五六七八九十百千万数0-9]+(?:人|名|社|年|か月|時間|分|度).*)$/u

/**
 * How much a word weighs: by its length, a common one half. How many municipalities hold it does not matter, so that none is worth
 * more or less for what another writes.
 */
export function wordWeight(term: Term): number {
  const length = isLetter(term) ? SINGLE_LETTER : term.pieces.length
  return length * (common.test(term.word) ? COMMON_WORD : 1)
}

/** The same of a word of a free wish; a proper word says what exactly is wanted. */
export function namedWeight({ term, proper }: NamedTerm): number {
  return wordWeight(term) * (proper ? PROPER_WORD : 1)
}

/**
 * How much of the company's particular words about a needed strength each municipality's texts hold (0–1), words weighed by
 * their length. `best` is room to work in.
 */
export function coverWords(market: Market, code: Strength, terms: readonly Term[], best: Float64Array, into: Float64Array): void {
  let total = 0
  into.fill(0)
  for (const term of terms) {
    best.fill(0)
    market.texts().find(term, leastShare(term, halfOfAWord), (town, share, { field }) => {
      const worth = share * creditOf(field, code)
      if (worth > (best[town] ?? 0)) best[town] = worth
    })
    for (const alike of alikeOf(code, term)) {
      market.texts().find(alike, leastShare(alike, halfOfAWord), (town, share, { field }) => {
        const worth = ALIKE * share * creditOf(field, code)
        if (worth > (best[town] ?? 0)) best[town] = worth
      })
    }
    const weight = wordWeight(term)
    total += weight
    for (let town = 0; town < into.length; town += 1) into[town] = (into[town] ?? 0) + weight * (best[town] ?? 0)
  }
  if (total > 0) for (let town = 0; town < into.length; town += 1) into[town] = (into[town] ?? 0) / total
}

/** Distances from the base rate are shares of what is left to 1. */
const left = 1 - UNKNOWN_STRENGTH
const mostFound = (WORD_FOUND - UNKNOWN_STRENGTH) / left

/** What a word counts at the most by the level of what it stands beside: no more than the next level is worth. */
export const mostAtLevel = [...LEVEL_WORTH.slice(1), 1].map((worth) =>
  Math.min(1, Math.max(0, (worth - UNKNOWN_STRENGTH) / (WORD_FOUND - UNKNOWN_STRENGTH))),
)

/** Writes what each municipality holds of a word (0–1) at its best place: beside strengths the word names, and elsewhere. */
function findApart(market: Market, term: Term, named: readonly string[], elsewhere: Float64Array, beside: Float64Array): void {
  elsewhere.fill(0)
  beside.fill(0)
  market.texts().find(term, leastShare(term, LEAST_OF_A_WORD), (town, share, { field, level }) => {
    const into = named.includes(field) ? beside : elsewhere
    const worth = Math.min(share * (SAID_AT_LEVEL[level - 1] ?? 0), mostAtLevel[level - 1] ?? 0)
    if (worth > (into[town] ?? 0)) into[town] = worth
  })
}

/** Adds what stands beside a strength of other words for the kind of it that the word names. */
function findAlike(market: Market, { term, kinds }: NamedTerm, beside: Float64Array): void {
  for (const code of kinds) {
    for (const alike of alikeOf(code, term)) {
      market.texts().find(alike, leastShare(alike, halfOfAWord), (town, share, { field, level }) => {
        const worth = ALIKE * Math.min(share * (SAID_AT_LEVEL[level - 1] ?? 0), mostAtLevel[level - 1] ?? 0)
        if (field === code && worth > (beside[town] ?? 0)) beside[town] = worth
      })
    }
  }
}

/**
 * What one word is worth in each municipality. A word that names strengths is worth the best of their standings; what the texts hold
 * of it closes its share of what is left to 1. Beside a strength it names, it is no second statement: there the better of the two
 * counts. Of a strength of which it names only one kind, as much of the standing counts as for a company's particular words, by what
 * is written of that kind beside it.
 */
function wordColumn(market: Market, industry: Industry, named: NamedTerm): WordColumn {
  const { term, strengths, kinds } = named
  const column = (): Float64Array => new Float64Array(market.towns.length)
  const [worth, certainty, held, beside] = [column(), column(), column(), column()]
  findApart(market, term, strengths, held, beside)
  findAlike(market, named, beside)
  const standings = strengths.map((code) => ({ ...market.standings.of(code, industry), kind: kinds.includes(code) }))
  for (let town = 0; town < worth.length; town += 1) {
    const found = held[town] ?? 0
    const own = beside[town] ?? 0
    let stands = UNKNOWN_STRENGTH + (WORD_FOUND - UNKNOWN_STRENGTH) * own
    let sure: number = found > 0 || own > 0 ? CERTAINTY.mentioned : CERTAINTY.unknown
    for (const standing of standings) {
      const utility = standing.utility[town] ?? 0
      if (utility <= UNKNOWN_STRENGTH) continue
      const known = standing.certainty[town] ?? 0
      stands = Math.max(stands, standing.kind ? towards(utility, WORDS_FLOOR + (1 - WORDS_FLOOR) * own) : utility)
      sure = Math.max(sure, standing.kind && own === 0 ? Math.min(known, CERTAINTY.related) : known)
    }
    worth[town] = 1 - (1 - stands) * (1 - mostFound * found)
    certainty[town] = sure
    if (own > found) held[town] = own
  }
  return { worth, certainty, held }
}

/** What free words are worth in each municipality: the mean of their words, weighed by their length. */
export function coverFreeWords(market: Market, industry: Industry, terms: readonly NamedTerm[], lender: Lender): CriterionColumn {
  const { utility, certainty } = lender.criterion()
  utility.fill(0)
  certainty.fill(0)
  const words = terms.map((named) => {
    const key = JSON.stringify([
      named.term.word,
      named.strengths,
      named.kinds,
      named.strengths.includes('industry_cluster') ? industry : null,
    ])
    return market.words.get(key, () => wordColumn(market, industry, named))
  })
  const weights = terms.map(namedWeight)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, word] of words.entries()) {
    const weight = weights[index] ?? 0
    for (let town = 0; town < utility.length; town += 1) {
      utility[town] = (utility[town] ?? 0) + weight * (word.worth[town] ?? 0)
      certainty[town] = (certainty[town] ?? 0) + weight * (word.certainty[town] ?? 0)
    }
  }
  if (total === 0) utility.fill(UNKNOWN_STRENGTH)
  else {
    for (let town = 0; town < utility.length; town += 1) {
      utility[town] = (utility[town] ?? 0) / total
      certainty[town] = (certainty[town] ?? 0) / total
    }
  }
  return { utility, certainty, held: words.map(({ held }) => held) }
}
