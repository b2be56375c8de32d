import type { Reader } from '../db/client.ts'
import type { EventDetails } from '../events/event-types.ts'
import { listOfType } from '../events/events.store.ts'

/** Who was told what was said in a meeting. */
export interface Minutes {
  /** Whom the words have reached that stand in its record now. */
  readonly to: ReadonlySet<'applicant' | 'desk'>
  /** The applicant has had minutes of it, in these words or others. */
  readonly sent: boolean
}

/** How the minutes of one meeting stand. */
export async function readMinutes(reader: Reader, meetingId: string): Promise<Minutes> {
  const recorded = await listOfType(reader, [meetingId], 'meeting.recorded')
  return minutesAfter(recorded.map(({ details }) => details as EventDetails['meeting.recorded'])) // jsonb; `recordEvent` wrote it
}

/** Of these meetings those whose applicant has had minutes of them. */
export async function readMeetingsWithMinutesSent(reader: Reader, meetingIds: readonly string[]): Promise<ReadonlySet<string>> {
  const recorded = (await listOfType(reader, meetingIds, 'meeting.recorded')).map(
    ({ details }) => details as EventDetails['meeting.recorded'], // jsonb; `recordEvent` wrote it
  )
  return new Set(recorded.flatMap(({ meetingId, to }) => (to === 'applicant' ? [meetingId] : [])))
}

/** The same of all that was recorded, in order: other words begin anew. Pure. */
function minutesAfter(recorded: readonly EventDetails['meeting.recorded'][]): Minutes {
  const standing = recorded.slice(
    Math.max(
      0,
      recorded.findLastIndex(({ corrects }) => corrects),
    ),
  )
  return { to: new Set(standing.flatMap(({ to }) => to ?? [])), sent: recorded.some(({ to }) => to === 'applicant') }
}
