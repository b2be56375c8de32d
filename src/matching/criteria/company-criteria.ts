import {
  type CompanyNeed,
  companyNeeds,
  strengths,
  type Line,
  type Occupancy,
  type OfficeForm,
  type OfficeNeed,
  type Strength,
  type PlaceNeed,
  type TalentField,
  type TransportHub,
} from '../../catalog/matching-codes.ts'
import type { CompanyNeedStated, CompanyProfile } from '../../organizations/profile.schemas.ts'
import { readWish } from '../words/denied-wish.rules.ts'
import { type NamedTerm, namedTermsOf } from '../words/free-words.rules.ts'
import { DEFAULT_LEAST_LEVEL, IMPLIED_CEILING, MUST_WEIGHT } from '../score/constants.ts'
import { impliedNeedsOf } from './implied-needs.rules.ts'
import type { Origin } from '../result.schemas.ts'
import { type StrengthQuestion, strengthQuestion } from './strength-question.ts'

/** What a company wants, ready to be asked of many municipalities. `weight` is raw; shares are taken when all are known. */
interface Criterion {
  readonly weight: number
  readonly must: boolean
  readonly origin: Origin
}

/** What is asked, apart from how much it counts. */
interface StrengthWish {
  readonly kind: 'strength'
  readonly code: Strength
  readonly question: StrengthQuestion
}

interface OfficeWish {
  readonly kind: 'office'
  readonly code: OfficeNeed
  /** A number, a day, codes of which one will do, or `true` for what is only there or not. */
  readonly target: number | string | true | readonly (OfficeForm | Line | Occupancy)[]
}

/** What lies how far, or how long a journey, from somewhere. */
export type DistanceNeed = 'distance' | 'travel_time' | 'tokyo_travel_time' | 'own_site_distance' | 'customer_distance'
/** What is there or not. */
export type PlaceFlag = Exclude<PlaceNeed, DistanceNeed | 'talent_fields' | 'transport' | 'words'>

type PlaceWish =
  | { readonly kind: 'place'; readonly code: DistanceNeed; readonly target: number }
  | { readonly kind: 'place'; readonly code: PlaceFlag; readonly target: true }
  | { readonly kind: 'place'; readonly code: 'talent_fields'; readonly target: readonly TalentField[] }
  | { readonly kind: 'place'; readonly code: 'transport'; readonly target: readonly TransportHub[] }

interface WordsWish {
  readonly kind: 'words'
  readonly code: 'words'
  readonly words: string
  /** None: it says nothing that could be looked for, and counts as no wish. */
  readonly terms: readonly NamedTerm[]
  /** What it says that it does not want. */
  readonly denied: readonly string[]
}

export type StrengthCriterion = StrengthWish & Criterion
export type OfficeCriterion = OfficeWish & Criterion
export type PlaceCriterion = PlaceWish & Criterion
export type WordsCriterion = WordsWish & Criterion
export type CompanyCriterionPlan = StrengthCriterion | OfficeCriterion | PlaceCriterion | WordsCriterion

/** Other weights for criteria of the company, instead of the stated importances: 0 to 1,000. */
export type CompanyWeights = Readonly<Partial<Record<CompanyNeed, number>>>

const strengthCodes = new Set<string>(strengths.map((strength) => strength.code))
const catalogOrder = new Map<string, number>(companyNeeds.map((need, index) => [need.code, index]))

export function isStrength(code: CompanyNeed): code is Strength {
  return strengthCodes.has(code)
}

function wishOf({ code, target, importance }: CompanyNeedStated): StrengthWish | OfficeWish | PlaceWish | WordsWish {
  if (isStrength(code)) {
    const leastLevel = typeof target === 'number' ? target : importance === 'must' ? DEFAULT_LEAST_LEVEL : null
    return { kind: 'strength', code, question: strengthQuestion(code, leastLevel, typeof target === 'string' ? target : null) }
  }
  switch (code) {
    case 'distance':
    case 'travel_time':
    case 'tokyo_travel_time':
    case 'own_site_distance':
    case 'customer_distance':
      return { kind: 'place', code, target: typeof target === 'number' ? target : 0 }
    case 'subsidy':
    case 'tax_relief':
    case 'nursery':
    case 'school':
    case 'visit_tour':
    case 'business_land':
    case 'utilities':
      return { kind: 'place', code, target: true }
    case 'talent_fields':
      return { kind: 'place', code, target: Array.isArray(target) ? (target as TalentField[]) : [] }
    case 'transport':
      return { kind: 'place', code, target: Array.isArray(target) ? (target as TransportHub[]) : [] }
    case 'words': {
      const words = typeof target === 'string' ? target : ''
      return { kind: 'words', code, words, terms: namedTermsOf(words), denied: readWish(words).denied }
    }
    case 'office_form':
    case 'office_line':
    case 'office_occupancy':
      return { kind: 'office', code, target: Array.isArray(target) ? (target as (OfficeForm | Line | Occupancy)[]) : [] }
    default:
      return { kind: 'office', code, target: typeof target === 'number' || typeof target === 'string' ? target : true }
  }
}

function statedCriterion(need: CompanyNeedStated, weights: CompanyWeights): CompanyCriterionPlan {
  const wish = wishOf(need)
  const empty = wish.kind === 'words' && wish.terms.length === 0
  const must = need.importance === 'must' && !empty
  const weight = empty ? 0 : (weights[need.code] ?? (need.importance === 'must' ? MUST_WEIGHT : need.importance))
  return { ...wish, weight, must, origin: empty ? { kind: 'base' } : { kind: 'need', importance: need.importance } }
}

function impliedCriterion(code: Strength, weight: number, origin: Origin): StrengthCriterion {
  return { kind: 'strength', code, question: strengthQuestion(code, null, null), weight, must: false, origin }
}

/**
 * The company's criteria in catalog order: its needs with their importances, and what its other answers imply, which
 * together weighs at most a quarter of the needs stated outright (everything, when none is stated). A strength that only
 * `weights` names is asked with that weight.
 */
export function companyCriteria(profile: CompanyProfile, weights: CompanyWeights = {}): CompanyCriterionPlan[] {
  const stated = profile.needs.map((need) => statedCriterion(need, weights))
  const implied = impliedNeedsOf(profile)
  const statedTotal = stated.reduce((sum, criterion) => sum + criterion.weight, 0)
  const impliedTotal = implied.reduce((sum, need) => sum + need.weight, 0)
  const scale = statedTotal === 0 ? 1 : Math.min(1, (IMPLIED_CEILING * statedTotal) / impliedTotal)
  const known = new Set<string>([...stated, ...implied].map((criterion) => criterion.code))
  const asked = (Object.keys(weights) as CompanyNeed[]).filter((code) => isStrength(code) && !known.has(code)) as Strength[]
  return [
    ...stated,
    ...implied.map((need) => impliedCriterion(need.code, weights[need.code] ?? need.weight * scale, { kind: 'implied', by: [...need.by] })),
    ...asked.map((code) => impliedCriterion(code, weights[code] ?? 0, { kind: 'implied', by: [] })),
  ].toSorted((a, b) => (catalogOrder.get(a.code) ?? 0) - (catalogOrder.get(b.code) ?? 0))
}
