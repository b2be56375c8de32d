import { officeNeeds } from '../../catalog/matching-codes.ts'
import type { Office } from '../../organizations/profile.schemas.ts'
import type { OfficeCriterion } from '../criteria/company-criteria.ts'
import {
  type BestOffice,
  findBestOffice,
  hasPrivateRooms,
  isContrary,
  judgeOffices,
  missedByAll,
  type OfficeColumns,
  type OfficeWish,
} from '../market/office-columns.ts'
import type { Fact, Reason, Violation } from '../result.schemas.ts'

type OfficeReason = Extract<Reason, { kind: 'office' }>

function statedFact(office: Office, code: OfficeCriterion['code']): Fact | null {
  switch (code) {
    case 'office_seats':
      return office.seats ?? null
    case 'office_private_rooms':
      return office.privateRooms ?? null
    case 'office_has_private_rooms':
      return hasPrivateRooms(office) ?? null
    case 'office_meeting_rooms':
      return office.meetingRooms ?? null
    case 'office_security':
      return office.security ?? null
    case 'office_line':
      return listed(office.lines)
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
    case 'office_occupancy':
      return listed(office.occupancies)
  }
}

/** A list left empty says nothing. */
function listed(codes: readonly string[] | undefined): Fact | null {
  return codes === undefined || codes.length === 0 ? null : codes.toSorted()
}

/** Needs whose figure is no quantity: there or not, or one of a list. */
const withoutQuantity = new Set<OfficeCriterion['code']>(officeNeeds.filter(({ kind }) => kind !== 'range').map(({ code }) => code))

/** Lists in an order of their own, so that the order they were given in changes nothing. */
function factOf(target: OfficeCriterion['target']): Fact {
  return typeof target === 'object' ? target.toSorted() : target
}

/** How far a figure is from the wish, in the wish's unit; null for what is only so or not. */
function distanceFrom({ code, target }: OfficeWish, figure: number): number | null {
  return withoutQuantity.has(code) ? null : Math.abs(figure - target)
}

/** The wishes with the offices of one municipality judged, and the best of these. */
function judgeTown(columns: OfficeColumns, town: number, criteria: readonly OfficeCriterion[]): { wishes: OfficeWish[]; best: BestOffice } {
  const [from = 0, to = 0] = columns.first.subarray(town, town + 2)
  const wishes = criteria.map((criterion) => judgeOffices(columns, criterion, new Float64Array(to), from, to))
  const best: BestOffice = { at: -1, violates: false }
  findBestOffice(columns, town, wishes, best)
  return { wishes, best }
}

/** What is stated, for each wish, of the one office that suits best. */
export function officeReasons(columns: OfficeColumns, town: number, criteria: readonly OfficeCriterion[]): OfficeReason[] {
  const office = columns.offices[judgeTown(columns, town, criteria).best.at]
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
function nearest(first: Int32Array, town: number, { figures, utility }: OfficeWish): number {
  let nearestYet = -1
  let most = -1
  for (let at = first[town] ?? 0; at < (first[town + 1] ?? 0); at += 1) {
    const worth = utility[at] ?? 0
    if (Number.isNaN(figures[at]) || worth <= most) continue
    nearestYet = at
    most = worth
  }
  return nearestYet
}

/** The must-haves the offices are known to miss, each at the office that comes nearest to it. */
export function officeViolations(columns: OfficeColumns, town: number, criteria: readonly OfficeCriterion[]): Violation[] {
  const { wishes, best } = judgeTown(columns, town, criteria)
  if (!best.violates) return []
  return criteria.flatMap(({ code, target }, index): Violation[] => {
    const wish = wishes[index]
    if (wish === undefined || !wish.must) return []
    const at = missedByAll(columns.first, town, wish) ? nearest(columns.first, town, wish) : best.at
    const office = columns.offices[at]
    const stated = office === undefined ? null : statedFact(office, code)
    if (stated === null || !isContrary(wish, at)) return []
    return [{ side: 'company', criterion: code, required: factOf(target), stated, shortBy: distanceFrom(wish, wish.figures[at] ?? 0) }]
  })
}
