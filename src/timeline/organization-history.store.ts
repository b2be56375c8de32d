import { desc, eq, sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { ticketMeetings } from '../meetings/meetings.table.ts'
import { companies, municipalities } from '../organizations/organizations.table.ts'
import { enquiries, introductions, outcomes, shortlistCandidates, shortlists } from '../shortlists/shortlists.table.ts'
import { tickets } from '../tickets/tickets.table.ts'

export const historyKinds = ['ticket', 'shortlist', 'enquiry', 'introduction', 'outcome', 'meeting'] as const

const kind = sql<(typeof historyKinds)[number]>`entry.kind`
const id = sql<string>`entry.id`
const at = sql<Date>`entry.at`.mapWith(tickets.receivedAt)

/**
 * Up to `limit` of what happened to an organisation in any of its tickets, and to a municipality in those of companies that asked for it,
 * the latest first, before the entry of the cursor.
 */
export function listOrganizationHistory(
  reader: Reader,
  organizationId: string,
  { limit, before }: { limit: number; before: readonly [at: string, id: string] | undefined },
) {
  const page = sql`(select * from (${everythingOf(organizationId)}) entries
    where ${before ? sql`(at, id) < (${before[0]}::timestamptz, ${before[1]}::uuid)` : sql`true`} order by at desc, id desc limit ${limit}) entry`
  const candidates = sql<number>`(select count(*) from ${shortlistCandidates} where ${shortlistCandidates.shortlistId} = ${id})`
  return reader
    .select({
      kind,
      id,
      at,
      number: tickets.number,
      ticketStatus: tickets.status,
      audience: tickets.audience,
      topics: tickets.topics,
      company: companies.name,
      shortlistStatus: shortlists.status,
      candidates: candidates.mapWith(Number),
      enquiryStatus: enquiries.status,
      disclosure: enquiries.disclosure,
      municipalityCode: municipalities.code,
      municipalityName: municipalities.name,
      outcome: outcomes.kind,
      on: outcomes.on,
      meetingStatus: ticketMeetings.status,
      meetingKind: ticketMeetings.kind,
      startsAt: ticketMeetings.startsAt,
    })
    .from(page)
    .innerJoin(tickets, sql`${tickets.id} = entry.ticket_id`)
    .leftJoin(companies, eq(companies.id, tickets.organizationId))
    .leftJoin(shortlists, eq(shortlists.id, id))
    .leftJoin(enquiries, sql`${enquiries.id} = entry.enquiry_id`)
    .leftJoin(municipalities, eq(municipalities.id, enquiries.municipalityId))
    .leftJoin(outcomes, eq(outcomes.id, id))
    .leftJoin(ticketMeetings, eq(ticketMeetings.id, id))
    .orderBy(desc(at), desc(id))
}

export type HistoryRow = Awaited<ReturnType<typeof listOrganizationHistory>>[number]

/** Instants in milliseconds, as cursors have them. An outcome, of which only the day is known, comes after its introduction. */
function everythingOf(organizationId: string) {
  return sql`with own as (select id, received_at from ${tickets} where organization_id = ${organizationId}),
    asked as (
      select id, ticket_id, created_at from ${enquiries} where ticket_id in (select id from own)
      union select id, ticket_id, created_at from ${enquiries} where municipality_id = ${organizationId}
    ),
    met as (select i.id, i.enquiry_id, i.ticket_id, i.created_at from ${introductions} i join asked on asked.id = i.enquiry_id)
    select kind, id, date_trunc('milliseconds', at) as at, ticket_id, enquiry_id from (
      select 'ticket' as kind, id, received_at as at, id as ticket_id, null::uuid as enquiry_id from own
      union all select 'shortlist', id, coalesce(dispatched_at, created_at), ticket_id, null from ${shortlists}
        where ticket_id in (select id from own)
      union all select 'enquiry', id, created_at, ticket_id, id from asked
      union all select 'introduction', id, created_at, ticket_id, enquiry_id from met
      union all select 'outcome', o.id, greatest(o."on"::timestamp at time zone 'Asia/Tokyo', met.created_at + interval '1 millisecond'),
        met.ticket_id, met.enquiry_id from ${outcomes} o join met on met.id = o.introduction_id
        where o.corrected_at is null
      union all select 'meeting', id, coalesce(starts_at, created_at), ticket_id, null from ${ticketMeetings}
        where ticket_id in (select id from own)
    ) everything`
}
