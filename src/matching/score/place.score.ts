import type { Facts } from '../../organizations/profile.schemas.ts'
import type { PlaceCriterion } from '../criteria/company-criteria.ts'
import { CERTAINTY, LEVEL_WORTH, SUPPORT_FOR_SUBSIDY, UNKNOWN_PLACE } from './constants.ts'
import { travelMinutes } from './distance.rules.ts'
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

function fitOf(criterion: PlaceCriterion, { km, headquartersNamed, nurseries, stated, supportLevel }: PlaceFacts): PlaceFit {
  switch (criterion.code) {
    case 'distance': {
      const { target } = criterion
      if (km === null) return unknown(target)
      const utility = atMost(km, target)
      return headquartersNamed ? known('measured', utility, km, target, km - target) : guessed('estimated', utility, km, target)
    }
    case 'travel_time': {
      const { target } = criterion
      if (km === null) return unknown(target)
      const minutes = travelMinutes(km)
      return guessed('estimated', atMost(minutes, target), minutes, target)
    }
    case 'subsidy': {
      if (stated?.subsidy !== undefined) return known('stated', stated.subsidy ? 1 : 0, stated.subsidy, true, null)
      const utility = subsidyByStrength(supportLevel)
      return utility > UNKNOWN_PLACE ? guessed('related', utility, null, true) : unknown(true)
    }
    case 'nursery': {
      if (stated?.nursery !== undefined) return known('stated', stated.nursery ? 1 : 0, stated.nursery, true, null)
      return nurseries === null ? unknown(true) : known('measured', nurseries > 0 ? 1 : 0, nurseries, true, null)
    }
    case 'talent_fields': {
      const target = criterion.target.toSorted()
      // A list left empty says nothing: a form sends it when nobody ticked anything.
      const offered = stated?.talentFields ?? []
      if (offered.length === 0) return unknown(target)
      return known('stated', offered.some((field) => target.includes(field)) ? 1 : 0, offered.toSorted(), target, null)
    }
  }
}

/**
 * How well a place meets one wish of the company. Quantities are worth 1 inside, falling evenly to 0 at the tolerance; one of the
 * fields of talent will do. What the municipality states overrides public figures; an estimated travel time is never `known`.
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
