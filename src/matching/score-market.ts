import type { CompanyPlan } from './company-plan.ts'
import { fillCriteria } from './criterion-columns.ts'
import type { Market } from './market.ts'
import { scoreWishes } from './score-wishes.ts'
import type { CriterionColumn, Workspace } from './workspace.ts'

function addWeighted(into: Float64Array, column: Float64Array, share: number): void {
  for (let town = 0; town < into.length; town += 1) into[town] = (into[town] ?? 0) + share * (column[town] ?? 0)
}

/**
 * Scores a company against every municipality of the market, both ways. Lines are added in catalog order, so that whoever adds up
 * the lines of one candidate gets the very same number.
 * @returns what each criterion is worth in every municipality, for explaining; valid until the workspace is used again.
 */
export function scoreMarket(market: Market, plan: CompanyPlan, into: Workspace): CriterionColumn[] {
  const { score, companyScore, municipalityScore, confidence, companyConfidence, municipalityConfidence, out } = into
  out.fill(0)
  companyScore.fill(plan.base)
  companyConfidence.fill(0)
  const columns = fillCriteria(market, plan, into)
  for (const [index, { utility, certainty }] of columns.entries()) {
    const share = plan.shares[index] ?? 0
    if (share === 0) continue
    addWeighted(companyScore, utility, share)
    addWeighted(companyConfidence, certainty, share)
  }
  scoreWishes(market.wishesFor(plan.weights.municipality), plan.company, score, {
    score: municipalityScore,
    confidence: municipalityConfidence,
    out,
  })
  for (let town = 0; town < score.length; town += 1) {
    const ofCompany = companyScore[town] ?? 0
    const ofMunicipality = municipalityScore[town] ?? 0
    const both = ofCompany + ofMunicipality
    score[town] = both === 0 ? 0 : (2 * ofCompany * ofMunicipality) / both
    confidence[town] = ((companyConfidence[town] ?? 0) + (municipalityConfidence[town] ?? 0)) / 2
  }
  return columns
}
