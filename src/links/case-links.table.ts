import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { digest, id, instant } from '../db/columns.ts'
import { ticketMeetings } from '../meetings/meetings.table.ts'
import { contacts } from '../people/people.table.ts'
import { enquiries, shortlists } from '../shortlists/shortlists.table.ts'
import { passedCases } from '../tickets/passing/passed-cases.table.ts'
import { tickets } from '../tickets/tickets.table.ts'

export const caseLinkPurposes = ['verify', 'interest', 'answer', 'consent', 'meeting', 'case', 'profile', 'passed'] as const
export type CaseLinkPurpose = (typeof caseLinkPurposes)[number]

/**
 * A link in a mail: opens one act of one case for whoever holds it, as often as needed until answered or expired; a `case` link opens
 * all that was said on its reader's side, as long as the case is open and 90 days more. A `profile` link opens what the desk knows of its
 * reader and their organisation, after a one-time code.
 * The token itself is nowhere in the database, only its digest and that of the short code.
 */
export const caseLinks = pgTable(
  'case_links',
  {
    id: id(),
    purpose: text().$type<CaseLinkPurpose>().notNull(),
    contactId: uuid()
      .notNull()
      .references(() => contacts.id),
    ticketId: uuid().references(() => tickets.id),
    shortlistId: uuid().references(() => shortlists.id),
    enquiryId: uuid().references(() => enquiries.id),
    meetingId: uuid().references(() => ticketMeetings.id),
    passedCaseId: uuid().references(() => passedCases.id),
    tokenHash: digest().notNull().unique(),
    shortCodeHash: digest().notNull().unique(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [
    index('case_links_contact').on(table.contactId),
    check(
      'case_links_purpose',
      sql`${table.purpose} in ('verify', 'interest', 'answer', 'consent', 'meeting', 'case', 'profile', 'passed')`,
    ),
  ],
)
