import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from '../db/columns.ts'

/** What the workers last found of the mail server, for those who watch over the desk: one row, whoever wrote last. */
export const mailServer = pgTable(
  'mail_server',
  {
    id: integer().primaryKey().default(1),
    /** Null: it takes mail. By PostgreSQL's own clock, as are the process's signs of life. */
    awaySince: instant(),
    /** `451`, or `no answer`. */
    reason: text(),
  },
  (table) => [check('mail_server_one', sql`${table.id} = 1`)],
)
