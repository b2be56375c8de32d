import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import type {
  CompanyCriterionPlan,
  DistanceNeed,
  OfficeCriterion,
  PlaceCriterion,
  StrengthCriterion,
} from '../criteria/company-criteria.ts'
import type { CompanyPlan } from '../criteria/company-plan.ts'
import { BELOW_LEAST_LEVEL, CERTAINTY, UNKNOWN_OFFICE, UNKNOWN_PLACE } from './constants.ts'
import type { Market } from '../market/market.ts'
import { type BestOffice, findBestOffice, judgeOffices } from '../market/office-columns.ts'
import { listedFit, placeBits } from '../market/place-columns.ts'
import { atMost } from './quantity.rules.ts'
import { Lender, type CriterionColumn, type Workspace } from './workspace.ts'
import { moveByWords } from './strength.score.ts'
import { coverFreeWords, coverWords } from './words-column.ts'

function fillStrength(market: Market, plan: CompanyPlan, criterion: StrengthCriterion, lender: Lender, out: Uint8Array): CriterionColumn {
  const { code, must } = criterion
  const { leastLevel, particular } = criterion.question
  const standing = market.standings.of(code, plan.company.industry)
  const { statedLevel } = standing
  if (must && leastLevel !== null) {
    for (let town = 0; town < out.length; town += 1) {
      const level = statedLevel[town] ?? 0
      if (level > 0 && level < leastLevel) out[town] = 1
    }
  }
  if (particular.length === 0 && leastLevel === null) return standing
  const utility = lender.column()
  utility.set(standing.utility)
  let { certainty } = standing
  if (particular.length > 0) {
    const coverage = lender.column()
    coverWords(market, code, particular, lender.column(), coverage)
    for (let town = 0; town < utility.length; town += 1) utility[town] = moveByWords(utility[town] ?? 0, coverage[town] ?? 0)
    certainty = withMentions(standing.certainty, coverage, lender.column())
  }
  if (leastLevel !== null) {
    for (let town = 0; town < utility.length; town += 1) {
      const level = statedLevel[town] ?? 0
      if (level > 0 && level < leastLevel) utility[town] = (utility[town] ?? 0) * BELOW_LEAST_LEVEL
    }
  }
  return { utility, certainty }
}

/** What nobody knows but for a word that stands somewhere is a little more than unknown. */
function withMentions(certainty: Float64Array, coverage: Float64Array, into: Float64Array): Float64Array {
  for (let town = 0; town < into.length; town += 1) {
    const known = certainty[town] ?? 0
    into[town] = known === CERTAINTY.unknown && (coverage[town] ?? 0) > 0 ? CERTAINTY.mentioned : known
  }
  return into
}

function fillOffices(market: Market, criteria: readonly OfficeCriterion[], lender: Lender, out: Uint8Array): CriterionColumn[] {
  const { offices } = market
  const count = offices.offices.length
  const wishes = criteria.map((criterion) => judgeOffices(offices, criterion, lender.officeColumn(count), 0, count))
  const columns = wishes.map(() => lender.criterion())
  for (const { utility, certainty } of columns) {
    utility.fill(UNKNOWN_OFFICE)
    certainty.fill(CERTAINTY.unknown)
  }
  const best: BestOffice = { at: -1, violates: false }
  for (const town of offices.towns) {
    findBestOffice(offices, town, wishes, best)
    if (best.violates) out[town] = 1
    for (let index = 0; index < wishes.length; index += 1) {
      const [wish, column] = [wishes[index], columns[index]]
      if (wish === undefined || column === undefined || Number.isNaN(wish.figures[best.at])) continue
      column.utility[town] = wish.utility[best.at] ?? 0
      column.certainty[town] = CERTAINTY.stated
    }
  }
  return columns
}

function fillPlace(market: Market, plan: CompanyPlan, criterion: PlaceCriterion, lender: Lender, out: Uint8Array): CriterionColumn {
  const { places } = market
  const { must } = criterion
  if (criterion.target === true) {
    const flag = places.flag(criterion.code)
    if (must) for (let town = 0; town < out.length; town += 1) if (flag.contrary[town] === 1) out[town] = 1
    return flag
  }
  const column = lender.criterion()
  const { utility, certainty } = column
  if (criterion.code === 'talent_fields' || criterion.code === 'transport') {
    const wanted = placeBits(criterion.target)
    const stated = places.listed[criterion.code]
    for (let town = 0; town < utility.length; town += 1) {
      const fit = listedFit(stated[town] ?? 0, wanted)
      utility[town] = fit.utility
      certainty[town] = fit.certainty
      if (must && fit.utility === 0) out[town] = 1
    }
    return column
  }
  fillDistance(criterion, places.distances(criterion.code, plan.company), isMeasured(criterion.code, plan.company), column, out)
  return column
}

/** Journeys are estimated, and so is what is far from headquarters that are only taken to be in the seat of their prefecture. */
function isMeasured(code: DistanceNeed, { headquarters }: CompanyProfile): boolean {
  if (code === 'distance') return headquarters !== undefined
  return code === 'own_site_distance' || code === 'customer_distance'
}

type DistanceCriterion = Extract<PlaceCriterion, { target: number }>

function fillDistance(
  { target, must }: DistanceCriterion,
  from: Float64Array,
  measured: boolean,
  { utility, certainty }: CriterionColumn,
  out: Uint8Array,
): void {
  const sure = measured ? CERTAINTY.measured : CERTAINTY.estimated
  for (let town = 0; town < utility.length; town += 1) {
    const far = from[town] ?? Number.NaN
    const known = !Number.isNaN(far)
    const worth = known ? atMost(far, target) : UNKNOWN_PLACE
    utility[town] = worth
    certainty[town] = known ? sure : CERTAINTY.unknown
    if (must && measured && known && worth < 1) out[town] = 1
  }
}

/** The columns of all criteria of a company, in their order; marks in `out` whom its must-haves rule out. */
export function fillCriteria(market: Market, plan: CompanyPlan, workspace: Workspace): CriterionColumn[] {
  const lender = new Lender(workspace)
  const { out } = workspace
  const officeCriteria = plan.criteria.filter((criterion) => criterion.kind === 'office')
  const ofOffices = officeCriteria.length === 0 ? [] : fillOffices(market, officeCriteria, lender, out)
  const fill = (criterion: CompanyCriterionPlan): CriterionColumn => {
    switch (criterion.kind) {
      case 'strength':
        return fillStrength(market, plan, criterion, lender, out)
      case 'place':
        return fillPlace(market, plan, criterion, lender, out)
      case 'words':
        return coverFreeWords(market, plan.company.industry, criterion.terms, lender)
      case 'office': {
        const column = ofOffices[officeCriteria.indexOf(criterion)]
        if (column === undefined) throw new Error(`no column was filled for ${criterion.code}`)
        return column
      }
    }
  }
  return plan.criteria.map(fill)
}
