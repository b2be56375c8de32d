import type { Reader } from '../db/client.ts'
import { listLastOfType } from '../events/events.store.ts'

/** Who of the desk changed a list last, and when. */
export interface LastChange {
  readonly by: string | null
  readonly at: Date
}

/** The last change of each of these shortlists that was changed since it was drafted. */
export async function readLastChanges(reader: Reader, shortlistIds: readonly string[]): Promise<ReadonlyMap<string, LastChange>> {
  const changes = await listLastOfType(reader, shortlistIds, 'shortlist.changed')
  return new Map(changes.map(({ subjectId, actorId, occurredAt }) => [subjectId ?? '', { by: actorId, at: occurredAt }]))
}
