import type { CompanyCriterionPlan } from '../criteria/company-criteria.ts'
import { inCatalogOrder } from '../score/catalog-order.rules.ts'
import { companyViolations } from '../score/company-fit.score.ts'
import type { Market } from '../market/market.ts'
import { officeViolations } from './office-reasons.ts'
import { placeViolations } from '../score/place.score.ts'
import type { RankedMarket } from '../score/rank-market.ts'
import type { Excluded, Violation } from '../result.schemas.ts'

function strengthViolations(market: Market, town: number, criteria: readonly CompanyCriterionPlan[]): Violation[] {
  return criteria.flatMap((criterion): Violation[] => {
    if (criterion.kind !== 'strength' || !criterion.must || criterion.question.leastLevel === null) return []
    const stated = market.read[town]?.strength(criterion.code)?.level
    if (stated === undefined || stated >= criterion.question.leastLevel) return []
    const required = criterion.question.leastLevel
    return [{ side: 'company', criterion: criterion.code, required, stated, shortBy: required - stated }]
  })
}

/** Which must-haves of either side a municipality or the company is known to miss, and by how much. Empty for a candidate. */
export function violationsOf(market: Market, { plan }: Pick<RankedMarket, 'plan'>, town: number): Violation[] {
  const offices = plan.criteria.filter((criterion) => criterion.kind === 'office')
  const places = plan.criteria.filter((criterion) => criterion.kind === 'place')
  return [
    ...strengthViolations(market, town, plan.criteria),
    ...(offices.some((criterion) => criterion.must) ? officeViolations(market.offices, town, offices) : []),
    ...placeViolations(places, market.places.factsOf(town, plan.company)),
    ...companyViolations(
      inCatalogOrder(market.towns[town]?.profile?.needs ?? [], ({ code }) => code),
      plan.company,
    ),
  ]
}

/** A municipality that is ruled out, with everything that rules it out. */
export function explainExcluded(market: Market, ranked: RankedMarket, town: number): Excluded {
  return { code: market.towns[town]?.code ?? '', violations: violationsOf(market, ranked, town) }
}
