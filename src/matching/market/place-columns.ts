import { talentFieldCodes, type TalentField } from '../../catalog/matching-codes.ts'
import type { Evidence, Place } from '../../evidence/evidence.ts'
import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import { CERTAINTY, UNKNOWN_PLACE } from '../score/constants.ts'
import { distanceKm, headquartersCode, headquartersPlace, travelMinutes } from '../score/distance.rules.ts'
import type { MarketTown } from './market-town.ts'
import { judgePlace, type PlaceFacts } from '../score/place.score.ts'

/** What a yes-or-no fact is worth in every municipality. */
export interface FlagColumn {
  readonly utility: Float64Array
  readonly certainty: Float64Array
  /** 1 where it is known not to be there. */
  readonly contrary: Uint8Array
}

/** NaN: unknown. */
export interface DistanceColumns {
  /** Whole km. */
  readonly distance: Float64Array
  /** Estimated minutes. */
  readonly travel_time: Float64Array
}

/** Facts of the places, as columns; places are those of the market. */
export interface PlaceColumns {
  /** From the company's headquarters. */
  distancesFrom(company: CompanyProfile): DistanceColumns
  flag(code: 'subsidy' | 'nursery'): FlagColumn
  /** Fields of talent stated, one bit each in catalog order; 0: nothing stated. */
  readonly talentFields: Int32Array
  /** The facts of one municipality, for a sentence. */
  factsOf(town: number, company: CompanyProfile): PlaceFacts
}

/** Headquarters are in few places: the seats of 47 prefectures, and some named municipalities. */
const mostHeadquarters = 128

const bitOfField = new Map<unknown, number>(talentFieldCodes.map((code, index) => [code, 1 << index]))

export function talentBits(fields: readonly TalentField[]): number {
  return fields.reduce((bits, field) => bits | (bitOfField.get(field) ?? 0), 0)
}

function distanceColumns(towns: readonly MarketTown[], evidence: Evidence, from: Place | null): DistanceColumns {
  const distance = Float64Array.from(towns, ({ code }) => {
    const to = evidence.towns.get(code)?.place
    return from === null || to === null || to === undefined ? Number.NaN : distanceKm(from, to)
  })
  return { distance, travel_time: distance.map(travelMinutes) }
}

function flagColumn(facts: readonly Omit<PlaceFacts, 'km' | 'headquartersNamed'>[], code: 'subsidy' | 'nursery'): FlagColumn {
  const judged = facts.map((entry) =>
    judgePlace(
      { kind: 'place', code, target: true, weight: 1, must: false, origin: { kind: 'base' } },
      { ...entry, km: null, headquartersNamed: false },
    ),
  )
  return {
    utility: Float64Array.from(judged, ({ utility }) => utility),
    certainty: Float64Array.from(judged, ({ certainty }) => certainty),
    contrary: Uint8Array.from(judged, ({ known, utility }) => (known && utility < 1 ? 1 : 0)),
  }
}

export function placeColumnsOf(towns: readonly MarketTown[], evidence: Evidence): PlaceColumns {
  const facts = towns.map(({ code, profile }) => ({
    nurseries: evidence.towns.get(code)?.nurseries ?? null,
    stated: profile?.facts,
    supportLevel: profile?.strengths.find((strength) => strength.code === 'support_measures')?.level ?? null,
  }))
  const distances = new Map<string, DistanceColumns>()
  const flags = new Map<string, FlagColumn>()
  const columns: PlaceColumns = {
    distancesFrom(company) {
      const key = headquartersCode(company) ?? ''
      const known = distances.get(key)
      if (known !== undefined) return known
      if (distances.size >= mostHeadquarters) distances.clear()
      const column = distanceColumns(towns, evidence, headquartersPlace(company, evidence))
      distances.set(key, column)
      return column
    },
    flag(code) {
      const column = flags.get(code) ?? flagColumn(facts, code)
      flags.set(code, column)
      return column
    },
    talentFields: Int32Array.from(facts, ({ stated }) => talentBits(stated?.talentFields ?? [])),
    factsOf(town, company) {
      const distance = columns.distancesFrom(company).distance[town] ?? Number.NaN
      const entry = facts[town] ?? { nurseries: null, stated: undefined, supportLevel: null }
      return { ...entry, km: Number.isNaN(distance) ? null : distance, headquartersNamed: company.headquarters !== undefined }
    },
  }
  return columns
}

/** What the fields of talent a municipality states (as bits) are worth to one who seeks `wanted`. */
export function talentFit(stated: number, wanted: number): { utility: number; certainty: number } {
  if (stated === 0) return { utility: UNKNOWN_PLACE, certainty: CERTAINTY.unknown }
  return { utility: (stated & wanted) === 0 ? 0 : 1, certainty: CERTAINTY.stated }
}
