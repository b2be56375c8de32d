import type { SequenceCode } from '../catalog/sequence-codes.ts'
import type { Blueprint } from './blueprint.ts'
import { calendarBlueprints } from './calendar-blueprints.ts'
import { caseBlueprints } from './case-blueprints.ts'
import { meetingBlueprints } from './meeting-blueprints.ts'
import { ticketBlueprints } from './ticket-blueprints.ts'

/** Every sequence as it is delivered. */
export const blueprints: Readonly<Record<SequenceCode, Blueprint>> = {
  ...ticketBlueprints,
  ...meetingBlueprints,
  ...caseBlueprints,
  ...calendarBlueprints,
}
