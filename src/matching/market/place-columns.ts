import { talentFieldCodes, transportHubCodes, type TalentField, type TransportHub } from '../../catalog/matching-codes.ts'
import { prefectureSeat } from '../../catalog/prefecture-seats.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import type { DistanceNeed, PlaceFlag } from '../criteria/company-criteria.ts'
import { CERTAINTY, UNKNOWN_PLACE } from '../score/constants.ts'
import { distanceKm, headquartersCode, placeOf } from '../score/distance.rules.ts'
import type { MarketTown } from './market-town.ts'
import { judgePlace, type PlaceFacts } from '../score/place.score.ts'
import { minutesBetween } from '../score/travel-time.rules.ts'

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
  /** Whole km or estimated minutes of a need for nearness, seen from the company; NaN: unknown. */
  distances(code: DistanceNeed, company: CompanyProfile): Float64Array
  flag(code: PlaceFlag): FlagColumn
  /** Codes stated of a list, one bit each in catalog order; 0: nothing stated. */
  readonly listed: Readonly<Record<'talent_fields' | 'transport', Int32Array>>
  /** The facts of one municipality, for a sentence. */
  factsOf(town: number, company: CompanyProfile): PlaceFacts
}

/** Headquarters are in few places: the seats of 47 prefectures, and some named municipalities. */
const mostHeadquarters = 128

const bitOfCode = new Map<unknown, number>(
  [talentFieldCodes, transportHubCodes].flatMap((codes) => codes.map((code, index) => [code, 1 << index] as const)),
)

/** Codes of one list as bits. */
export function placeBits(codes: readonly (TalentField | TransportHub)[]): number {
  return codes.reduce((bits, code) => bits | (bitOfCode.get(code) ?? 0), 0)
}

function distanceColumns(towns: readonly MarketTown[], evidence: Evidence, from: string | undefined): DistanceColumns {
  const place = placeOf(from, evidence)
  const distance = Float64Array.from(towns, ({ code }) => {
    const to = evidence.towns.get(code)?.place
    return place === null || to === null || to === undefined ? Number.NaN : distanceKm(place, to)
  })
  const minutesTo = (code: string, km: number): number => minutesBetween(from ?? '', code, km) ?? Number.NaN
  return { distance, travel_time: distance.map((km, town) => (Number.isNaN(km) ? km : minutesTo(towns[town]?.code ?? '', km))) }
}

/** What is known of a place whoever asks. */
type StandingFacts = Pick<PlaceFacts, 'nurseries' | 'stated' | 'supportLevel'>

const nowhere = { km: null, headquartersNamed: false, ownSiteKm: null, customerKm: null, minutes: null, tokyoMinutes: null } as const
const tokyo = '13'

function flagColumn(facts: readonly StandingFacts[], code: PlaceFlag): FlagColumn {
  const judged = facts.map((entry) =>
    judgePlace({ kind: 'place', code, target: true, weight: 1, must: false, origin: { kind: 'base' } }, { ...entry, ...nowhere }),
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
  const known = new Map<string, DistanceColumns>()
  const flags = new Map<string, FlagColumn>()
  const columnsFrom = (code: string | undefined): DistanceColumns => {
    const made = known.get(code ?? '')
    if (made !== undefined) return made
    if (known.size >= mostHeadquarters) known.clear()
    const column = distanceColumns(towns, evidence, code)
    known.set(code ?? '', column)
    return column
  }
  // The place of one of them not being known, none is known to be the nearest.
  const nearest = (codes: readonly string[] = []): Float64Array => {
    const [first, ...others] = [...new Set(codes)].map((code) => columnsFrom(code).distance)
    if (first === undefined) return columnsFrom(undefined).distance
    return others.length === 0 ? first : first.map((km, town) => Math.min(km, ...others.map((column) => column[town] ?? Number.NaN)))
  }
  const columns: PlaceColumns = {
    distancesFrom: (company) => columnsFrom(headquartersCode(company)),
    distances(code, company) {
      switch (code) {
        case 'distance':
        case 'travel_time':
          return columns.distancesFrom(company)[code]
        case 'tokyo_travel_time':
          return columnsFrom(prefectureSeat(tokyo)).travel_time
        case 'own_site_distance':
          return nearest(company.sites?.own)
        case 'customer_distance':
          return nearest(company.sites?.customers)
      }
    },
    flag(code) {
      const column = flags.get(code) ?? flagColumn(facts, code)
      flags.set(code, column)
      return column
    },
    listed: {
      talent_fields: Int32Array.from(facts, ({ stated }) => placeBits(stated?.talentFields ?? [])),
      transport: Int32Array.from(facts, ({ stated }) => placeBits(stated?.transport ?? [])),
    },
    factsOf(town, company) {
      const entry = facts[town] ?? { nurseries: null, stated: undefined, supportLevel: null }
      const kmFrom = (code: string | undefined): number => columnsFrom(code).distance[town] ?? Number.NaN
      const minutesFrom = (code: string | undefined): number => columnsFrom(code).travel_time[town] ?? Number.NaN
      const leastOrNull = (...figures: readonly number[]): number | null =>
        figures.length === 0 || figures.some(Number.isNaN) ? null : Math.min(...figures)
      return {
        ...entry,
        km: leastOrNull(kmFrom(headquartersCode(company))),
        headquartersNamed: company.headquarters !== undefined,
        ownSiteKm: leastOrNull(...(company.sites?.own ?? []).map(kmFrom)),
        customerKm: leastOrNull(...(company.sites?.customers ?? []).map(kmFrom)),
        minutes: leastOrNull(minutesFrom(headquartersCode(company))),
        tokyoMinutes: leastOrNull(minutesFrom(prefectureSeat(tokyo))),
      }
    },
  }
  return columns
}

/** What the codes a municipality states (as bits) are worth to one who seeks one of `wanted`. */
export function listedFit(stated: number, wanted: number): { utility: number; certainty: number } {
  if (stated === 0) return { utility: UNKNOWN_PLACE, certainty: CERTAINTY.unknown }
  return { utility: (stated & wanted) === 0 ? 0 : 1, certainty: CERTAINTY.stated }
}
