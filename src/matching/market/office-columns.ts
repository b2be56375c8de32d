import { lineCodes, occupancyCodes, officeFormCodes, type OfficeNeed } from '../../catalog/matching-codes.ts'
import type { MunicipalityProfile, Office } from '../../organizations/profile.schemas.ts'
import type { OfficeCriterion } from '../criteria/company-criteria.ts'
import { UNKNOWN_OFFICE } from '../score/constants.ts'
import { atLeast, atMost, dayNumber, onTime } from '../score/quantity.rules.ts'

/** Figures of all offices of all municipalities, one after the other. */
export interface OfficeColumns {
  /** Offices in their own order, whatever order they were listed in: among equals the first is taken. */
  readonly offices: readonly Office[]
  /** Of municipality `t`: offices `first[t]` to `first[t + 1]` (excluded). */
  readonly first: Int32Array
  /** Municipalities that list any. */
  readonly towns: Int32Array
  /**
   * By wish, NaN where nothing is stated: seats, rooms, Mbit/s, yen a month as they are; what is there or not as 1 or 0; a day as its
   * number; codes as one bit each in the order of their catalog list.
   */
  readonly figures: Readonly<Record<OfficeNeed, Float64Array>>
}

const unknown = Number.NaN
/** The lists have no code in common, so that one wish's bits never meet another's. */
const bitOf = new Map<unknown, number>(
  [officeFormCodes, lineCodes, occupancyCodes].flatMap((codes) => codes.map((code, index) => [code, 1 << index] as const)),
)

/** A list left empty says nothing. */
function bitsOf(codes: readonly string[] | undefined): number | undefined {
  return codes === undefined || codes.length === 0 ? undefined : codes.reduce((bits, code) => bits | (bitOf.get(code) ?? 0), 0)
}

function flagOf(stated: boolean | undefined): number | undefined {
  return stated === undefined ? undefined : Number(stated)
}

/** Whether an office has private rooms; a stated number decides. */
export function hasPrivateRooms({ privateRooms, hasPrivateRooms: stated }: Office): boolean | undefined {
  return privateRooms === undefined ? stated : privateRooms > 0
}

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
    figures: {
      office_seats: figures((office) => office.seats),
      office_private_rooms: figures((office) => office.privateRooms),
      office_has_private_rooms: figures((office) => flagOf(hasPrivateRooms(office))),
      office_meeting_rooms: figures((office) => office.meetingRooms),
      office_security: figures((office) => flagOf(office.security)),
      office_line: figures((office) => bitsOf(office.lines)),
      office_mbps: figures((office) => office.mbps),
      office_rent: figures((office) => office.rentYenMonth),
      office_trial_stay: figures((office) => flagOf(office.trialStay)),
      office_from: figures((office) => (office.from === undefined ? undefined : dayNumber(office.from))),
      office_form: figures((office) => bitOf.get(office.form)),
      office_occupancy: figures((office) => bitsOf(office.occupancies)),
    },
  }
}

/** A wish about offices with what every office is worth for it. */
export interface OfficeWish {
  readonly code: OfficeNeed
  /** As a number: a day as its number, codes as bits. */
  readonly target: number
  readonly weight: number
  readonly must: boolean
  readonly figures: Float64Array
  /** 0–1 by office, as far as they were judged. */
  readonly utility: Float64Array
}

function targetAsNumber(target: OfficeCriterion['target']): number {
  if (typeof target === 'number') return target
  if (typeof target === 'string') return dayNumber(target)
  return Array.isArray(target) ? (bitsOf(target) ?? 0) : 0
}

/** Judges offices `from` to `to` (excluded) for a wish, in `room` (one number an office). */
export function judgeOffices(
  { figures: all }: OfficeColumns,
  { code, target: asked, weight, must }: OfficeCriterion,
  room: Float64Array,
  from: number,
  to: number,
): OfficeWish {
  const figures = all[code]
  const target = targetAsNumber(asked)
  for (let at = from; at < to; at += 1) {
    const figure = figures[at] ?? unknown
    room[at] = Number.isNaN(figure) ? UNKNOWN_OFFICE : figureUtility(code, figure, target)
  }
  return { code, target, weight, must, figures, utility: room }
}

/** How well a stated figure meets the wish, 0–1. */
function figureUtility(code: OfficeNeed, figure: number, target: number): number {
  switch (code) {
    case 'office_seats':
    case 'office_private_rooms':
    case 'office_meeting_rooms':
    case 'office_mbps':
      return atLeast(figure, target)
    case 'office_rent':
      return atMost(figure, target)
    case 'office_has_private_rooms':
    case 'office_security':
    case 'office_trial_stay':
      return figure
    case 'office_from':
      return onTime(figure, target)
    case 'office_form':
    case 'office_line':
    case 'office_occupancy':
      return (figure & target) === 0 ? 0 : 1
  }
}

/** The office that suits best, and what the must-haves say of all of them. */
export interface BestOffice {
  /** Its place in the columns; −1: none is listed. */
  at: number
  /** Every office is known to miss a must-have. */
  violates: boolean
}

/**
 * Looks at all offices of a municipality, since a company moves into one: best is the one with the fewest must-haves against it,
 * then the greatest weighted worth. They violate must-haves when each of them is known to miss one; an office that states nothing of
 * it may be as asked.
 */
export function findBestOffice({ first }: OfficeColumns, town: number, wishes: readonly OfficeWish[], best: BestOffice): void {
  best.at = -1
  best.violates = false
  const last = first[town + 1] ?? 0
  let fewest = Number.POSITIVE_INFINITY
  let most = -1
  for (let at = first[town] ?? 0; at < last; at += 1) {
    let missed = 0
    let worth = 0
    for (const wish of wishes) {
      worth += (wish.utility[at] ?? 0) * wish.weight
      if (wish.must && isContrary(wish, at)) missed += 1
    }
    if (missed < fewest || (missed === fewest && worth > most)) {
      best.at = at
      fewest = missed
      most = worth
    }
  }
  best.violates = best.at >= 0 && fewest > 0
}

/** Whether the figure of office `at` is stated and not as asked. */
export function isContrary({ figures, utility }: OfficeWish, at: number): boolean {
  return (utility[at] ?? 1) < 1 && !Number.isNaN(figures[at])
}

/** Whether figures are stated for a wish and none of them is as asked. */
export function missedByAll(first: Int32Array, town: number, wish: OfficeWish): boolean {
  const last = first[town + 1] ?? 0
  let stated = false
  for (let at = first[town] ?? 0; at < last; at += 1) {
    if (Number.isNaN(wish.figures[at])) continue
    if (!isContrary(wish, at)) return false
    stated = true
  }
  return stated
}
