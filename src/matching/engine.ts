import { CATALOG_VERSION } from '../catalog/catalog-version.ts'
import { type Evidence, noEvidence } from '../evidence/evidence.ts'
import type { CompanyProfile } from '../organizations/profile.schemas.ts'
import type { Weights } from './criteria/company-plan.ts'
import { ENGINE_VERSION } from './score/constants.ts'
import { explainCandidate } from './lines/explain-candidate.ts'
import { explainExcluded } from './lines/explain-excluded.ts'
import { marketOf } from './market/market.ts'
import type { MarketTown } from './market/market-town.ts'
import { rankMarket } from './score/rank-market.ts'
import type { Ranking } from './result.schemas.ts'

export interface RankingInput {
  readonly company: { readonly profile: CompanyProfile }
  readonly municipalities: readonly MarketTown[]
  readonly evidence?: Evidence
  /** Other weights than the stated importances, for what-if: 0 to 1,000, by criterion. */
  readonly weights?: Weights
}

/**
 * Ranks municipalities for a company and explains every one of them. Pure and deterministic: the same input gives the same result,
 * in whatever order municipalities, strengths, offices and needs are listed. Scores, weights, utilities and confidence lie in 0–1;
 * each side's contributions add up to its score; the mutual score is the harmonic mean of both sides. Ties: company side,
 * confidence, code. Excluded are only municipalities that a stated or measured fact of either side rules out, in order of code.
 * @throws InvalidInput when a weight is not a number from 0 to 1,000, names no criterion in play, or leaves nothing to weigh.
 */
export function rankMunicipalities({ company, municipalities, evidence = noEvidence, weights = {} }: RankingInput): Ranking {
  const market = marketOf(municipalities, evidence)
  const ranked = rankMarket(market, company.profile, weights)
  const { criteria } = ranked.plan
  return {
    engineVersion: ENGINE_VERSION,
    catalogVersion: CATALOG_VERSION,
    weights: criteria.map(({ code, weight, origin }) => ({ criterion: code, weight, origin })),
    candidates: Array.from(ranked.order, (town) => explainCandidate(market, ranked, town)),
    excluded: Array.from(ranked.excluded, (town) => explainExcluded(market, ranked, town)),
  }
}
