import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { MeetingKind, MeetingStatus } from '../catalog/desk-codes.ts'
import { digest, id, instant } from '../db/columns.ts'
import { organizations } from '../organizations/organizations.table.ts'
import { contacts, staff } from '../people/people.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import type { WorkingHours } from './slots.rules.ts'

/** A talk with an applicant (面談). `guards.sql` lets no two booked ones of a consultant, nor of an applicant, overlap. */
export const ticketMeetings = pgTable(
  'ticket_meetings',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    /** Its ticket's, which the database keeps beside it (`guards.sql`); null: the applicant asks for themselves. */
    organizationId: uuid().references(() => organizations.id),
    /** The applicant of its ticket; null: booked beside another of theirs before that was refused. */
    applicantId: uuid().references(() => contacts.id),
    kind: text().$type<MeetingKind>().notNull(),
    /** Rows from before there were bookings say what took place. */
    status: text().$type<MeetingStatus>().notNull().default('held'),
    /** Null while the applicant has not picked one of the slots. */
    startsAt: instant(),
    minutes: integer().notNull(),
    /** Where to come to. */
    place: text(),
    /** Where to join online; whoever has it can. */
    joinUrl: text(),
    /** Which number to call, when it is told for this meeting; null: the applicant’s own, if by telephone. */
    phone: text(),
    /** What the applicant is told with the newest mail about it. */
    note: text().notNull().default(''),
    /** What was said (議事録); empty while the meeting is still ahead. */
    record: text().notNull().default(''),
    /** Whose meeting it is. */
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    /** Why it is on a day the desk is closed, or outside its hours, in the words of whoever booked it so; null: it is not. */
    outsideHoursReason: text(),
    /** Counts every change of what calendars show; iCalendar calls it SEQUENCE. */
    revision: integer().notNull().default(0),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('ticket_meetings_ticket').on(table.ticketId, table.startsAt),
    index('ticket_meetings_organization')
      .on(table.organizationId, sql`coalesce(starts_at, created_at) desc nulls last`, table.id.desc())
      .where(sql`organization_id is not null`),
    index('ticket_meetings_staff').on(table.staffId, table.startsAt),
    // Of which something is still to be written down.
    index('ticket_meetings_booked')
      .on(table.startsAt)
      .where(sql`status = 'booked'`),
    // Of which a time is still to be picked.
    index('ticket_meetings_proposed')
      .on(table.createdAt)
      .where(sql`status = 'proposed'`),
    // That took place.
    index('ticket_meetings_held')
      .on(table.ticketId)
      .where(sql`status = 'held'`),
    check('ticket_meetings_kind', sql`${table.kind} in ('phone', 'online', 'in_person')`),
    check('ticket_meetings_minutes', sql`${table.minutes} between 1 and 600`),
    check('ticket_meetings_status', sql`${table.status} in ('proposed', 'booked', 'held', 'missed', 'cancelled', 'expired')`),
    check('ticket_meetings_starts', sql`${table.startsAt} is not null or ${table.status} in ('proposed', 'cancelled', 'expired')`),
  ],
)

/** A time the desk offered for a meeting (候補日時). */
export const meetingSlots = pgTable(
  'meeting_slots',
  {
    id: id(),
    meetingId: uuid()
      .notNull()
      .references(() => ticketMeetings.id),
    startsAt: instant().notNull(),
  },
  (table) => [unique('meeting_slots_once').on(table.meetingId, table.startsAt)],
)

/** When a consultant takes meetings, when that is not simply the desk's business time. */
export const workingHours = pgTable('working_hours', {
  staffId: uuid()
    .primaryKey()
    .references(() => staff.id),
  hours: jsonb().$type<WorkingHours[]>().notNull(),
  updatedAt: instant().notNull(),
})

/** The address a member of the desk subscribes to in a calendar of their own; only the digest of its token is kept. */
export const calendarFeeds = pgTable('calendar_feeds', {
  staffId: uuid()
    .primaryKey()
    .references(() => staff.id),
  tokenHash: digest().notNull().unique(),
  createdAt: instant().notNull(),
})
