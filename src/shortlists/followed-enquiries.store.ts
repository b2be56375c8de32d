import { desc, eq, inArray, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../db/client.ts'
import { companies, municipalities } from '../organizations/organizations.table.ts'
import { contacts } from '../people/people.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { enquiries, introductions } from './shortlists.table.ts'

const companyContact = alias(contacts, 'introduced_company_contact')
const municipalityContact = alias(contacts, 'introduced_municipality_contact')

/** Enquiries by their ids, and the newest of a ticket up to a limit, with both sides and whom an introduction named; the newest first, by one statement. */
export function listFollowedEnquiries(
  reader: Reader,
  { ids, newest }: { ids: readonly string[]; newest?: { ticketId: string; limit: number } | undefined },
) {
  const ofTicket =
    newest &&
    reader
      .select({ id: enquiries.id })
      .from(enquiries)
      .where(eq(enquiries.ticketId, newest.ticketId))
      .orderBy(desc(enquiries.id))
      .limit(newest.limit)
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
      municipalityContact,
    })
    .from(enquiries)
    .innerJoin(tickets, eq(tickets.id, enquiries.ticketId))
    .innerJoin(municipalities, eq(municipalities.id, enquiries.municipalityId))
    .innerJoin(companies, eq(companies.id, tickets.organizationId))
    .leftJoin(introductions, eq(introductions.enquiryId, enquiries.id))
    .leftJoin(companyContact, eq(companyContact.id, introductions.companyContactId))
    .leftJoin(municipalityContact, eq(municipalityContact.id, introductions.municipalityContactId))
    .where(or(ids.length === 0 ? undefined : inArray(enquiries.id, [...ids]), ofTicket && inArray(enquiries.id, ofTicket)))
    .orderBy(desc(enquiries.id))
}
