import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, smallint } from 'drizzle-orm/pg-core'

/** Settings of the desk that people change while it runs: one row. */
export const settings = pgTable(
  'settings',
  {
    id: smallint().primaryKey().default(1),
    /** A shortlist needs the approval of a second person before its dispatch. */
    shortlistApproval: boolean().notNull().default(false),
    /** Mails and pages for municipalities count years by the era (令和8年). */
    eraYears: boolean().notNull().default(false),
  },
  (table) => [check('settings_one_row', sql`${table.id} = 1`)],
)

/** How far tests and the demo have moved the desk's clock, in seconds: one row, read by `desk_now()`. The api's role cannot write it. */
export const clockOffset = pgTable(
  'clock_offset',
  {
    id: smallint().primaryKey().default(1),
    seconds: integer().notNull().default(0),
  },
  (table) => [check('clock_offset_one_row', sql`${table.id} = 1`)],
)
