import type { CompanyPlan } from './company-plan.ts'
import { type CriterionColumn, fillCriteria } from './criterion-columns.ts'
import type { Market } from './market.ts'
import { scoreWishes } from './score-wishes.ts'

/** Both sides of one company against all municipalities of a market; places are those of `market.towns`. */
export interface Scores {
  /** Harmonic mean of both sides, 0–1. */
  readonly score: Float64Array
  readonly companyScore: Float64Array
  readonly municipalityScore: Float64Array
  /** Mean of both sides' confidence, 0–1. */
  readonly confidence: Float64Array
  /** 1 where a known fact contradicts a must-have of either side. */
  readonly out: Uint8Array
}

/** Room for the scores of one company; may be used again for the next. */
export interface Workspace extends Scores {
  readonly companyConfidence: Float64Array
  readonly municipalityConfidence: Float64Array
  /** Columns lent to criteria that need one of their own. */
  readonly lent: Float64Array[]
}

export function workspaceFor(market: Market): Workspace {
  const column = (): Float64Array => new Float64Array(market.towns.length)
  return {
    score: column(),
    companyScore: column(),
    municipalityScore: column(),
    confidence: column(),
    companyConfidence: column(),
    municipalityConfidence: column(),
    out: new Uint8Array(market.towns.length),
    lent: [],
  }
}

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
  scoreWishes(market.wishesFor(plan.weights.municipality), plan.company, {
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
