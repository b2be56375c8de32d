import type { Schemas } from '../api/client.ts'
import { queriesOf } from '../tickets/use-tickets.ts'

export type Task = Schemas['Task']

/** Takes the focus to the ticket, or the screen, once a task is settled: the button it was at is gone with it. */
export function focusBesideTasks(): void {
  const place = document.getElementById('ticket-heading') ?? document.getElementById('content')
  place?.focus()
}

/** Keys of the queries whose answers an act upon a task may change. */
export function changedBy({ ticket }: Task): readonly (readonly string[])[] {
  return [['tasks'], ['suppressions'], ...(ticket === null ? [] : queriesOf(ticket))]
}
