import type { Ticket } from '../tickets/use-tickets.ts'
import type { Meeting } from './use-meetings.ts'

/** What every dialog about a meeting is given. */
export interface MeetingDialogProps {
  readonly ticket: Ticket
  readonly meeting: Meeting
  readonly close: () => void
}
