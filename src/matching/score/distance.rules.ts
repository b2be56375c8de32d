import { prefectureSeat } from '../../catalog/prefecture-seats.ts'
import type { Evidence, Place } from '../../evidence/evidence.ts'
import type { CompanyProfile } from '../../organizations/profile.schemas.ts'
import { AIR, GROUND } from './constants.ts'

const earthRadiusKm = 6371
/** Estimates are no finer. */
export const minutesStep = 5

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

/** Great-circle distance in whole km (haversine, mean radius of the earth). Symmetric; 0 for the same place. */
export function distanceKm(a: Place, b: Place): number {
  const halfLatitude = Math.sin(radians(b.latitude - a.latitude) / 2)
  const halfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2)
  const chord = halfLatitude ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * halfLongitude ** 2
  return Math.round(2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord))))
}

/**
 * Estimated minutes from door to door between places on the same land, over `km` as the crow flies, in steps of five: by ground or by air,
 * whichever is shorter. Never falls as the distance grows. An estimate without timetables: where no line leads straight it is too low.
 */
export function travelMinutes(km: number): number {
  const ground =
    GROUND.minutes + GROUND.nearMinutesPerKm * Math.min(km, GROUND.nearKm) + GROUND.farMinutesPerKm * Math.max(0, km - GROUND.nearKm)
  const air = AIR.minutes + AIR.minutesPerKm * km
  return Math.round(Math.min(ground, air) / minutesStep) * minutesStep
}

/** Municipality the company's distances are taken from: its headquarters, else the seat of its prefecture's government. */
export function headquartersCode({ headquarters, prefecture }: Pick<CompanyProfile, 'headquarters' | 'prefecture'>): string | undefined {
  return headquarters ?? prefectureSeat(prefecture)
}

/** Where a municipality is; null when the evidence has no place for it, so that every distance is unknown. */
export function placeOf(code: string | undefined, evidence: Evidence): Place | null {
  return (code === undefined ? undefined : evidence.towns.get(code)?.place) ?? null
}
