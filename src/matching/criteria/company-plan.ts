import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import { companyCriteria, type CompanyCriterionPlan, type CompanyWeights } from './company-criteria.ts'
import type { MunicipalWeights } from '../score/company-fit.score.ts'
import { UNSPECIFIED } from '../score/constants.ts'
import { refuseBadWeights } from './weights.rules.ts'

/** Other weights than the stated importances: 0 to 1,000, by criterion. */
export interface Weights {
  readonly company?: CompanyWeights | undefined
  readonly municipality?: MunicipalWeights | undefined
}

/** What a company asks of every municipality, and what it says of itself, ready to be scored. */
export interface CompanyPlan {
  readonly company: CompanyProfile
  readonly weights: Weights
  /** In catalog order; must-haves of no weight are there to exclude. */
  readonly criteria: readonly CompanyCriterionPlan[]
  /** Share (0–1) of each criterion; they add up to 1, or are all 0 when nothing is asked. */
  readonly shares: Float64Array
  /** What the company's side is worth before any criterion: 0, or the base rate when nothing is asked. */
  readonly base: number
}

/**
 * Prepares a company for being scored against any market.
 * @throws InvalidInput when a weight is not a number from 0 to 1,000, names no criterion in play, or leaves nothing to weigh.
 */
export function planCompany(company: CompanyProfile, weights: Weights = {}): CompanyPlan {
  refuseBadWeights(company, weights.company ?? {}, weights.municipality ?? {})
  const criteria = companyCriteria(company, weights.company)
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0)
  return {
    company,
    weights,
    criteria,
    shares: Float64Array.from(criteria, ({ weight }) => (total === 0 ? 0 : weight / total)),
    base: total === 0 ? UNSPECIFIED : 0,
  }
}
