import { isDeepStrictEqual } from 'node:util'
import type { SequenceDefinition } from './definition.schemas.ts'

/** Whether both say the same mails at the same times, however they are written down: what ends them has no order. Pure. */
export function isSameDefinition(one: SequenceDefinition, other: SequenceDefinition): boolean {
  return isDeepStrictEqual(comparable(one), comparable(other))
}

/** Without names that have no value, which are not written down. */
function comparable({ startsOn, steps, stopsOn }: SequenceDefinition): unknown {
  const given = steps.map((step) => Object.entries(step).filter(([, value]) => value !== undefined))
  return { startsOn, steps: given.map((entries) => Object.fromEntries(entries)), stopsOn: stopsOn.toSorted() }
}
