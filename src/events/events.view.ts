import { z } from 'zod'
import type { EventRow } from './events.store.ts'

type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

const jsonValue: z.ZodType<JsonValue> = z
  .lazy(() => z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(jsonValue), z.record(z.string(), jsonValue)]))
  .meta({ id: 'JsonValue' })

export const eventSchema = z
  .object({
    id: z.uuid(),
    type: z.string().describe('What happened, e.g. ticket.assigned'),
    at: z.string(),
    actor: z.object({ kind: z.enum(['staff', 'contact', 'link', 'applicant', 'system']), id: z.uuid().nullable() }),
    onBehalfOf: z.uuid().nullable().describe('The organisation the desk acted for'),
    subjectId: z.uuid().nullable(),
    details: z.record(z.string(), jsonValue).describe('Codes and ids, never personal data'),
  })
  .meta({ id: 'Event' })

export function showEvent(row: EventRow): z.infer<typeof eventSchema> {
  return {
    id: row.id,
    type: row.type,
    at: row.occurredAt.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId },
    onBehalfOf: row.onBehalfOf,
    subjectId: row.subjectId,
    details: row.details as Record<string, JsonValue>,
  }
}
