import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import type { Weights } from '../criteria/company-plan.ts'
import { explainCandidate, neverExcluding } from '../lines/explain-candidate.ts'
import { explainExcluded } from '../lines/explain-excluded.ts'
import type { LoadedMarket } from './load-market.ts'
import type { TownVersion } from './market.store.ts'
import { CERTAINTY } from '../score/constants.ts'
import { type RankedMarket, rankMarket } from '../score/rank-market.ts'
import { sharedRankAt, type SharedRank, sharedRanks } from '../score/shared-ranks.rules.ts'
import type { Candidate, Excluded, Ranking } from '../result.schemas.ts'

/** A ranking in memory: everything of it can be asked, nothing of it is explained yet. */
export interface ComputedRun {
  readonly loaded: LoadedMarket
  readonly ranked: RankedMarket
}

/** A municipality with what the engine says of it. */
export interface Computed<Said> {
  readonly town: TownVersion
  readonly said: Said
}

/** Ranks a market for a company. Throws InvalidInput for bad weights. */
export function computeRun(loaded: LoadedMarket, company: CompanyProfile, weights: Weights): ComputedRun {
  return { loaded, ranked: rankMarket(loaded.market, company, weights) }
}

/** The company's criteria with their raw weights, in catalog order. */
export function criteriaOf({ ranked }: ComputedRun): Ranking['weights'] {
  return ranked.plan.criteria.map(({ code, weight, origin }) => ({ criterion: code, weight, origin }))
}

function townAt({ loaded }: ComputedRun, place: number): TownVersion {
  const town = loaded.set.towns[place]
  if (town === undefined) throw new Error(`there is no municipality at ${place}`)
  return town
}

/** Places in the market of the ranks `from` to `to` (1-based, both included), as far as there are any. */
export function placesByRank({ ranked }: ComputedRun, from: number, to: number): number[] {
  return Array.from(ranked.order.subarray(from - 1, Math.max(to, from - 1)))
}

/** Candidates of the ranks `from` to `to`, in full. */
export function candidatesByRank(run: ComputedRun, from: number, to: number): Computed<Candidate>[] {
  return placesByRank(run, from, to).map((place) => candidateAt(run, place))
}

/** The numbers of one candidate, without its lines. */
export interface RankedLine extends SharedRank {
  readonly town: TownVersion
  readonly rank: number
  readonly score: number
  readonly companyScore: number
  readonly municipalityScore: number
  readonly confidence: number
  readonly unanswered: Unanswered
}

/** How many of the company's wishes are not fully known of a candidate (要確認), and how many of these are must-haves. */
export interface Unanswered {
  readonly wishes: number
  readonly mustHaves: number
}

/** The same ranks in numbers only. */
export function linesByRank(run: ComputedRun, from: number, to: number): RankedLine[] {
  const { score, companyScore, municipalityScore, confidence } = run.ranked
  const shared = sharedRanksOf(run)
  return placesByRank(run, from, to).map((place, index) => ({
    town: townAt(run, place),
    rank: from + index,
    ...sharedRankAt(shared, from + index),
    score: score[place] ?? 0,
    companyScore: companyScore[place] ?? 0,
    municipalityScore: municipalityScore[place] ?? 0,
    confidence: confidence[place] ?? 0,
    unanswered: unansweredAt(run, place),
  }))
}

/** The ranks equals share, best first. */
export function sharedRanksOf({ ranked: { order, score, companyScore, confidence } }: ComputedRun): SharedRank[] {
  return sharedRanks(Array.from(order, (place) => [score[place] ?? 0, companyScore[place] ?? 0, confidence[place] ?? 0]))
}

/** What `unknowns` of a candidate counts on the company's side, without explaining anything. */
function unansweredAt({ ranked: { plan, columns } }: ComputedRun, place: number): Unanswered {
  const open = plan.criteria.filter(
    ({ must, origin }, index) =>
      origin.kind !== 'base' && (must || (plan.shares[index] ?? 0) > 0) && columns[index]?.certainty[place] !== CERTAINTY.stated,
  )
  return { wishes: open.length, mustHaves: open.filter(({ code, must }) => must && !neverExcluding.has(code)).length }
}

/** Everything about the candidate at a place of the market. */
export function candidateAt(run: ComputedRun, place: number): Computed<Candidate> {
  return { town: townAt(run, place), said: explainCandidate(run.loaded.market, run.ranked, place) }
}

/** The excluded in order of code, `count` of them from the `skip`th on. */
function excludedOf(run: ComputedRun, count: number, skip: number): Computed<Excluded>[] {
  return excludedPlaces(run, count, skip).map((place) => excludedAt(run, place))
}

/** Their places in the market. */
export function excludedPlaces({ ranked }: ComputedRun, count: number, skip = 0): number[] {
  return Array.from(ranked.excluded.subarray(skip, skip + count))
}

/** The first `count` of the excluded whose codes come after `after`. */
export function excludedAfter(run: ComputedRun, count: number, after: string): Computed<Excluded>[] {
  const skip = run.ranked.excluded.findIndex((place) => townAt(run, place).code > after)
  return skip < 0 ? [] : excludedOf(run, count, skip)
}

/** Why the municipality at a place of the market was ruled out. */
export function excludedAt(run: ComputedRun, place: number): Computed<Excluded> {
  return { town: townAt(run, place), said: explainExcluded(run.loaded.market, run.ranked, place) }
}

/** Codes of all candidates by rank. */
export function codesByRank(run: ComputedRun): string[] {
  return Array.from(run.ranked.order, (place) => townAt(run, place).code)
}

/** What the engine says of one municipality; undefined when it was none of the market. */
export function verdictOn(
  run: ComputedRun,
  code: string,
): { candidate: Computed<Candidate> } | { excluded: Computed<Excluded> } | undefined {
  const place = placeOf(run, code)
  if (place === undefined) return undefined
  return run.ranked.rankOf[place] === 0 ? { excluded: excludedAt(run, place) } : { candidate: candidateAt(run, place) }
}

/** The numbers of one municipality in a ranking; rank 0: ruled out. */
export function numbersOf(run: ComputedRun, code: string): Pick<RankedLine, 'rank' | 'score' | 'municipalityScore' | 'confidence'> {
  const place = placeOf(run, code)
  if (place === undefined) throw new Error(`there is no municipality ${code}`)
  const { rankOf, score, municipalityScore, confidence } = run.ranked
  return {
    rank: rankOf[place] ?? 0,
    score: score[place] ?? 0,
    municipalityScore: municipalityScore[place] ?? 0,
    confidence: confidence[place] ?? 0,
  }
}

function placeOf({ loaded }: ComputedRun, code: string): number | undefined {
  const { towns } = loaded.set
  let [low, high] = [0, towns.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((towns[middle]?.code ?? '') < code) low = middle + 1
    else high = middle
  }
  return towns[low]?.code === code ? low : undefined
}
