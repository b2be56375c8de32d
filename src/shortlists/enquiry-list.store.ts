import { and, eq, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { enquiryStatusCodes, type EnquiryStatus } from '../catalog/case-codes.ts'
import type { Reader } from '../db/client.ts'
import { companies, municipalities } from '../organizations/organizations.table.ts'
import { contacts, staff } from '../people/people.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { enquiries, introductions, shortlistCandidates } from './shortlists.table.ts'

export const enquirySorts = ['deadline', 'latest'] as const
export type EnquirySort = (typeof enquirySorts)[number]

export interface EnquiryFilter {
  status?: readonly EnquiryStatus[] | undefined
  /** A consultant's id, or `none` for those of tickets nobody has. */
  assignee?: string | undefined
  /** Number of their ticket. */
  ticket?: string | undefined
}

/**
 * Up to `limit` enquiries with their tickets after the one of the cursor: what ends first, or what was sent last. Each status is a stretch
 * of an index that is in that order already; the stretches are merged, so that a page costs a page however many enquiries have ended.
 */
export function listEnquiries(
  reader: Reader,
  { status, assignee, ticket }: EnquiryFilter,
  { sort, limit, after }: { sort: EnquirySort; limit: number; after: readonly [expiresAt: string, id: string] | undefined },
) {
  const ofAssignee = assignee === 'none' ? isNull(tickets.assigneeId) : assignee && eq(tickets.assigneeId, assignee)
  const narrowed = and(
    ofAssignee || undefined,
    ticket === undefined ? undefined : eq(tickets.number, ticket),
    after && isAfter(after, sort),
  )
  const stretches = [...new Set(status ?? enquiryStatusCodes)].map(
    (
      one,
    ) => sql`(select ${enquiries.id}, ${enquiries.expiresAt} as at from ${enquiries} join ${tickets} on ${tickets.id} = ${enquiries.ticketId}
      where ${and(eq(enquiries.status, one), narrowed)} order by ${inOrder(sort, sql`${enquiries.expiresAt}`, sql`${enquiries.id}`)} limit ${limit})`,
  )
  const merged = sql`select id from (${sql.join(stretches, sql` union all `)}) stretches order by ${inOrder(sort, sql`at`, sql`id`)} limit ${limit}`
  return reader
    .select({ enquiry: enquiries, ticket: tickets })
    .from(enquiries)
    .innerJoin(tickets, eq(tickets.id, enquiries.ticketId))
    .where(sql`${enquiries.id} in (${merged})`)
    .orderBy(inOrder(sort, sql`${enquiries.expiresAt}`, sql`${enquiries.id}`))
}

function inOrder(sort: EnquirySort, instant: SQL, id: SQL): SQL {
  return sort === 'deadline' ? sql`${instant}, ${id}` : sql`${id} desc`
}

function isAfter([instant, id]: readonly [string, string], sort: EnquirySort): SQL | undefined {
  if (sort === 'latest') return lt(enquiries.id, id)
  // Compared as a row, the way an index finds a place.
  return sql`(${enquiries.expiresAt}, ${enquiries.id}) > (${instant}::timestamptz, ${id}::uuid)`
}

const answeringContact = alias(contacts, 'answering_contact')
const answeringStaff = alias(staff, 'answering_staff')
const consentingContact = alias(contacts, 'consenting_contact')
const consentingStaff = alias(staff, 'consenting_staff')

/** What stands around enquiries: both sides by name, the list each came from, who answered and consented, what it led to. */
export function listSurroundings(reader: Reader, ids: readonly string[]) {
  return reader
    .select({
      id: enquiries.id,
      municipality: { code: municipalities.code, name: municipalities.name, prefecture: municipalities.prefecture },
      companyName: companies.name,
      shortlistId: shortlistCandidates.shortlistId,
      names: {
        answeredContact: answeringContact.name,
        answeredStaff: answeringStaff.name,
        consentedContact: consentingContact.name,
        consentedStaff: consentingStaff.name,
      },
      introductionId: introductions.id,
      introducedAt: introductions.createdAt,
      introducedContactId: introductions.municipalityContactId,
    })
    .from(enquiries)
    .innerJoin(municipalities, eq(municipalities.id, enquiries.municipalityId))
    .innerJoin(companies, eq(companies.id, enquiries.companyId))
    .innerJoin(shortlistCandidates, eq(shortlistCandidates.id, enquiries.candidateId))
    .leftJoin(introductions, eq(introductions.enquiryId, enquiries.id))
    .leftJoin(answeringContact, eq(answeringContact.id, enquiries.answeredContactId))
    .leftJoin(answeringStaff, eq(answeringStaff.id, enquiries.answeredStaffId))
    .leftJoin(consentingContact, eq(consentingContact.id, enquiries.consentedContactId))
    .leftJoin(consentingStaff, eq(consentingStaff.id, enquiries.consentedStaffId))
    .where(inArray(enquiries.id, [...ids]))
}
