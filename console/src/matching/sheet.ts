import type { Ticket } from '../tickets/use-tickets.ts'
import type { Run } from './use-runs.ts'

/** What every way to look at a run is given. */
export interface SheetProps {
  readonly ticket: Ticket
  readonly run: Run
}
