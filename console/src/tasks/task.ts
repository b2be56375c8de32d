import type { Schemas } from '../api/client.ts'
import { queriesOf } from '../tickets/use-tickets.ts'

export type Task = Schemas['Task']

/** Keys of the queries whose answers an act upon a task may change. */
export function changedBy({ ticket }: Task): readonly (readonly string[])[] {
  return [['tasks'], ['suppressions'], ...(ticket === null ? [] : queriesOf(ticket))]
}
