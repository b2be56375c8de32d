import { eq, inArray } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { companies, municipalities } from '../organizations/organizations.table.ts'
import { contacts, staff } from '../people/people.table.ts'
import { tickets } from './tickets.table.ts'

/** The people and the organisation of tickets, in one query for a whole page of them. */
export function selectPeopleOf(reader: Reader, ticketIds: readonly string[]) {
  return reader
    .select({ ticketId: tickets.id, applicant: contacts, staff, company: companies, municipality: municipalities })
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.applicantId))
    .leftJoin(staff, eq(staff.id, tickets.assigneeId))
    .leftJoin(companies, eq(companies.id, tickets.organizationId))
    .leftJoin(municipalities, eq(municipalities.id, tickets.organizationId))
    .where(inArray(tickets.id, [...ticketIds]))
}
