import type { Office } from '../organizations/profile.schemas.ts'
import type { OfficeCriterion } from './company-criteria.ts'
import {
  type BestOffice,
  findBestOffice,
  missedByAll,
  type OfficeColumns,
  officeFigure,
  officeUtility,
  officeWish,
} from './office-columns.ts'
import type { OfficeWish } from './office-columns.ts'
import type { Fact, Reason, Violation } from './result.schemas.ts'

type OfficeReason = Extract<Reason, { kind: 'office' }>

function statedFact(office: Office, code: OfficeCriterion['code']): Fact | null {
  switch (code) {
    case 'office_seats':
      return office.seats ?? null
    case 'office_private_rooms':
      return office.privateRooms ?? null
    case 'office_mbps':
      return office.mbps ?? null
    case 'office_rent':
      return office.rentYenMonth ?? null
    case 'office_trial_stay':
      return office.trialStay ?? null
    case 'office_from':
      return office.from ?? null
    case 'office_form':
      return office.form
  }
}

/** Lists in an order of their own, so that the order they were given in changes nothing. */
function factOf(target: OfficeCriterion['target']): Fact {
  return typeof target === 'object' ? target.toSorted() : target
}

/** How far a figure is from the wish, in the wish's unit; null for what is only so or not. */
function distanceFrom({ code, target }: OfficeWish, figure: number): number | null {
  return code === 'office_trial_stay' || code === 'office_form' ? null : Math.abs(figure - target)
}

function bestOfficeOf(columns: OfficeColumns, town: number, wishes: readonly OfficeWish[]): BestOffice {
  const best: BestOffice = { at: -1, violates: false }
  findBestOffice(columns, town, wishes, best)
  return best
}

/** What is stated, for each wish, of the one office that suits best. */
export function officeReasons(columns: OfficeColumns, town: number, criteria: readonly OfficeCriterion[]): OfficeReason[] {
  const { at } = bestOfficeOf(columns, town, criteria.map(officeWish))
  const office = columns.offices[at]
  return criteria.map(({ code, target }): OfficeReason => {
    const stated = office === undefined ? null : statedFact(office, code)
    return {
      kind: 'office',
      basis: stated === null ? 'unknown' : 'stated',
      office: stated === null ? null : (office?.name ?? null),
      stated,
      target: factOf(target),
    }
  })
}

/** The office that comes nearest to a wish among those of which anything is stated for it. */
function nearest(columns: OfficeColumns, town: number, wish: OfficeWish): number {
  let at = -1
  let most = -1
  for (let office = columns.first[town] ?? 0; office < (columns.first[town + 1] ?? 0); office += 1) {
    const figure = officeFigure(columns, wish, office)
    if (Number.isNaN(figure) || officeUtility(wish, figure) <= most) continue
    at = office
    most = officeUtility(wish, figure)
  }
  return at
}

/** The must-haves the offices are known to miss, each at the office that comes nearest to it. */
export function officeViolations(columns: OfficeColumns, town: number, criteria: readonly OfficeCriterion[]): Violation[] {
  const wishes = criteria.map(officeWish)
  const best = bestOfficeOf(columns, town, wishes)
  if (!best.violates) return []
  return criteria.flatMap(({ code, target }, index): Violation[] => {
    const wish = wishes[index]
    if (wish === undefined || !wish.must) return []
    const at = missedByAll(columns, town, wish) ? nearest(columns, town, wish) : best.at
    const figure = officeFigure(columns, wish, at)
    const office = columns.offices[at]
    const stated = office === undefined ? null : statedFact(office, code)
    if (stated === null || officeUtility(wish, figure) === 1) return []
    return [{ side: 'company', criterion: code, required: factOf(target), stated, shortBy: distanceFrom(wish, figure) }]
  })
}
