import { createHash } from 'node:crypto'
import type { WorkingHours } from './slots.rules.ts'

/** Says which hours somebody read; the same only while they are, in whichever order they were stated. */
export function versionOfHours(hours: readonly WorkingHours[]): string {
  const said = hours.map(({ weekday, from, to }) => `${weekday} ${from} ${to}`).toSorted()
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16)
}
