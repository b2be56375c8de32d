import { industryCodes, type Industry } from '../../catalog/industries.ts'
import {
  type MunicipalNeed,
  municipalNeedCodes,
  occupancyCodes,
  presenceCodes,
  type Occupancy,
  type Presence,
} from '../../catalog/matching-codes.ts'
import type { MunicipalityProfile, MunicipalNeedStated } from '../../organizations/profile.schemas.ts'
import { municipalWeight, type MunicipalWeights } from '../score/company-fit.score.ts'
import { OPENNESS_WEIGHT } from '../score/constants.ts'

/** One kind of wish over all municipalities. */
export interface WishColumn {
  readonly code: MunicipalNeed
  /** Municipalities that ask for it, in order. */
  readonly asked: Int32Array
  /** Its share (0–1) of all the municipality asks for, its general willingness included. */
  readonly share: Float64Array
  readonly must: Uint8Array
  /** The least number asked for (people, months; employees for a size), and the most (only of a size). */
  readonly least: Float64Array
  readonly most: Float64Array
  /** Codes asked for, one bit each in the order of their catalog list. */
  readonly codes: Int32Array
}

export interface WishColumns {
  /** In catalog order. */
  readonly columns: readonly WishColumn[]
  /** The share (0–1) of the general willingness beside the stated wishes. */
  readonly opennessShare: Float64Array
  /** 1 where the municipality has a profile at the desk. */
  readonly spoken: Uint8Array
}

const bitOfIndustry = new Map<unknown, number>(industryCodes.map((code, index) => [code, 1 << index]))
const bitOfPresence = new Map<unknown, number>(presenceCodes.map((code, index) => [code, 1 << index]))

const bitOfOccupancy = new Map<unknown, number>(occupancyCodes.map((code, index) => [code, 1 << index]))

export function industryBit(industry: Industry): number {
  return bitOfIndustry.get(industry) ?? 0
}

export function presenceBits(presence: readonly Presence[]): number {
  return presence.reduce((bits, code) => bits | (bitOfPresence.get(code) ?? 0), 0)
}

export function occupancyBits(occupancies: readonly Occupancy[]): number {
  return occupancies.reduce((bits, code) => bits | (bitOfOccupancy.get(code) ?? 0), 0)
}

function bitsOf(target: MunicipalNeedStated['target']): number {
  if (!Array.isArray(target)) return 0
  return target.reduce((bits, code) => bits | (bitOfIndustry.get(code) ?? bitOfPresence.get(code) ?? bitOfOccupancy.get(code) ?? 0), 0)
}

function limitsOf(target: MunicipalNeedStated['target']): { least: number; most: number } {
  if (typeof target === 'number') return { least: target, most: Number.POSITIVE_INFINITY }
  if (typeof target !== 'object' || Array.isArray(target)) return { least: 0, most: Number.POSITIVE_INFINITY }
  return { least: target.min ?? 1, most: target.max ?? Number.POSITIVE_INFINITY }
}

function columnOf(code: MunicipalNeed, stated: readonly ReadonlyMap<string, MunicipalNeedStated>[], shareOf: Shares): WishColumn {
  const asked = stated.flatMap((needs, town) => (needs.has(code) ? [town] : []))
  const column: WishColumn = {
    code,
    asked: Int32Array.from(asked),
    share: new Float64Array(stated.length),
    must: new Uint8Array(stated.length),
    least: new Float64Array(stated.length),
    most: new Float64Array(stated.length),
    codes: new Int32Array(stated.length),
  }
  for (const town of asked) {
    const need = stated[town]?.get(code)
    if (need === undefined) continue
    const { least, most } = limitsOf(need.target)
    column.share[town] = shareOf(town, need)
    column.must[town] = need.importance === 'must' ? 1 : 0
    column.least[town] = least
    column.most[town] = most
    column.codes[town] = bitsOf(need.target)
  }
  return column
}

type Shares = (town: number, need: MunicipalNeedStated) => number

/**
 * What every municipality asks of a company; null: it has stated nothing. `weights` stand in for the stated importances
 * (what-if).
 */
export function wishColumnsOf(profiles: readonly (MunicipalityProfile | null)[], weights: MunicipalWeights = {}): WishColumns {
  const stated = profiles.map((profile) => new Map((profile?.needs ?? []).map((need) => [need.code as string, need])))
  const totals = Float64Array.from(profiles, (profile) =>
    (profile?.needs ?? []).reduce((sum, need) => sum + municipalWeight(need, weights), OPENNESS_WEIGHT),
  )
  const shareOf: Shares = (town, need) => municipalWeight(need, weights) / (totals[town] ?? 1)
  return {
    columns: municipalNeedCodes.map((code) => columnOf(code, stated, shareOf)),
    opennessShare: totals.map((total) => OPENNESS_WEIGHT / total),
    spoken: Uint8Array.from(profiles, (profile) => (profile === null ? 0 : 1)),
  }
}
