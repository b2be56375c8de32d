import { CATALOG_VERSION } from '../catalog/catalog-version.ts'
import type { CompanyProfile, MunicipalityProfile } from '../organizations/profile.schemas.ts'
import { companyCriteria, type CompanyCriterionPlan, type CompanyWeights } from './company-criteria.ts'
import { companyViolations, inCatalogOrder, judgeCompany, type MunicipalWeights, municipalWeight } from './company-fit.score.ts'
import { ENGINE_VERSION, OPENNESS, OPENNESS_WEIGHT, UNSPECIFIED } from './constants.ts'
import { judgeOffices, officeViolations } from './office.score.ts'
import type {
  Candidate,
  Contribution,
  Criterion,
  Excluded,
  Origin,
  Ranking,
  Reason,
  Side,
  SideScore,
  Unknown,
  Violation,
} from './result.schemas.ts'
import { judgeStrength } from './strength.score.ts'
import { type Town, townOf } from './town.ts'
import { refuseBadWeights } from './weights.rules.ts'

export interface RankingInput {
  readonly company: { readonly profile: CompanyProfile }
  readonly municipalities: readonly { readonly code: string; readonly profile: MunicipalityProfile }[]
  /** Other weights than the stated importances, for what-if: 0 to 1,000, by criterion. */
  readonly weights?: { readonly company?: CompanyWeights; readonly municipality?: MunicipalWeights }
}

interface Line {
  readonly criterion: Criterion
  readonly weight: number
  readonly utility: number
  readonly known: boolean
  readonly must: boolean
  readonly origin: Origin
  readonly reason: Reason
}

function baseLine(criterion: 'unspecified' | 'openness', weight: number, utility: number): Line {
  return { criterion, weight, utility, known: false, must: false, origin: { kind: 'base' }, reason: { kind: 'base' } }
}

function companyLines(town: Town, criteria: readonly CompanyCriterionPlan[]): Line[] {
  const officeCriteria = criteria.filter((criterion) => criterion.kind === 'office')
  const officeJudgements = officeCriteria.length === 0 ? [] : judgeOffices(town.offices, officeCriteria)
  const judgedOffices = new Map(officeCriteria.map((criterion, index) => [criterion.code, officeJudgements[index]]))
  const lines = criteria.flatMap((criterion): Line[] => {
    const judged = criterion.kind === 'strength' ? judgeStrength(town, criterion.question) : judgedOffices.get(criterion.code)
    if (judged === undefined || criterion.weight === 0) return []
    const { code, weight, must, origin } = criterion
    return [{ criterion: code, weight, must, origin, ...judged }]
  })
  return lines.length > 0 ? lines : [baseLine('unspecified', 1, UNSPECIFIED)]
}

function municipalityLines(profile: MunicipalityProfile, company: CompanyProfile, weights: MunicipalWeights): Line[] {
  const stated = inCatalogOrder(profile.needs).flatMap((need): Line[] => {
    const { utility, known, reason } = judgeCompany(need, company)
    const weight = municipalWeight(need, weights)
    const origin: Origin = { kind: 'need', importance: need.importance }
    return weight === 0 ? [] : [{ criterion: need.code, weight, utility, known, must: need.importance === 'must', origin, reason }]
  })
  return [...stated, baseLine('openness', OPENNESS_WEIGHT, OPENNESS)]
}

/** Weights become shares; the score is the sum of the points, so the lines add up to it by construction. */
function sideScore(lines: readonly Line[]): SideScore {
  const total = lines.reduce((sum, line) => sum + line.weight, 0)
  const contributions = lines.map((line): Contribution => {
    const weight = line.weight / total
    const { criterion, utility, known, origin, reason } = line
    return { criterion, weight, utility, points: weight * utility, known, origin, reason }
  })
  return {
    score: contributions.reduce((sum, contribution) => sum + contribution.points, 0),
    confidence: contributions.reduce((sum, contribution) => sum + (contribution.known ? contribution.weight : 0), 0),
    contributions,
  }
}

/** What nobody answered, heaviest first, must-haves before the rest. */
function unknownsOf(side: Side, lines: readonly Line[], score: SideScore): Unknown[] {
  const ask: Side = side === 'company' ? 'municipality' : 'company'
  return lines
    .map((line, index) => ({ line, weight: score.contributions[index]?.weight ?? 0 }))
    .filter(({ line }) => !line.known && line.origin.kind !== 'base')
    .map(({ line, weight }): Unknown => ({ side, ask, criterion: line.criterion, weight, must: line.must }))
    .toSorted((a, b) => Number(b.must) - Number(a.must) || b.weight - a.weight)
}

function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}

function violationsOf(town: Town, criteria: readonly CompanyCriterionPlan[]): Violation[] {
  const strengths = criteria.flatMap((criterion): Violation[] => {
    if (criterion.kind !== 'strength' || !criterion.must) return []
    const stated = town.strength(criterion.code)?.level
    const required = criterion.question.leastLevel
    if (stated === undefined || required === null || stated >= required) return []
    return [{ side: 'company', criterion: criterion.code, required, stated, shortBy: required - stated }]
  })
  const offices = criteria.filter((criterion) => criterion.kind === 'office')
  return [...strengths, ...(offices.some((criterion) => criterion.must) ? officeViolations(town.offices, offices) : [])]
}

function byRank(a: Candidate, b: Candidate): number {
  return b.score - a.score || b.companySide.score - a.companySide.score || b.confidence - a.confidence || (a.code < b.code ? -1 : 1)
}

/**
 * Ranks municipalities for a company. Pure and deterministic: the same input gives the same result, in whatever order
 * municipalities, strengths, offices and needs are listed. Scores, weights, utilities and confidence lie in 0–1; each
 * side's contributions add up to its score; the mutual score is the harmonic mean of both sides. Ties: company side,
 * confidence, code. Excluded are only municipalities that a stated fact of either side rules out, in order of code.
 * @throws InvalidInput when a weight is not a number from 0 to 1,000 or names no criterion that is in play.
 */
export function rankMunicipalities(input: RankingInput): Ranking {
  const { profile: company } = input.company
  const { company: companyWeights = {}, municipality: municipalWeights = {} } = input.weights ?? {}
  refuseBadWeights(company, companyWeights, municipalWeights)
  const criteria = companyCriteria(company, companyWeights)
  const candidates: Candidate[] = []
  const excluded: Excluded[] = []
  for (const { code, profile } of input.municipalities) {
    const town = townOf(profile)
    const violations = [...violationsOf(town, criteria), ...companyViolations(inCatalogOrder(profile.needs), company)]
    if (violations.length > 0) {
      excluded.push({ code, violations })
      continue
    }
    const ofCompany = companyLines(town, criteria)
    const ofMunicipality = municipalityLines(profile, company, municipalWeights)
    const companySide = sideScore(ofCompany)
    const municipalitySide = sideScore(ofMunicipality)
    candidates.push({
      code,
      rank: 0,
      score: harmonicMean(companySide.score, municipalitySide.score),
      confidence: (companySide.confidence + municipalitySide.confidence) / 2,
      companySide,
      municipalitySide,
      unknowns: [...unknownsOf('company', ofCompany, companySide), ...unknownsOf('municipality', ofMunicipality, municipalitySide)],
    })
  }
  return {
    engineVersion: ENGINE_VERSION,
    catalogVersion: CATALOG_VERSION,
    weights: criteria.map(({ code, weight, origin }) => ({ criterion: code, weight, origin })),
    candidates: candidates.toSorted(byRank).map((candidate, index) => ({ ...candidate, rank: index + 1 })),
    excluded: excluded.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  }
}
