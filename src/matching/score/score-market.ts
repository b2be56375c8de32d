import type { CompanyPlan } from '../criteria/company-plan.ts'
import { fillCriteria } from './criterion-columns.ts'
import type { Market } from '../market/market.ts'
import { mutualScore } from './mutual-score.rules.ts'
import { scoreWishes } from './score-wishes.ts'
import type { CriterionColumn, Workspace } from './workspace.ts'

/**
 * Adds up the criteria, each times its share, in their order. Four at a time: the sums stay the same to the last bit, but are read
 * and written a quarter as often. Where fewer are left, the share of what stands in for them is 0.
 */
function addShares(into: Float64Array, columns: readonly Float64Array[], shares: Float64Array): void {
  for (let start = 0; start < columns.length; start += 4) {
    const [a = into, b = into, c = into, d = into] = columns.slice(start, start + 4)
    const [ofA = 0, ofB = 0, ofC = 0, ofD = 0] = shares.subarray(start, start + 4)
    for (let town = 0; town < into.length; town += 1) {
      const sum = (into[town] ?? 0) + ofA * (a[town] ?? 0) + ofB * (b[town] ?? 0)
      into[town] = sum + ofC * (c[town] ?? 0) + ofD * (d[town] ?? 0)
    }
  }
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
  addShares(
    companyScore,
    columns.map(({ utility }) => utility),
    plan.shares,
  )
  addShares(
    companyConfidence,
    columns.map(({ certainty }) => certainty),
    plan.shares,
  )
  scoreWishes(market.wishesFor(plan.weights.municipality), plan.company, score, {
    score: municipalityScore,
    confidence: municipalityConfidence,
    out,
  })
  for (let town = 0; town < score.length; town += 1) {
    const ofCompany = companyScore[town] ?? 0
    const ofMunicipality = municipalityScore[town] ?? 0
    score[town] = mutualScore(ofCompany, ofMunicipality)
    confidence[town] = ((companyConfidence[town] ?? 0) + (municipalityConfidence[town] ?? 0)) / 2
  }
  return columns
}
