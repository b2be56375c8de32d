import type { Facts } from '../../organizations/profile.schemas.ts'
import type { PlaceCriterion, PlaceFlag } from '../criteria/company-criteria.ts'
import { CERTAINTY, LEVEL_WORTH, SUPPORT_FOR_SUBSIDY, UNKNOWN_PLACE } from './constants.ts'
import type { Judged } from './judged.ts'
import { atMost } from './quantity.rules.ts'
import type { Fact, Reason, Violation } from '../result.schemas.ts'

export type PlaceReason = Extract<Reason, { kind: 'place' }>

/** What is known of a place, seen from one company. */
export interface PlaceFacts {
  /** Whole km from the company's headquarters; null: one of the two places is not known. */
  readonly km: number | null
  /** Whether the municipality of the headquarters was named; otherwise `km` is from the seat of its prefecture, an estimate. */
  readonly headquartersNamed: boolean
  /** Whole km from the nearest of the company's own sites, and of its customers; null: none named, or the place of one is not known. */
  readonly ownSiteKm: number | null
  readonly customerKm: number | null
  /** Estimated minutes from there, and from Tokyo; null: one of the two places is not known, or only ships go. */
  readonly minutes: number | null
  readonly tokyoMinutes: number | null
  /** 保育所等数 of the public table; null: it does not say. */
  readonly nurseries: number | null
  /** What the municipality states itself. */
  readonly stated: Facts | undefined
  /** Its stated level of `support_measures`; null: not stated. */
  readonly supportLevel: number | null
}

interface PlaceFit extends Judged<PlaceReason> {
  /** Stated or measured, and not as asked. */
  readonly contrary: boolean
  readonly shortBy: number | null
}

/** Worth of a subsidy nobody stated: the base rate, or what a stated strength in support measures tells. Never falls with the level. */
export function subsidyByStrength(supportLevel: number | null): number {
  if (supportLevel === null || supportLevel < SUPPORT_FOR_SUBSIDY.leastLevel) return UNKNOWN_PLACE
  const worth = LEVEL_WORTH[Math.min(supportLevel, LEVEL_WORTH.length) - 1] ?? 0
  return UNKNOWN_PLACE + SUPPORT_FOR_SUBSIDY.affinity * Math.max(0, worth - UNKNOWN_PLACE)
}

function known(basis: 'stated' | 'measured', utility: number, stated: Fact, target: Fact, shortBy: number | null): PlaceFit {
  const contrary = utility < 1
  return {
    utility,
    known: true,
    certainty: CERTAINTY[basis],
    contrary,
    shortBy: contrary ? shortBy : null,
    reason: { kind: 'place', basis, stated, target },
  }
}

function guessed(basis: 'estimated' | 'related' | 'unknown', utility: number, stated: Fact | null, target: Fact): PlaceFit {
  return {
    utility,
    known: false,
    certainty: CERTAINTY[basis],
    contrary: false,
    shortBy: null,
    reason: { kind: 'place', basis, stated, target },
  }
}

function unknown(target: Fact): PlaceFit {
  return guessed('unknown', UNKNOWN_PLACE, null, target)
}

/** One of the codes asked for will do. A list left empty says nothing: a form sends it when nobody ticked anything. */
function oneOf(asked: readonly string[], offered: readonly string[] = []): PlaceFit {
  const target = asked.toSorted()
  if (offered.length === 0) return unknown(target)
  return known('stated', offered.some((code) => target.includes(code)) ? 1 : 0, offered.toSorted(), target, null)
}

/** From a place that was named. */
function measured(km: number | null, target: number): PlaceFit {
  return km === null ? unknown(target) : known('measured', atMost(km, target), km, target, km - target)
}

function travelled(minutes: number | null, target: number): PlaceFit {
  if (minutes === null) return unknown(target)
  return guessed('estimated', atMost(minutes, target), minutes, target)
}

const factOfFlag = {
  subsidy: 'subsidy',
  tax_relief: 'taxRelief',
  nursery: 'nursery',
  school: 'school',
  visit_tour: 'visitTour',
  business_land: 'businessLand',
  utilities: 'utilities',
} as const satisfies Record<PlaceFlag, keyof Facts>

/** What nobody stated of a flag. */
function unstatedFlag(code: PlaceFlag, { nurseries, supportLevel }: PlaceFacts): PlaceFit {
  if (code === 'nursery' && nurseries !== null) return known('measured', nurseries > 0 ? 1 : 0, nurseries, true, null)
  const utility = code === 'subsidy' ? subsidyByStrength(supportLevel) : UNKNOWN_PLACE
  return utility > UNKNOWN_PLACE ? guessed('related', utility, null, true) : unknown(true)
}

function fitOf(criterion: PlaceCriterion, place: PlaceFacts): PlaceFit {
  const { km, headquartersNamed, stated } = place
  switch (criterion.code) {
    case 'distance': {
      const { target } = criterion
      if (km === null) return unknown(target)
      const utility = atMost(km, target)
      return headquartersNamed ? known('measured', utility, km, target, km - target) : guessed('estimated', utility, km, target)
    }
    case 'travel_time':
      return travelled(place.minutes, criterion.target)
    case 'tokyo_travel_time':
      return travelled(place.tokyoMinutes, criterion.target)
    case 'own_site_distance':
      return measured(place.ownSiteKm, criterion.target)
    case 'customer_distance':
      return measured(place.customerKm, criterion.target)
    case 'talent_fields':
      return oneOf(criterion.target, stated?.talentFields)
    case 'transport':
      return oneOf(criterion.target, stated?.transport)
    default: {
      const answer = stated?.[factOfFlag[criterion.code]]
      return answer === undefined ? unstatedFlag(criterion.code, place) : known('stated', answer ? 1 : 0, answer, true, null)
    }
  }
}

/**
 * How well a place meets one wish of the company. Quantities are worth 1 inside, falling evenly to 0 at the tolerance; one of the
 * codes of a list will do. What the municipality states overrides public figures; an estimated travel time is never `known`.
 */
export function judgePlace(criterion: PlaceCriterion, place: PlaceFacts): Judged<PlaceReason> {
  const { utility, known: isKnown, certainty, reason } = fitOf(criterion, place)
  return { utility, known: isKnown, certainty, reason }
}

/** Must-haves that a stated or measured fact of the place contradicts; an estimate contradicts nothing. */
export function placeViolations(criteria: readonly PlaceCriterion[], place: PlaceFacts): Violation[] {
  return criteria.flatMap((criterion): Violation[] => {
    if (!criterion.must) return []
    const { contrary, shortBy, reason } = fitOf(criterion, place)
    if (!contrary || reason.stated === null) return []
    return [{ side: 'company', criterion: criterion.code, required: reason.target, stated: reason.stated, shortBy }]
  })
}
