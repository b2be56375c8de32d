import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { alias, unionAll } from 'drizzle-orm/pg-core'
import type { Reader } from '../db/client.ts'
import { events } from '../events/events.table.ts'
import { municipalities } from '../organizations/organizations.table.ts'
import { enquiries } from '../shortlists/shortlists.table.ts'
import { notifications } from './notifications.table.ts'

export interface MunicipalityOfNotification {
  code: string
  name: string
}

/**
 * Whose enquiry each of the notifications is about, or whom a company answered about, by notification, in the order of their codes: several
 * where it answered of several in one go, which is told once. Nothing of what is about none.
 */
export async function listMunicipalitiesOf(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MunicipalityOfNotification[]>> {
  const byId = new Map<string, MunicipalityOfNotification[]>()
  if (ids.length === 0) return byId
  const answered = alias(events, 'answered')
  const shown = { id: notifications.id, code: municipalities.code, name: municipalities.name }
  const ofEnquiries = reader
    .select(shown)
    .from(notifications)
    .innerJoin(events, eq(events.id, notifications.eventId))
    .innerJoin(enquiries, sql`${enquiries.id} = (${events.details} ->> 'enquiryId')::uuid`)
    .innerJoin(municipalities, eq(municipalities.id, enquiries.municipalityId))
    .where(inArray(notifications.id, [...ids]))
  const ofAnswers = reader
    .select(shown)
    .from(notifications)
    .innerJoin(events, and(eq(events.id, notifications.eventId), eq(events.type, 'interest.stated')))
    .innerJoin(
      answered,
      and(eq(answered.ticketId, events.ticketId), eq(answered.type, events.type), eq(answered.occurredAt, events.occurredAt)),
    )
    .innerJoin(municipalities, sql`${municipalities.code} = ${answered.details} ->> 'municipalityCode'`)
    .where(inArray(notifications.id, [...ids]))
  for (const { id, ...municipality } of await unionAll(ofEnquiries, ofAnswers).orderBy(asc(municipalities.code)))
    byId.set(id, [...(byId.get(id) ?? []), municipality])
  return byId
}
