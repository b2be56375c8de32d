import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, digest, id, instant } from '../../db/columns.ts'
import { staff } from '../../people/people.table.ts'
import type { KindWithFiles } from '../drafts/draft-kinds.ts'
import { ticketMessages, ticketNotes, tickets } from '../tickets.table.ts'
import { unsentMessages } from '../unsent/unsent.table.ts'
import type { FileKind } from './file-kinds.ts'

/** A file that belongs to what somebody is writing, to a note or to a message; its bytes lie apart. */
export const attachments = pgTable(
  'attachments',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    /** Who of the desk brought it. */
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    /** Exactly one of these four says what it belongs to: its bringer's draft, a note, a message not sent yet, a message. */
    draftKind: text().$type<KindWithFiles>(),
    noteId: uuid().references(() => ticketNotes.id),
    unsentId: uuid().references(() => unsentMessages.id),
    messageId: uuid().references(() => ticketMessages.id),
    name: text().notNull(),
    kind: text().$type<FileKind>().notNull(),
    size: integer().notNull(),
    sha256: digest().notNull(),
    /**
     * `waiting`: the scanner was away; it is asked again and the file goes nowhere before. `refused`: its bytes are gone; `erased`: its
     * name, too.
     */
    verdict: text().$type<'waiting' | 'accepted' | 'refused' | 'erased'>().notNull(),
    scanTries: integer().notNull().default(0),
    /** When the scanner is asked next; null when nothing is waited for. */
    nextScanAt: instant(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('attachments_ticket').on(table.ticketId, table.id),
    index('attachments_note').on(table.noteId),
    index('attachments_message').on(table.messageId),
    index('attachments_unsent').on(table.unsentId),
    index('attachments_waiting')
      .on(table.nextScanAt)
      .where(sql`verdict = 'waiting'`),
    index('attachments_of_drafts')
      .on(table.createdAt)
      .where(sql`draft_kind is not null`),
    check('attachments_one_place', sql`num_nonnulls(${table.draftKind}, ${table.noteId}, ${table.unsentId}, ${table.messageId}) = 1`),
    check('attachments_draft_kind', sql`${table.draftKind} in ('reply', 'note')`),
    check('attachments_verdict', sql`${table.verdict} in ('waiting', 'accepted', 'refused', 'erased')`),
    check('attachments_next_scan', sql`(${table.verdict} = 'waiting') = (${table.nextScanAt} is not null)`),
  ],
)

/** What a file consists of, apart from what is said of it, so that lists never read it. */
export const attachmentBytes = pgTable('attachment_bytes', {
  attachmentId: uuid()
    .primaryKey()
    .references(() => attachments.id, { onDelete: 'cascade' }),
  bytes: bytea().notNull(),
})
