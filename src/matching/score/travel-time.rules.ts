import { type Island, islandOf } from '../../catalog/islands.ts'
import { AIR, CHANGE_OF_PLANES } from './constants.ts'
import { minutesStep, travelMinutes } from './distance.rules.ts'

/**
 * Estimated minutes from door to door between two municipalities `km` apart, in steps of five; null where nobody can tell without a
 * timetable: to or from an island that only ships go to. To an island with flights it is the flight, with a change of planes where none
 * goes straight. The same both ways.
 */
export function minutesBetween(from: string, to: string, km: number): number | null {
  const [here, there] = [islandOf(from), islandOf(to)]
  if (here === there) return travelMinutes(km)
  if (here?.flightsFrom === null || there?.flightsFrom === null) return null
  const changes = Number(needsChange(here, to)) + Number(needsChange(there, from))
  const minutes = AIR.minutes + AIR.minutesPerKm * km + CHANGE_OF_PLANES * changes
  return Math.round(minutes / minutesStep) * minutesStep
}

/** Whether no regular flight goes straight between an island and the prefecture of the other municipality. */
function needsChange(island: Island | undefined, other: string): boolean {
  return island?.flightsFrom?.includes(other.slice(0, 2)) === false
}
