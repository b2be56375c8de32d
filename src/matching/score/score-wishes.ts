import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import { hiresLocally } from './company-fit.score.ts'
import { OPENNESS, SILENT_OPENNESS } from './constants.ts'
import { atLeast, atMost } from './quantity.rules.ts'
import { industryBit, occupancyBits, presenceBits, type WishColumn, type WishColumns } from '../market/wish-columns.ts'

/** What a company says of itself, as numbers; undefined where it has not answered. */
interface CompanyFigures {
  readonly industry: number
  readonly presence: number | undefined
  readonly occupancies: number | undefined
  readonly employees: number
  readonly headCount: number | undefined
  readonly months: number | undefined
  readonly localHiring: number | undefined
  readonly sideJobs: number | undefined
  readonly community: number | undefined
}

function asNumber(answer: boolean | undefined): number | undefined {
  return answer === undefined ? undefined : Number(answer)
}

function figuresOf(company: CompanyProfile): CompanyFigures {
  const { industry, employees, presence, plans } = company
  return {
    industry: industryBit(industry),
    presence: presence.length === 0 ? undefined : presenceBits(presence),
    occupancies: occupancyBits(plans.occupancies ?? []) || undefined,
    employees,
    headCount: plans.headCount,
    months: plans.months,
    localHiring: asNumber(hiresLocally(company)),
    sideJobs: asNumber(plans.sideJobs),
    community: asNumber(plans.community),
  }
}

/** What the company answers to a kind of wish; undefined: nothing. */
function answerTo({ code }: WishColumn, figures: CompanyFigures): number | undefined {
  switch (code) {
    case 'industry':
      return figures.industry
    case 'presence':
      return figures.presence
    case 'occupancy':
      return figures.occupancies
    case 'company_size':
      return figures.employees
    case 'head_count':
      return figures.headCount
    case 'length_of_stay':
      return figures.months
    case 'local_hiring':
      return figures.localHiring
    case 'side_jobs':
      return figures.sideJobs
    case 'community':
      return figures.community
  }
}

/**
 * Writes 0–1 for every municipality that asks: how well the answer meets it. The same numbers as `judgeCompany` gives. One loop a kind,
 * since this runs for every pair.
 */
function fillUtility({ code, asked, least, most, codes }: WishColumn, answer: number, utility: Float64Array): void {
  const count = asked.length
  switch (code) {
    case 'industry':
    case 'presence':
    case 'occupancy':
      for (let index = 0; index < count; index += 1) utility[index] = ((codes[asked[index] ?? 0] ?? 0) & answer) === 0 ? 0 : 1
      break
    case 'company_size':
      for (let index = 0; index < count; index += 1) {
        const town = asked[index] ?? 0
        const from = least[town] ?? 0
        utility[index] = answer < from ? atLeast(answer, from) : atMost(answer, most[town] ?? 0)
      }
      break
    case 'head_count':
    case 'length_of_stay':
      for (let index = 0; index < count; index += 1) utility[index] = atLeast(answer, least[asked[index] ?? 0] ?? 0)
      break
    case 'local_hiring':
    case 'side_jobs':
    case 'community':
      utility.fill(answer, 0, count)
  }
}

/** The municipalities' side of one company, over all municipalities. */
export interface WishScores {
  readonly score: Float64Array
  readonly confidence: Float64Array
  /** 1 where a must-have of the municipality is known to be missed. */
  readonly out: Uint8Array
}

/** Scores the company by what each municipality asks for; adds to `into.out`, overwrites the rest. `utility` is room to work in. */
export function scoreWishes(wishes: WishColumns, company: CompanyProfile, utility: Float64Array, into: WishScores): void {
  const { score, confidence, out } = into
  const figures = figuresOf(company)
  score.fill(0)
  confidence.fill(0)
  for (const column of wishes.columns) {
    const { share, must, asked } = column
    const answer = answerTo(column, figures)
    if (answer === undefined) utility.fill(OPENNESS, 0, asked.length)
    else fillUtility(column, answer, utility)
    for (let index = 0; index < asked.length; index += 1) {
      const town = asked[index] ?? 0
      const worth = utility[index] ?? 0
      score[town] = (score[town] ?? 0) + (share[town] ?? 0) * worth
      if (answer === undefined) continue
      confidence[town] = (confidence[town] ?? 0) + (share[town] ?? 0)
      if (worth < 1 && must[town] === 1) out[town] = 1
    }
  }
  const { opennessShare, spoken } = wishes
  for (let town = 0; town < score.length; town += 1) {
    score[town] = (score[town] ?? 0) + (opennessShare[town] ?? 0) * (spoken[town] === 1 ? OPENNESS : SILENT_OPENNESS)
  }
}
