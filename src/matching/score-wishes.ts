import type { CompanyProfile } from '../organizations/profile.schemas.ts'
import { OPENNESS, SILENT_OPENNESS } from './constants.ts'
import { atLeast, atMost } from './quantity.rules.ts'
import { industryBit, presenceBits, type WishColumn, type WishColumns } from './wish-columns.ts'

/** What a company says of itself, as numbers; undefined where it has not answered. */
interface CompanyFigures {
  readonly industry: number
  readonly presence: number | undefined
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

function figuresOf({ industry, employees, presence, plans }: CompanyProfile): CompanyFigures {
  return {
    industry: industryBit(industry),
    presence: presence.length === 0 ? undefined : presenceBits(presence),
    employees,
    headCount: plans.headCount,
    months: plans.months,
    localHiring: asNumber(plans.localHiring ?? (presence.includes('local_hiring') ? true : undefined)),
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

/** 0–1: how well the answer meets what municipality `town` asks for. The same numbers as `judgeCompany` gives. */
function utilityOf({ code, least, most, codes }: WishColumn, answer: number, town: number): number {
  switch (code) {
    case 'industry':
    case 'presence':
      return ((codes[town] ?? 0) & answer) === 0 ? 0 : 1
    case 'company_size':
      return answer < (least[town] ?? 0) ? atLeast(answer, least[town] ?? 0) : atMost(answer, most[town] ?? 0)
    case 'head_count':
    case 'length_of_stay':
      return atLeast(answer, least[town] ?? 0)
    case 'local_hiring':
    case 'side_jobs':
    case 'community':
      return answer
  }
}

/** The municipalities' side of one company, over all municipalities. */
export interface WishScores {
  readonly score: Float64Array
  readonly confidence: Float64Array
  /** 1 where a must-have of the municipality is known to be missed. */
  readonly out: Uint8Array
}

/** Scores the company by what each municipality asks for; adds to `into.out`, overwrites the rest. */
export function scoreWishes(wishes: WishColumns, company: CompanyProfile, into: WishScores): void {
  const { score, confidence, out } = into
  const figures = figuresOf(company)
  score.fill(0)
  confidence.fill(0)
  for (const column of wishes.columns) {
    const { share, must, asked } = column
    const answer = answerTo(column, figures)
    for (const town of asked) {
      const part = share[town] ?? 0
      if (answer === undefined) {
        score[town] = (score[town] ?? 0) + part * OPENNESS
        continue
      }
      const utility = utilityOf(column, answer, town)
      score[town] = (score[town] ?? 0) + part * utility
      confidence[town] = (confidence[town] ?? 0) + part
      if (must[town] === 1 && utility < 1) out[town] = 1
    }
  }
  const { opennessShare, spoken } = wishes
  for (let town = 0; town < score.length; town += 1) {
    score[town] = (score[town] ?? 0) + (opennessShare[town] ?? 0) * (spoken[town] === 1 ? OPENNESS : SILENT_OPENNESS)
  }
}
