import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { PassedCaseKind, PassedCaseStatus } from '../../catalog/passed-case-codes.ts'
import { id, instant } from '../../db/columns.ts'
import { municipalities } from '../../organizations/organizations.table.ts'
import type { ProfileMember } from '../../organizations/profile-members.ts'
import { contacts } from '../../people/people.table.ts'
import { tickets } from '../tickets.table.ts'

/** A case that came to a municipality through its prefecture (都道府県経由のご相談), which the municipality confirms before anything goes on. */
export const passedCases = pgTable(
  'passed_cases',
  {
    id: id(),
    kind: text().$type<PassedCaseKind>().notNull(),
    prefectureId: uuid()
      .notNull()
      .references(() => municipalities.id),
    municipalityId: uuid()
      .notNull()
      .references(() => municipalities.id),
    /** Who of the prefecture passed it on; when the desk did it for them, the applicant of their case. */
    passedBy: uuid()
      .notNull()
      .references(() => contacts.id),
    /** Who of the municipality is asked to confirm it. */
    contactId: uuid()
      .notNull()
      .references(() => contacts.id),
    /** The prefecture's own case it was forwarded from. */
    sourceTicketId: uuid().references(() => tickets.id),
    /** The municipality's ticket: there from the start when it was filed, once confirmed when it was forwarded. */
    ticketId: uuid().references(() => tickets.id),
    /** The prefecture's words to the municipality. */
    note: text().notNull().default(''),
    status: text().$type<PassedCaseStatus>().notNull().default('waiting'),
    createdAt: instant().notNull(),
    /** Until when the municipality is asked to answer; it may later, too. */
    dueAt: instant().notNull(),
    /** Since when whoever has the ticket is to see to it, because no answer came. */
    overdueAt: instant(),
    answeredAt: instant(),
    /** The reason it said no, or what is to be corrected. */
    words: text(),
    /** Who says they answered in the contact's name, in their own words: the link had been passed on. */
    answerer: text(),
    /** Parts of what was stated that the municipality said are not right: nothing of them is proposed for its profile. */
    wrongParts: text().array().$type<ProfileMember[]>(),
    /** Of the consent text whoever confirmed was shown. */
    formConsentVersion: text(),
  },
  (table) => [
    uniqueIndex('passed_cases_ticket').on(table.ticketId),
    // Several addresses of one town hall may be tried, one after the other.
    uniqueIndex('passed_cases_waiting_once')
      .on(table.sourceTicketId, table.municipalityId)
      .where(sql`status = 'waiting'`),
    index('passed_cases_source').on(table.sourceTicketId, table.id),
    index('passed_cases_unanswered')
      .on(table.dueAt)
      .where(sql`status = 'waiting' and overdue_at is null`),
    check('passed_cases_kind', sql`${table.kind} in ('filed', 'forwarded')`),
    check('passed_cases_status', sql`${table.status} in ('waiting', 'confirmed', 'corrected', 'declined', 'withdrawn')`),
    check('passed_cases_source_of_kind', sql`(${table.kind} = 'forwarded') = (${table.sourceTicketId} is not null)`),
    check('passed_cases_ticket_of_filed', sql`${table.kind} <> 'filed' or ${table.ticketId} is not null`),
    check('passed_cases_answered', sql`(${table.status} in ('confirmed', 'corrected', 'declined')) = (${table.answeredAt} is not null)`),
  ],
)
