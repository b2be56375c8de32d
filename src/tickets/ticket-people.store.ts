import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../db/client.ts'
import { writtenOnce } from '../db/written-once.ts'
import { companies, municipalities } from '../organizations/organizations.table.ts'
import { contacts, staff } from '../people/people.table.ts'
import { passedCases } from './passing/passed-cases.table.ts'
import { ticketMessages, ticketParticipants, tickets } from './tickets.table.ts'

const prefecture = alias(municipalities, 'prefecture')
const staying = alias(tickets, 'staying')
const origin = alias(tickets, 'origin')
const passer = alias(contacts, 'passer')

/** Named beside a ticket at most. */
const participantsAtMost = 50

/** What is read of the applicant, of who takes care of the ticket, and of the organisation, which is one or the other. */
const parties = {
  applicant: contacts,
  staff: { id: staff.id, name: staff.name },
  company: { id: companies.id, name: companies.name, prefecture: companies.prefecture },
  municipality: { id: municipalities.id, code: municipalities.code, name: municipalities.name, prefecture: municipalities.prefecture },
}

export type PeopleRow = Awaited<ReturnType<typeof peopleOfTickets>>[number]
export type PartiesRow = Pick<PeopleRow, keyof typeof parties>

/** The people and the organisation of tickets, in one query for a whole page of them. */
export function selectPeopleOf(reader: Reader, ticketIds: readonly string[]) {
  return peopleOfTickets(reader, inArray(tickets.id, [...ticketIds]))
}

/** The same of one ticket. */
export const selectPeopleOfOne = writtenOnce(['ticketId'], (reader, { ticketId }) => peopleOfTickets(reader, eq(tickets.id, ticketId)))

/** The people alone of one ticket, as every mail about it asks: PostgreSQL weighs the rest for longer than it takes to read them. */
export const selectPartiesOf = writtenOnce(['ticketId'], (reader, { ticketId }) =>
  reader
    .select(parties)
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.applicantId))
    .leftJoin(staff, eq(staff.id, tickets.assigneeId))
    .leftJoin(companies, eq(companies.id, tickets.organizationId))
    .leftJoin(municipalities, eq(municipalities.id, tickets.organizationId))
    .where(eq(tickets.id, ticketId)),
)

/**
 * What few tickets have is looked up for each, beside the joins: PostgreSQL took longer to weigh the orders of ten joins than to read
 * what they join.
 */
function peopleOfTickets(reader: Reader, which: SQL) {
  const lastWord = reader
    .select({ direction: ticketMessages.direction, at: ticketMessages.createdAt })
    .from(ticketMessages)
    .where(eq(ticketMessages.ticketId, tickets.id))
    .orderBy(desc(ticketMessages.id))
    .limit(1)
    .as('last_word')
  const passed = reader
    .select({
      kind: passedCases.kind,
      status: passedCases.status,
      prefectureCode: sql<string>`${prefecture.code}`.as('prefecture_code'),
      prefectureName: sql<string>`${prefecture.name}`.as('prefecture_name'),
      by: sql<string>`${passer.name}`.as('passer_name'),
      byId: sql<string>`${passer.id}`.as('passer_id'),
    })
    .from(passedCases)
    .innerJoin(prefecture, eq(prefecture.id, passedCases.prefectureId))
    .innerJoin(passer, eq(passer.id, passedCases.passedBy))
    .where(eq(passedCases.ticketId, tickets.id))
    .limit(1)
    .as('passed')
  const mergedInto = reader.select({ number: staying.number }).from(staying).where(eq(staying.id, tickets.mergedIntoId))
  const splitFrom = reader.select({ number: origin.number }).from(origin).where(eq(origin.id, tickets.splitFromId))
  const participant = reader
    .select({ id: ticketParticipants.id, contactId: ticketParticipants.contactId, name: ticketParticipants.name })
    .from(ticketParticipants)
    .where(and(eq(ticketParticipants.ticketId, tickets.id), isNull(ticketParticipants.removedAt)))
    .orderBy(asc(ticketParticipants.id))
    .limit(participantsAtMost)
    .as('participant')
  const participants = reader
    .select({
      all: sql`json_agg(json_build_object('id', coalesce(${participant.contactId}, ${participant.id}), 'name', ${participant.name}))`,
    })
    .from(participant)
  return reader
    .select({
      ticketId: tickets.id,
      ...parties,
      participants: sql<{ id: string; name: string }[] | null>`${participants}`,
      passed: {
        kind: passed.kind,
        status: passed.status,
        prefectureCode: passed.prefectureCode,
        prefectureName: passed.prefectureName,
        by: passed.by,
        byId: passed.byId,
      },
      lastWord: { direction: lastWord.direction, at: lastWord.at },
      mergedInto: sql<string | null>`${mergedInto}`,
      splitFrom: sql<string | null>`${splitFrom}`,
    })
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.applicantId))
    .leftJoin(staff, eq(staff.id, tickets.assigneeId))
    .leftJoin(companies, eq(companies.id, tickets.organizationId))
    .leftJoin(municipalities, eq(municipalities.id, tickets.organizationId))
    .leftJoinLateral(passed, sql`true`)
    .leftJoinLateral(lastWord, sql`true`)
    .where(which)
}

export async function selectApplicantOf(reader: Reader, ticketId: string) {
  const [row] = await reader
    .select({ applicant: contacts })
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.applicantId))
    .where(eq(tickets.id, ticketId))
  return row?.applicant
}
