import type { Office } from '../organizations/profile.schemas.ts'
import type { OfficeCriterion } from './company-criteria.ts'
import { CERTAINTY, UNKNOWN_OFFICE } from './constants.ts'
import type { Judged } from './judged.ts'
import { atLeast, atMost, dayNumber, daysLate, onTime } from './quantity.rules.ts'
import type { Fact, Reason, Violation } from './result.schemas.ts'

type OfficeReason = Extract<Reason, { kind: 'office' }>

interface Fit {
  readonly utility: number
  readonly stated: number | string | boolean | null
  /** Known and not as asked. */
  readonly contrary: boolean
  readonly shortBy: number | null
}

function fitOf(utility: number, stated: number | string | boolean, contrary: boolean, shortBy: number | null): Fit {
  return { utility, stated, contrary, shortBy: contrary ? shortBy : null }
}

const unknownFit: Fit = { utility: UNKNOWN_OFFICE, stated: null, contrary: false, shortBy: null }

function fitAtLeast(value: number | undefined, target: number): Fit {
  return value === undefined ? unknownFit : fitOf(atLeast(value, target), value, value < target, target - value)
}

/** How one office fits one wish. */
function officeFit(office: Office, { code, target }: OfficeCriterion): Fit {
  const number = typeof target === 'number' ? target : 0
  switch (code) {
    case 'office_seats':
      return fitAtLeast(office.seats, number)
    case 'office_private_rooms':
      return fitAtLeast(office.privateRooms, number)
    case 'office_mbps':
      return fitAtLeast(office.mbps, number)
    case 'office_rent': {
      const rent = office.rentYenMonth
      return rent === undefined ? unknownFit : fitOf(atMost(rent, number), rent, rent > number, rent - number)
    }
    case 'office_trial_stay': {
      const trial = office.trialStay
      return trial === undefined ? unknownFit : fitOf(trial ? 1 : 0, trial, !trial, null)
    }
    case 'office_from': {
      const due = typeof target === 'string' ? target : '9999-12-31'
      const { from } = office
      if (from === undefined) return unknownFit
      const late = [dayNumber(from), dayNumber(due)] as const
      return fitOf(onTime(...late), from, from > due, daysLate(...late))
    }
    case 'office_form': {
      const fits = Array.isArray(target) && target.includes(office.form)
      return fitOf(fits ? 1 : 0, office.form, !fits, null)
    }
  }
}

/** Lists in an order of their own, so that the order they were given in changes nothing. */
function factOf(target: OfficeCriterion['target']): Fact {
  return typeof target === 'object' ? target.toSorted() : target
}

interface Examined {
  readonly office: Office
  readonly fits: readonly Fit[]
  readonly total: number
  readonly contraryMusts: number
}

/** Best first: no must-have against it, then the weighted worth; equal ones in an order that is their own, not the list's. */
function better(a: Examined, b: Examined): number {
  if (a.contraryMusts !== b.contraryMusts) return a.contraryMusts - b.contraryMusts
  if (a.total !== b.total) return b.total - a.total
  return JSON.stringify(a.office) < JSON.stringify(b.office) ? -1 : 1
}

function examine(offices: readonly Office[], criteria: readonly OfficeCriterion[]): Examined[] {
  return offices
    .map((office): Examined => {
      const fits = criteria.map((criterion) => officeFit(office, criterion))
      return {
        office,
        fits,
        total: fits.reduce((sum, fit, index) => sum + fit.utility * (criteria[index]?.weight ?? 0), 0),
        contraryMusts: fits.filter((fit, index) => fit.contrary && criteria[index]?.must === true).length,
      }
    })
    .toSorted(better)
}

/** A company moves into one office: all wishes are judged at the one that suits best. In the order of `criteria`. */
export function judgeOffices(offices: readonly Office[], criteria: readonly OfficeCriterion[]): Judged<OfficeReason>[] {
  const best = examine(offices, criteria)[0]
  return criteria.map(({ target }, index) => {
    const fit = best?.fits[index] ?? unknownFit
    const known = fit.stated !== null
    return {
      utility: fit.utility,
      known,
      certainty: known ? CERTAINTY.stated : CERTAINTY.unknown,
      reason: {
        kind: 'office',
        basis: known ? 'stated' : 'unknown',
        office: known ? (best?.office.name ?? null) : null,
        stated: fit.stated,
        target: factOf(target),
      },
    }
  })
}

/**
 * Must-haves that the offices are known to miss: figures are stated for it and none of them is as asked, or every
 * office is known to miss one must-have or another. Without any stated figure nothing is known, so nothing is violated.
 */
export function officeViolations(offices: readonly Office[], criteria: readonly OfficeCriterion[]): Violation[] {
  const examined = examine(offices, criteria)
  const noneSuits = examined.length > 0 && examined.every((entry) => entry.contraryMusts > 0)
  return criteria.flatMap((criterion, index): Violation[] => {
    if (!criterion.must) return []
    const stated = examined.map((entry) => entry.fits[index] ?? unknownFit).filter((fit) => fit.stated !== null)
    const missedByAll = stated.length > 0 && stated.every((fit) => fit.contrary)
    const nearest = missedByAll ? stated.toSorted((a, b) => b.utility - a.utility)[0] : examined[0]?.fits[index]
    if (nearest === undefined || nearest.stated === null || !nearest.contrary || !(missedByAll || noneSuits)) return []
    return [
      { side: 'company', criterion: criterion.code, required: factOf(criterion.target), stated: nearest.stated, shortBy: nearest.shortBy },
    ]
  })
}
