import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import { type CompanyPlan, planCompany, type Weights } from '../criteria/company-plan.ts'
import type { Market } from '../market/market.ts'
import { scoreMarket } from './score-market.ts'
import { type CriterionColumn, type Scores, workspaceFor } from './workspace.ts'

/** A company's ranking of a market; places in the columns are those of `market.towns`. */
export interface RankedMarket extends Scores {
  readonly plan: CompanyPlan
  /** What each criterion of the plan is worth in every municipality. */
  readonly columns: readonly CriterionColumn[]
  /** Candidates, best first. */
  readonly order: Int32Array
  /** 1-based; 0: excluded. */
  readonly rankOf: Int32Array
  /** In order of code. */
  readonly excluded: Int32Array
}

/** The places at which a column holds a value, in their order. */
function placesOf(value: 0 | 1, column: Scores['out']): Int32Array {
  const places = new Int32Array(column.length)
  let found = 0
  for (let place = 0; place < column.length; place++) if (column[place] === value) places[found++] = place
  return places.subarray(0, found)
}

/** Best first: both sides together, then the company's side, then confidence, then the code. */
function orderOf({ score, companyScore, confidence, out }: Scores): Int32Array {
  const difference = (column: Float64Array, a: number, b: number): number => (column[b] ?? 0) - (column[a] ?? 0)
  return placesOf(0, out).toSorted(
    (a, b) => difference(score, a, b) || difference(companyScore, a, b) || difference(confidence, a, b) || a - b,
  )
}

/**
 * Ranks all municipalities of a market for a company. Pure and deterministic: the same input gives the same numbers on any machine.
 * @throws InvalidInput when a weight is not a number from 0 to 1,000, names no criterion in play, or leaves nothing to weigh.
 */
export function rankMarket(market: Market, company: CompanyProfile, weights: Weights = {}): RankedMarket {
  const plan = planCompany(company, weights)
  const workspace = workspaceFor(market.towns.length)
  const columns = scoreMarket(market, plan, workspace)
  const { score, companyScore, municipalityScore, confidence, out } = workspace
  const order = orderOf(workspace)
  const rankOf = new Int32Array(score.length)
  for (let place = 0; place < order.length; place++) rankOf[order[place] ?? 0] = place + 1
  return {
    plan,
    columns,
    score,
    companyScore,
    municipalityScore,
    confidence,
    out,
    order,
    rankOf,
    excluded: placesOf(1, out),
  }
}
