import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { TaskKind } from '../catalog/task-codes.ts'
import { id, instant } from '../db/columns.ts'
import { ticketMeetings } from '../meetings/meetings.table.ts'
import { contacts } from '../people/people.table.ts'
import { enquiries, shortlists } from '../shortlists/shortlists.table.ts'
import { passedCases } from '../tickets/passing/passed-cases.table.ts'
import { tickets } from '../tickets/tickets.table.ts'

/** Something a consultant has to see to (対応事項), because the clockwork cannot. */
export const tasks = pgTable(
  'tasks',
  {
    id: id(),
    /** Null: it belongs to no ticket, and is everyone's. */
    ticketId: uuid().references(() => tickets.id),
    kind: text().$type<TaskKind>().notNull(),
    /** The mail it is about, the meeting, the person, the shortlist, the enquiry, or the case of a prefecture. */
    followUpId: uuid(),
    meetingId: uuid().references(() => ticketMeetings.id),
    contactId: uuid().references(() => contacts.id),
    shortlistId: uuid().references(() => shortlists.id),
    enquiryId: uuid().references(() => enquiries.id),
    passedCaseId: uuid().references(() => passedCases.id),
    createdAt: instant().notNull(),
    /** Until when it is to be seen to; null: no day is named. */
    dueAt: instant(),
    doneAt: instant(),
    /** Null of a done one: what it was about was settled by the clockwork. */
    doneBy: uuid(),
  },
  (table) => [
    // A mail that ends twice the same way is one thing to see to.
    unique('tasks_once').on(table.followUpId, table.kind),
    // A meeting may lose its host again after that was seen to.
    uniqueIndex('tasks_meeting_once')
      .on(table.meetingId, table.kind)
      .where(sql`done_at is null`),
    // Asking twice is one thing to see to.
    uniqueIndex('tasks_contact_once')
      .on(table.contactId, table.kind)
      .where(sql`done_at is null`),
    // An enquiry ends once, but may ask again after a question was seen to.
    uniqueIndex('tasks_enquiry_once')
      .on(table.enquiryId, table.kind)
      .where(sql`kind <> 'question_open'`),
    uniqueIndex('tasks_question_once')
      .on(table.enquiryId)
      .where(sql`kind = 'question_open' and done_at is null`),
    // A list expires once.
    uniqueIndex('tasks_shortlist_once').on(table.shortlistId, table.kind),
    uniqueIndex('tasks_passed_case_once').on(table.passedCaseId, table.kind),
    check(
      'tasks_about_one',
      sql`num_nonnulls(${table.followUpId}, ${table.meetingId}, ${table.contactId}, ${table.shortlistId}, ${table.enquiryId}, ${table.passedCaseId}) = 1`,
    ),
    check('tasks_of_ticket', sql`num_nonnulls(${table.ticketId}, ${table.contactId}, ${table.followUpId}) > 0`),
    index('tasks_ticket').on(table.ticketId, table.id),
    index('tasks_open')
      .on(table.id)
      .where(sql`done_at is null`),
    check(
      'tasks_kind',
      sql`${table.kind} in ('mail_failed', 'mail_unknown', 'mail_suppressed', 'contact_missing', 'meeting_host', 'meeting_missed', 'meeting_unrecorded', 'offer_unanswered', 'shortlist_unanswered', 'enquiry_unanswered', 'consent_missed', 'erasure_request', 'erasure_by_hand', 'recognition_request', 'erased_applicant', 'passed_case_overdue', 'question_open', 'applicant_unreached')`,
    ),
    check('tasks_done', sql`${table.doneBy} is null or ${table.doneAt} is not null`),
  ],
)
