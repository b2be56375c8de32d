import type { Industry } from '../catalog/industries.ts'
import type { Strength } from '../catalog/matching-codes.ts'
import { CERTAINTY, UNKNOWN_STRENGTH, WORD_FOUND } from './constants.ts'
import type { Market } from './market.ts'
import type { NamedTerm } from './free-words.rules.ts'
import { creditOf } from './strength.score.ts'
import type { TextField } from './text-index.ts'
import type { CriterionColumn } from './workspace.ts'
import type { Term } from './words.rules.ts'

/** Words that stand in nearly any wish; found or not, they say little. */
const common =
  /^(?:希望|企業|会社|弊社|当社|自社|社員|従業員|地域|地方|自治体|市町村|場所|環境|活用|可能|連携|実現|推進|拠点|検討|必要|充実|company|firm|place|region|area|town|city|municipality|possible|work)$/u
const commonWeight = 0.5

/**
 * How much a word weighs: by its length, a common one half. How many municipalities hold it does not matter, so that none is worth
 * more or less for what another writes.
 */
function wordWeight(term: Term): number {
  return term.pieces.length * (common.test(term.word) ? commonWeight : 1)
}

/** Writes into `best` what each municipality holds of a word (0–1). */
function findWord(market: Market, term: Term, credit: (field: TextField) => number, best: Float64Array): void {
  best.fill(0)
  market.texts().find(term, (town, field, share) => {
    const worth = share * credit(field)
    if (worth > (best[town] ?? 0)) best[town] = worth
  })
}

/**
 * How much of the company's particular words about a needed strength each municipality's texts hold (0–1), words weighed by
 * their length. `best` is room to work in.
 */
export function coverWords(market: Market, code: Strength, terms: readonly Term[], best: Float64Array, into: Float64Array): void {
  let total = 0
  into.fill(0)
  for (const term of terms) {
    findWord(market, term, (field) => creditOf(field, code), best)
    const weight = wordWeight(term)
    total += weight
    for (let town = 0; town < into.length; town += 1) into[town] = (into[town] ?? 0) + weight * (best[town] ?? 0)
  }
  if (total > 0) for (let town = 0; town < into.length; town += 1) into[town] = (into[town] ?? 0) / total
}

/**
 * What free words are worth in each municipality: word by word the best of what its texts hold, of the strengths the word names,
 * and of the base rate.
 */
export function coverFreeWords(
  market: Market,
  industry: Industry,
  terms: readonly NamedTerm[],
  best: Float64Array,
  into: CriterionColumn,
): void {
  const { utility, certainty } = into
  let total = 0
  utility.fill(0)
  certainty.fill(0)
  for (const { term, strengths } of terms) {
    findWord(market, term, () => 1, best)
    const weight = wordWeight(term)
    const standings = strengths.map((code) => market.standings.of(code, industry))
    total += weight
    for (let town = 0; town < utility.length; town += 1) {
      const found = best[town] ?? 0
      let worth = Math.max(UNKNOWN_STRENGTH, UNKNOWN_STRENGTH + (WORD_FOUND - UNKNOWN_STRENGTH) * found)
      let sure: number = found > 0 ? CERTAINTY.mentioned : CERTAINTY.unknown
      for (const standing of standings) {
        const stands = standing.utility[town] ?? 0
        if (stands <= worth) continue
        worth = stands
        sure = standing.certainty[town] ?? 0
      }
      utility[town] = (utility[town] ?? 0) + weight * worth
      certainty[town] = (certainty[town] ?? 0) + weight * sure
    }
  }
  if (total === 0) {
    utility.fill(UNKNOWN_STRENGTH)
    return
  }
  for (let town = 0; town < utility.length; town += 1) {
    utility[town] = (utility[town] ?? 0) / total
    certainty[town] = (certainty[town] ?? 0) / total
  }
}
