import { desc, eq, sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { ticketStatusCodes } from '../catalog/desk-codes.ts'
import type { Reader } from '../db/client.ts'
import { ticketMeetings } from '../meetings/meetings.table.ts'
import { companies, municipalities } from '../organizations/organizations.table.ts'
import { enquiries, introductions, outcomes, shortlistCandidates, shortlists } from '../shortlists/shortlists.table.ts'
import { tickets } from '../tickets/tickets.table.ts'

export const historyKinds = ['ticket', 'shortlist', 'enquiry', 'introduction', 'outcome', 'meeting'] as const

const kind = sql<(typeof historyKinds)[number]>`entry.kind`
const id = sql<string>`entry.id`
const at = sql<Date>`entry.at`.mapWith(tickets.receivedAt)

/** Which entries: up to `limit`, before the one of the cursor. */
export interface HistoryPage {
  readonly limit: number
  readonly before: readonly [at: string, id: string] | undefined
}

/**
 * Up to `limit` of what happened to an organisation in any of its tickets, and to a municipality in those of companies that asked for it,
 * the latest first, before the entry of the cursor. Of each kind an index is walked from the latest of the organisation
 * on, and the stretches are merged, so that a page costs a page however many tickets there are.
 */
export function listOrganizationHistory(reader: Reader, organizationId: string, { limit, before }: HistoryPage) {
  // `nulls last`, as the indexes are ordered, though no value is null.
  const stretches = everythingOf(organizationId).map(({ entry: columns, of, whose, at: when }) => {
    const earlier = before ? sql`and (${when}, id) < (${before[0]}::timestamptz, ${before[1]}::uuid)` : sql``
    return sql`(select ${columns}, ${when} as at from ${of} where ${whose} ${earlier} order by ${when} desc nulls last, id desc nulls last limit ${limit})`
  })
  const page = sql`(select * from (${sql.join(stretches, sql` union all `)}) entries order by at desc, id desc limit ${limit}) entry`
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

/** A kind of entries, or a part of one, that an index has in the order they are listed in. */
interface Stretch {
  readonly entry: SQL
  readonly of: PgTable
  readonly whose: SQL
  /** In whole milliseconds, as the desk's clock gives every instant (`clock.store.ts`) and cursors have them. */
  readonly at: SQL
}

/** An outcome, of which only the day is known, comes after its introduction. */
function everythingOf(organizationId: string): Stretch[] {
  const created = sql`created_at`
  const own = sql`organization_id = ${organizationId}`
  const either = [sql`company_id = ${organizationId}`, sql`municipality_id = ${organizationId}`]
  const entryOf = (what: string, rest: SQL = sql`ticket_id, null::uuid as enquiry_id`) => sql`${what}::text as kind, id, ${rest}`
  const ofIntroduction = sql`(select ticket_id from ${introductions} made where made.id = introduction_id),
    (select enquiry_id from ${introductions} made where made.id = introduction_id)`
  return [
    ...ticketStatusCodes.map((status) => ({
      entry: entryOf('ticket', sql`id as ticket_id, null::uuid as enquiry_id`),
      of: tickets,
      whose: sql`${own} and status = ${status}`,
      at: sql`received_at`,
    })),
    { entry: entryOf('shortlist'), of: shortlists, whose: own, at: sql`coalesce(dispatched_at, created_at)` },
    { entry: entryOf('meeting'), of: ticketMeetings, whose: own, at: sql`coalesce(starts_at, created_at)` },
    ...either.flatMap((whose) => [
      { entry: entryOf('enquiry', sql`ticket_id, id`), of: enquiries, whose, at: created },
      { entry: entryOf('introduction', sql`ticket_id, enquiry_id`), of: introductions, whose, at: created },
      { entry: entryOf('outcome', ofIntroduction), of: outcomes, whose: sql`${whose} and corrected_at is null`, at: sql`happened_at` },
    ]),
  ]
}
