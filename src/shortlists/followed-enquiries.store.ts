import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../db/client.ts'
import { uuids, writtenOnce } from '../db/written-once.ts'
import { companies, municipalities } from '../organizations/organizations.table.ts'
import { contacts } from '../people/people.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { enquiries, introductions, provisionRecords } from './shortlists.table.ts'

const companyContact = alias(contacts, 'introduced_company_contact')
const municipalityContact = alias(contacts, 'introduced_municipality_contact')
const companyProvision = alias(provisionRecords, 'company_provision')
const municipalityProvision = alias(provisionRecords, 'municipality_provision')

const provides = (
  provision: typeof companyProvision | typeof municipalityProvision,
  subject: typeof companyContact | typeof municipalityContact,
) => and(eq(provision.introductionId, introductions.id), eq(provision.subjectContactId, subject.id))

/**
 * Enquiries by their ids, and the newest of a ticket up to a limit, with both sides and whom an introduction named; the newest first, by
 * one statement.
 */
export function listFollowedEnquiries(
  reader: Reader,
  { ids, newest }: { ids: readonly string[]; newest?: { ticketId: string; limit: number } | undefined },
) {
  return selectFollowed(reader, { ids: uuids(ids), ticketId: newest?.ticketId ?? null, limit: newest?.limit ?? 0 })
}

const selectFollowed = writtenOnce(['ids', 'ticketId', 'limit'], (reader, { ids, ticketId, limit }) => {
  const ofTicket = reader
    .select({ id: enquiries.id })
    .from(enquiries)
    .where(eq(enquiries.ticketId, ticketId))
    .orderBy(desc(enquiries.id))
    .limit(limit)
  return reader
    .select({
      enquiry: enquiries,
      ticket: { resolution: tickets.resolution },
      municipality: {
        id: municipalities.id,
        code: municipalities.code,
        name: municipalities.name,
        prefecture: municipalities.prefecture,
      },
      companyName: companies.name,
      introducedAt: introductions.createdAt,
      companyContact,
      companyItems: companyProvision.items,
      municipalityContact,
      municipalityItems: municipalityProvision.items,
    })
    .from(enquiries)
    .innerJoin(tickets, eq(tickets.id, enquiries.ticketId))
    .innerJoin(municipalities, eq(municipalities.id, enquiries.municipalityId))
    .innerJoin(companies, eq(companies.id, tickets.organizationId))
    .leftJoin(introductions, eq(introductions.enquiryId, enquiries.id))
    .leftJoin(companyContact, eq(companyContact.id, introductions.companyContactId))
    .leftJoin(municipalityContact, eq(municipalityContact.id, introductions.municipalityContactId))
    .leftJoin(companyProvision, provides(companyProvision, companyContact))
    .leftJoin(municipalityProvision, provides(municipalityProvision, municipalityContact))
    .where(or(sql`${enquiries.id} = any(${ids}::uuid[])`, inArray(enquiries.id, ofTicket)))
    .orderBy(desc(enquiries.id))
})
