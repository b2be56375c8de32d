import { and, asc, eq, inArray, isNull, ne, or, sql, type Column } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Reader } from '../db/client.ts'
import { writtenOnce } from '../db/written-once.ts'
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
  const around = await casesAround(reader, { address })
  const idsOf = (kind: (typeof around)[number]['kind']) => around.flatMap((one) => (one.kind === kind && one.id !== null ? [one.id] : []))
  const [own, asked, organizationIds] = [idsOf('own'), idsOf('asked'), idsOf('organization')]
  const ofTickets = (side: 'applicant' | 'municipality', ids: readonly string[]) =>
    ids.length === 0 ? undefined : and(eq(followUps.side, side), inArray(followUps.ticketId, ids))
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

type Kind = 'own' | 'asked' | 'organization'

/** Whose cases an address is about: tickets of its owner's, tickets with an enquiry to their organisation, and that organisation itself. */
const casesAround = writtenOnce(['address'], (reader, { address }) => {
  const isOwner = eq(contacts.email, address)
  const named = (kind: Kind, id: Column) => ({
    kind: sql<Kind>`${sql.raw(`'${kind}'`)}`.as('kind'),
    id: sql<string | null>`${id}`.as('id'),
  })
  const own = reader
    .select(named('own', tickets.id))
    .from(contacts)
    .innerJoin(tickets, eq(tickets.applicantId, contacts.id))
    .where(isOwner)
    .limit(casesAtMost)
  const asked = reader
    .selectDistinct(named('asked', enquiries.ticketId))
    .from(contacts)
    .innerJoin(enquiries, eq(enquiries.municipalityId, contacts.organizationId))
    .where(isOwner)
    .limit(casesAtMost)
  const organization = reader
    .selectDistinct(named('organization', contacts.organizationId))
    .from(contacts)
    .where(isOwner)
    .limit(casesAtMost)
  return unionAll(own, asked, organization)
})
