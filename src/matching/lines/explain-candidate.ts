import type { CompanyProfile, MunicipalNeedStated } from '../../organizations/profile.schemas.ts'
import type { CompanyCriterionPlan } from '../criteria/company-criteria.ts'
import { inCatalogOrder } from '../score/catalog-order.rules.ts'
import { judgeCompany } from '../score/company-fit.score.ts'
import { CERTAINTY, OPENNESS, SILENT_OPENNESS, UNKNOWN_STRENGTH, UNSPECIFIED, WORD_FOUND } from '../score/constants.ts'
import type { Market } from '../market/market.ts'
import { officeReasons } from './office-reasons.ts'
import { judgePlace } from '../score/place.score.ts'
import { mutualScore } from '../score/mutual-score.rules.ts'
import { ranksWithScore } from '../score/rank-range.rules.ts'
import type { RankedMarket } from '../score/rank-market.ts'
import type { Candidate, Contribution, Reason, Side, SideScore, Unknown } from '../result.schemas.ts'
import { strengthReason } from './strength-reason.ts'
import { freeWordsReason } from './words-reason.ts'

/** One line of a side, before it is known what its answer could change. */
interface Line {
  readonly contribution: Contribution
  readonly must: boolean
}

function lineOf(must: boolean, parts: Omit<Contribution, 'points' | 'known'>): Line {
  return { must, contribution: { ...parts, points: parts.weight * parts.utility, known: parts.certainty === CERTAINTY.stated } }
}

function baseLine(criterion: 'unspecified' | 'openness', weight: number, utility: number): Line {
  return lineOf(false, { criterion, weight, utility, certainty: CERTAINTY.unknown, origin: { kind: 'base' }, reason: { kind: 'base' } })
}

/** The evidence of every criterion at one municipality, in their order. */
function companyReasons(market: Market, { plan, columns }: RankedMarket, town: number): Reason[] {
  const officeCriteria = plan.criteria.filter((criterion) => criterion.kind === 'office')
  const ofOffices = officeReasons(market.offices, town, officeCriteria)
  const reasonFor = (criterion: CompanyCriterionPlan, index: number): Reason => {
    switch (criterion.kind) {
      case 'strength':
        return strengthReason(market, town, plan.company.industry, criterion)
      case 'place':
        return judgePlace(criterion, market.places.factsOf(town, plan.company)).reason
      case 'words':
        return freeWordsReason(market, town, plan.company.industry, criterion, columns[index]?.held ?? [])
      case 'office':
        return ofOffices[officeCriteria.indexOf(criterion)] ?? { kind: 'base' }
    }
  }
  return plan.criteria.map(reasonFor)
}

function companyLines(market: Market, ranked: RankedMarket, town: number): Line[] {
  const { plan, columns } = ranked
  const reasons = companyReasons(market, ranked, town)
  const lines = plan.criteria.flatMap(({ code, must, origin }, index): Line[] => {
    const weight = plan.shares[index] ?? 0
    const reason = reasons[index]
    const column = columns[index]
    if ((weight === 0 && !must) || reason === undefined || column === undefined) return []
    const [utility = 0, certainty = 0] = [column.utility[town], column.certainty[town]]
    return [lineOf(must, { criterion: code, weight, utility, certainty, origin, reason })]
  })
  return plan.base === 0 ? lines : [...lines, baseLine('unspecified', 1, UNSPECIFIED)]
}

function municipalityLines(market: Market, { plan }: RankedMarket, town: number): Line[] {
  const { columns, opennessShare, spoken } = market.wishesFor(plan.weights.municipality)
  const needs: readonly MunicipalNeedStated[] = market.towns[town]?.profile?.needs ?? []
  const stated = inCatalogOrder(needs, ({ code }) => code).flatMap((need): Line[] => {
    const weight = columns.find((column) => column.code === need.code)?.share[town] ?? 0
    if (weight === 0 && need.importance !== 'must') return []
    const { utility, certainty, reason } = judgeCompany(need, plan.company)
    const origin = { kind: 'need', importance: need.importance } as const
    return [lineOf(need.importance === 'must', { criterion: need.code, weight, utility, certainty, origin, reason })]
  })
  return [...stated, baseLine('openness', opennessShare[town] ?? 0, spoken[town] === 1 ? OPENNESS : SILENT_OPENNESS)]
}

function sideOf(lines: readonly Line[]): SideScore {
  const contributions = lines.map(({ contribution }) => contribution)
  return {
    score: contributions.reduce((sum, { points }) => sum + points, 0),
    confidence: contributions.reduce((sum, { weight, certainty }) => sum + weight * certainty, 0),
    contributions,
  }
}

/** Must-haves that no answer can rule out: words are never known to be missed, and a travel time is an estimate. */
export const neverExcluding: ReadonlySet<Contribution['criterion']> = new Set<Contribution['criterion']>([
  'words',
  'travel_time',
  'tokyo_travel_time',
])

/** Where its headquarters, sites and customers are only the company can tell. */
function isWhereCompanyIs({ criterion, reason }: Contribution, { sites }: CompanyProfile): boolean {
  switch (criterion) {
    case 'distance':
      return reason.kind === 'place' && reason.basis === 'estimated'
    case 'own_site_distance':
      return (sites?.own ?? []).length === 0
    case 'customer_distance':
      return (sites?.customers ?? []).length === 0
    default:
      return false
  }
}

/** What an answer can make of a line: a wish in free words is never known to be missed, and words count only so much. */
function answersTo({ criterion, utility }: Contribution): { least: number; most: number } {
  if (criterion !== 'words') return { least: 0, most: 1 }
  return { least: Math.min(utility, UNKNOWN_STRENGTH), most: Math.max(utility, WORD_FOUND) }
}

/** What is not known of one side, must-haves first, then the heaviest; with the ranks its answer could lead to. */
function unknownsOf(market: Market, ranked: RankedMarket, town: number, side: Side, lines: readonly Line[]): Unknown[] {
  const other: Side = side === 'company' ? 'municipality' : 'company'
  const ofCompany = ranked.companyScore[town] ?? 0
  // Whoever answers for a municipality that has been silent so far shows that it is willing.
  const silent = side === 'company' && market.towns[town]?.profile === null
  const ofMunicipality = silent ? OPENNESS : (ranked.municipalityScore[town] ?? 0)
  const ranksIf = ({ weight, points }: Contribution, utility: number): { best: number; worst: number } => {
    const change = weight * utility - points
    const score = side === 'company' ? mutualScore(ofCompany + change, ofMunicipality) : mutualScore(ofCompany, ofMunicipality + change)
    return ranksWithScore(ranked, town, score)
  }
  return lines
    .filter(({ contribution }) => !contribution.known && contribution.origin.kind !== 'base')
    .map(({ contribution, must: asked }): Unknown => {
      const { criterion, weight } = contribution
      const ask = isWhereCompanyIs(contribution, ranked.plan.company) ? side : other
      const must = asked && !neverExcluding.has(criterion)
      const { least, most } = answersTo(contribution)
      // A must-have answered with no rules the candidate out: below all others.
      const worstRank = must ? ranked.order.length : ranksIf(contribution, least).worst
      return { side, ask, criterion, weight, must, bestRank: ranksIf(contribution, most).best, worstRank }
    })
    .toSorted((a, b) => Number(b.must) - Number(a.must) || b.weight - a.weight)
}

/**
 * Everything about one candidate: both sides line by line with their evidence, and what to ask. The lines are the numbers the
 * ranking was made of, so their points add up to the sides' scores.
 */
export function explainCandidate(market: Market, ranked: RankedMarket, town: number): Candidate {
  const ofCompany = companyLines(market, ranked, town)
  const ofMunicipality = municipalityLines(market, ranked, town)
  return {
    code: market.towns[town]?.code ?? '',
    rank: ranked.rankOf[town] ?? 0,
    score: ranked.score[town] ?? 0,
    confidence: ranked.confidence[town] ?? 0,
    companySide: sideOf(ofCompany),
    municipalitySide: sideOf(ofMunicipality),
    unknowns: [
      ...unknownsOf(market, ranked, town, 'company', ofCompany),
      ...unknownsOf(market, ranked, town, 'municipality', ofMunicipality),
    ],
  }
}
