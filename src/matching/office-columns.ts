import { officeFormCodes } from '../catalog/matching-codes.ts'
import type { MunicipalityProfile, Office } from '../organizations/profile.schemas.ts'
import type { OfficeCriterion } from './company-criteria.ts'
import { UNKNOWN_OFFICE } from './constants.ts'
import { atLeast, atMost, dayNumber, onTime } from './quantity.rules.ts'

/** Figures of all offices of all municipalities, one after the other; NaN where nothing is stated. */
export interface OfficeColumns {
  /** Offices in their own order, whatever order they were listed in: among equals the first is taken. */
  readonly offices: readonly Office[]
  /** Of municipality `t`: offices `first[t]` to `first[t + 1]` (excluded). */
  readonly first: Int32Array
  /** Municipalities that list any. */
  readonly towns: Int32Array
  readonly seats: Float64Array
  readonly privateRooms: Float64Array
  readonly mbps: Float64Array
  readonly rentYenMonth: Float64Array
  /** 1 yes, 0 no. */
  readonly trialStay: Float64Array
  /** Days since 1970-01-01. */
  readonly from: Float64Array
  /** One bit in the order of the catalog's forms. */
  readonly forms: Int32Array
}

const unknown = Number.NaN
const bitOfForm = new Map<unknown, number>(officeFormCodes.map((code, index) => [code, 1 << index]))

function inTheirOwnOrder(offices: readonly Office[]): Office[] {
  return offices
    .map((office) => ({ office, key: JSON.stringify(office) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ office }) => office)
}

export function officeColumnsOf(profiles: readonly (MunicipalityProfile | null)[]): OfficeColumns {
  const first = new Int32Array(profiles.length + 1)
  const offices: Office[] = []
  const towns: number[] = []
  for (const [town, profile] of profiles.entries()) {
    if (profile !== null && profile.offices.length > 0) {
      towns.push(town)
      offices.push(...inTheirOwnOrder(profile.offices))
    }
    first[town + 1] = offices.length
  }
  const figures = (figure: (office: Office) => number | undefined): Float64Array =>
    Float64Array.from(offices, (office) => figure(office) ?? unknown)
  return {
    offices,
    first,
    towns: Int32Array.from(towns),
    seats: figures((office) => office.seats),
    privateRooms: figures((office) => office.privateRooms),
    mbps: figures((office) => office.mbps),
    rentYenMonth: figures((office) => office.rentYenMonth),
    trialStay: figures((office) => (office.trialStay === undefined ? undefined : Number(office.trialStay))),
    from: figures((office) => (office.from === undefined ? undefined : dayNumber(office.from))),
    forms: Int32Array.from(offices, (office) => bitOfForm.get(office.form) ?? 0),
  }
}

/** A wish about offices, ready to be asked of all of them: `target` as a number (a day as its number, forms as bits). */
export interface OfficeWish {
  readonly code: OfficeCriterion['code']
  readonly target: number
  readonly weight: number
  readonly must: boolean
}

export function officeWish({ code, target, weight, must }: OfficeCriterion): OfficeWish {
  const bits = Array.isArray(target) ? target.reduce((sum: number, form) => sum | (bitOfForm.get(form) ?? 0), 0) : 0
  const amount = typeof target === 'number' ? target : typeof target === 'string' ? dayNumber(target) : bits
  return { code, target: amount, weight, must }
}

/** What is stated of office `at` for a wish (NaN: nothing). */
export function officeFigure(columns: OfficeColumns, { code }: OfficeWish, at: number): number {
  switch (code) {
    case 'office_seats':
      return columns.seats[at] ?? unknown
    case 'office_private_rooms':
      return columns.privateRooms[at] ?? unknown
    case 'office_mbps':
      return columns.mbps[at] ?? unknown
    case 'office_rent':
      return columns.rentYenMonth[at] ?? unknown
    case 'office_trial_stay':
      return columns.trialStay[at] ?? unknown
    case 'office_from':
      return columns.from[at] ?? unknown
    case 'office_form':
      return columns.forms[at] ?? unknown
  }
}

/** 0–1: how well a stated figure meets the wish; the base rate where nothing is stated. */
export function officeUtility({ code, target }: OfficeWish, figure: number): number {
  if (Number.isNaN(figure)) return UNKNOWN_OFFICE
  switch (code) {
    case 'office_seats':
    case 'office_private_rooms':
    case 'office_mbps':
      return atLeast(figure, target)
    case 'office_rent':
      return atMost(figure, target)
    case 'office_trial_stay':
      return figure
    case 'office_from':
      return onTime(figure, target)
    case 'office_form':
      return (figure & target) === 0 ? 0 : 1
  }
}

/** The office that suits best, and what the must-haves say of all of them. */
export interface BestOffice {
  /** Its place in the columns; −1: none is listed. */
  at: number
  /** No office can be had that meets every must-have as far as it is stated. */
  violates: boolean
}

/**
 * Looks at all offices of a municipality, since a company moves into one: best is the one with the fewest must-haves against it,
 * then the greatest weighted worth. They violate a must-have when each of them is known to miss one, or when figures are stated
 * for one and none of them is as asked.
 */
export function findBestOffice(columns: OfficeColumns, town: number, wishes: readonly OfficeWish[], best: BestOffice): void {
  best.at = -1
  best.violates = false
  const last = columns.first[town + 1] ?? 0
  let fewest = Number.POSITIVE_INFINITY
  let most = -1
  for (let at = columns.first[town] ?? 0; at < last; at += 1) {
    let missed = 0
    let worth = 0
    for (const wish of wishes) {
      const utility = officeUtility(wish, officeFigure(columns, wish, at))
      worth += utility * wish.weight
      if (wish.must && utility < 1 && !Number.isNaN(officeFigure(columns, wish, at))) missed += 1
    }
    if (missed < fewest || (missed === fewest && worth > most)) {
      best.at = at
      fewest = missed
      most = worth
    }
  }
  if (best.at < 0) return
  best.violates = fewest > 0 || wishes.some((wish) => wish.must && missedByAll(columns, town, wish))
}

/** Whether figures are stated for a wish and none of them is as asked. */
export function missedByAll(columns: OfficeColumns, town: number, wish: OfficeWish): boolean {
  const last = columns.first[town + 1] ?? 0
  let stated = false
  for (let at = columns.first[town] ?? 0; at < last; at += 1) {
    const figure = officeFigure(columns, wish, at)
    if (Number.isNaN(figure)) continue
    if (officeUtility(wish, figure) === 1) return false
    stated = true
  }
  return stated
}
