import { desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../db/client.ts'
import { companies, municipalities } from '../organizations/organizations.table.ts'
import { contacts, staff } from '../people/people.table.ts'
import { passedCases } from './passing/passed-cases.table.ts'
import { ticketMessages, tickets } from './tickets.table.ts'

const prefecture = alias(municipalities, 'prefecture')
const staying = alias(tickets, 'staying')
const passer = alias(contacts, 'passer')

/** The people and the organisation of tickets, in one query for a whole page of them. */
export function selectPeopleOf(reader: Reader, ticketIds: readonly string[]) {
  const lastWord = reader
    .select({ direction: ticketMessages.direction, at: ticketMessages.createdAt })
    .from(ticketMessages)
    .where(eq(ticketMessages.ticketId, tickets.id))
    .orderBy(desc(ticketMessages.id))
    .limit(1)
    .as('last_word')
  return reader
    .select({
      ticketId: tickets.id,
      applicant: contacts,
      staff,
      company: companies,
      municipality: municipalities,
      passed: passedCases,
      prefecture,
      passer,
      lastWord: { direction: lastWord.direction, at: lastWord.at },
      mergedInto: staying.number,
    })
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.applicantId))
    .leftJoin(staff, eq(staff.id, tickets.assigneeId))
    .leftJoin(companies, eq(companies.id, tickets.organizationId))
    .leftJoin(municipalities, eq(municipalities.id, tickets.organizationId))
    .leftJoin(staying, eq(staying.id, tickets.mergedIntoId))
    .leftJoin(passedCases, eq(passedCases.ticketId, tickets.id))
    .leftJoin(prefecture, eq(prefecture.id, passedCases.prefectureId))
    .leftJoin(passer, eq(passer.id, passedCases.passedBy))
    .leftJoinLateral(lastWord, sql`true`)
    .where(inArray(tickets.id, [...ticketIds]))
}
