import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Audience } from '../../catalog/desk-codes.ts'
import { digest, id, instant } from '../../db/columns.ts'
import type { Form } from '../../tickets/intake.schemas.ts'
import { tickets } from '../../tickets/tickets.table.ts'

/**
 * A form whose sender is to confirm it by a link in a mail: no ticket, counted nowhere. Once confirmed only its ticket is named; what is
 * never confirmed is deleted after three business days.
 */
export const waitingForms = pgTable(
  'waiting_forms',
  {
    id: id(),
    audience: text().$type<Audience>().notNull(),
    /** The key of its sending, by which it is filed once. */
    key: text().notNull(),
    bodyDigest: digest().notNull(),
    form: jsonb().$type<Form>(),
    ticketId: uuid().references(() => tickets.id),
    tokenHash: digest().notNull().unique(),
    shortCodeHash: digest().notNull().unique(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [
    unique('waiting_forms_once').on(table.audience, table.key),
    index('waiting_forms_age').on(table.expiresAt),
    check('waiting_forms_form_or_ticket', sql`(${table.form} is null) = (${table.ticketId} is not null)`),
  ],
)
