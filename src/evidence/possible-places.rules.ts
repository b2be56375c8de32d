import type { Place } from './evidence.ts'

/** Municipalities that cannot be where a table says, by their codes, the first of which is the one to show. */
export type ImpossiblePlace =
  | { readonly fault: 'shared'; readonly codes: readonly string[] }
  | { readonly fault: 'far'; readonly codes: readonly [string]; readonly km: number }

/**
 * How many may share a point. The offices of Mishima and Toshima stand beside each other in the city of Kagoshima, and no others do so;
 * a table in which three share one has repeated rows, or no more than one decimal.
 */
const mostAtOnePoint = 2

/**
 * How far the next municipality of the same prefecture may be, in km. Outside the two below it is 72 at most (Hachijo and Aogashima),
 * and 40 where one need not go to sea.
 */
const farthest = 90
const farOff: ReadonlyMap<string, number> = new Map([
  ['134210', 800], // Ogasawara: 642
  ['473821', 150], // Yonaguni: 117
])

/** What is wrong first, if anything: many at one point, or one far from all others of its prefecture. */
export function impossiblePlaceAmong(places: ReadonlyMap<string, Place>): ImpossiblePlace | null {
  return sharedAmong(places) ?? farAmong(places)
}

function sharedAmong(places: ReadonlyMap<string, Place>): ImpossiblePlace | null {
  const points = Map.groupBy(places, ([, { latitude, longitude }]) => `${latitude} ${longitude}`)
  const shared = [...points.values()].find((towns) => towns.length > mostAtOnePoint)
  return shared ? { fault: 'shared', codes: shared.map(([code]) => code) } : null
}

function farAmong(places: ReadonlyMap<string, Place>): ImpossiblePlace | null {
  for (const prefecture of Map.groupBy(places, ([code]) => code.slice(0, 2)).values()) {
    for (const [code, place] of prefecture) {
      const others = prefecture.filter(([other]) => other !== code)
      const km = Math.min(...others.map(([, other]) => roughKmBetween(place, other)))
      if (others.length > 0 && km > (farOff.get(code) ?? farthest)) return { fault: 'far', codes: [code], km: Math.round(km) }
    }
  }
  return null
}

/** On the plane that touches the earth between the two: good enough to tell 90 km from 900. */
function roughKmBetween(a: Place, b: Place): number {
  const kmPerDegree = 111.2
  const shrink = Math.cos((((a.latitude + b.latitude) / 2) * Math.PI) / 180)
  return kmPerDegree * Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * shrink)
}
