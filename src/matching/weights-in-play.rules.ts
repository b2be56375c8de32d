import type { CompanyProfile } from '../organizations/profile.schemas.ts'
import { isStrength } from './company-criteria.ts'
import type { Weights } from './company-plan.ts'
import type { GivenWeights } from './stored-run.schemas.ts'

/**
 * A ticket's weights as far as they still mean something: a wish that the company has taken back since they were stated weighs nothing
 * any more, and must not stop a run.
 */
export function weightsInPlay(company: CompanyProfile, { company: ofCompany, municipality }: GivenWeights): Weights {
  const stated = new Set<string>(company.needs.map(({ code }) => code))
  const inPlay = Object.entries(ofCompany).filter(([code]) => stated.has(code) || isStrength(code as keyof typeof ofCompany))
  return { company: Object.fromEntries(inPlay), municipality }
}
