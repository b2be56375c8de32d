import type { Reader } from '../../db/client.ts'
import { listEventsAbout } from '../../events/events.store.ts'

/** When the mail about a waiting form was asked for once more. */
export async function timesSentAgain(reader: Reader, waitingFormId: string): Promise<Date[]> {
  const told = await listEventsAbout(reader, waitingFormId)
  return told.filter(({ type, details }) => type === 'form.kept' && details['again'] === true).map(({ occurredAt }) => occurredAt)
}
