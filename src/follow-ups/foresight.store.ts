import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { contacts } from '../people/people.table.ts'
import { enquiries } from '../shortlists/shortlists.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { followUps } from './follow-ups.table.ts'

/** More cases than anybody has with the desk at a time. */
const casesAtMost = 500

/**
 * Up to `limit` scheduled mails that wait and may go to an address, the soonest first: of the cases of whoever has it, and of their
 * organisation. Who gets each is for those who know its reader to say. `dueBefore`: only those that are due and stand before that one. By
 * indexes, however many mails there are.
 */
export async function listScheduledAround(
  reader: Reader,
  address: string,
  limit: number,
  dueBefore?: Pick<FollowUpRow, 'id' | 'dueAt'>,
): Promise<FollowUpRow[]> {
  const people = await reader
    .select({ id: contacts.id, organizationId: contacts.organizationId })
    .from(contacts)
    .where(eq(contacts.email, address))
    .limit(casesAtMost)
  const organizationIds = [...new Set(people.flatMap(({ organizationId }) => organizationId ?? []))]
  const [own, asked] = await Promise.all([
    people.length === 0
      ? []
      : reader
          .select({ id: tickets.id })
          .from(tickets)
          .where(
            inArray(
              tickets.applicantId,
              people.map(({ id }) => id),
            ),
          )
          .limit(casesAtMost),
    organizationIds.length === 0
      ? []
      : reader
          .selectDistinct({ id: enquiries.ticketId })
          .from(enquiries)
          .where(inArray(enquiries.municipalityId, organizationIds))
          .limit(casesAtMost),
  ])
  const ofTickets = (side: 'applicant' | 'municipality', ids: readonly { id: string }[]) =>
    ids.length === 0
      ? undefined
      : and(
          eq(followUps.side, side),
          inArray(
            followUps.ticketId,
            ids.map(({ id }) => id),
          ),
        )
  const ofOrganizations =
    organizationIds.length === 0 ? undefined : and(isNull(followUps.ticketId), inArray(followUps.organizationId, organizationIds))
  const mine = [ofTickets('applicant', own), ofTickets('municipality', asked), ofOrganizations].filter(
    (condition) => condition !== undefined,
  )
  if (mine.length === 0) return []
  return reader
    .select()
    .from(followUps)
    .where(
      and(
        eq(followUps.state, 'pending'),
        eq(followUps.scheduled, true),
        ne(followUps.side, 'staff'),
        isNull(followUps.heldFor),
        isNull(followUps.pausedAt),
        or(...mine),
        dueBefore && sql`(${followUps.dueAt}, ${followUps.id}) < (${dueBefore.dueAt.toISOString()}::timestamptz, ${dueBefore.id}::uuid)`,
      ),
    )
    .orderBy(asc(followUps.dueAt), asc(followUps.id))
    .limit(limit)
}
