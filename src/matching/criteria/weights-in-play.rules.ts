import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import { isStrength } from './company-criteria.ts'
import type { Weights } from './company-plan.ts'
import type { Ranking } from '../result.schemas.ts'
import type { GivenWeights } from '../runs/stored-run.schemas.ts'
import { weighsNothing } from './weights.rules.ts'

/**
 * A ticket's weights as far as they still mean something: a wish that the company has taken back since they were stated weighs nothing
 * any more. Where they then leave nothing of what it wishes, its stated importances count in their place; no run is stopped.
 */
export function weightsInPlay(company: CompanyProfile, { company: ofCompany, municipality }: GivenWeights): Weights {
  const stated = new Set<string>(company.needs.map(({ code }) => code))
  const inPlay = Object.entries(ofCompany).filter(([code]) => stated.has(code) || isStrength(code as keyof typeof ofCompany))
  const weights = Object.fromEntries(inPlay)
  return { company: weighsNothing(company, weights) ? {} : weights, municipality }
}

/** Whether a run's criteria weigh what the ticket's weights say should weigh nothing: the stated importances counted in their place. */
export function areLeftOut({ company }: GivenWeights, criteria: Ranking['weights']): boolean {
  return criteria.some(({ criterion, weight }) => weight > 0 && (company as Readonly<Record<string, number>>)[criterion] === 0)
}
