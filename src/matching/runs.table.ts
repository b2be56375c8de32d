import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../db/columns.ts'
import { profileVersions, municipalities } from '../organizations/organizations.table.ts'
import { tickets } from '../tickets/tickets.table.ts'

/** One run of the engine for a ticket: everything needed to say years later why it ranked as it did. */
export const matchRuns = pgTable(
  'match_runs',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    companyProfileVersionId: uuid()
      .notNull()
      .references(() => profileVersions.id),
    engineVersion: text().notNull(),
    catalogVersion: text().notNull(),
    weights: jsonb().notNull(),
    excluded: jsonb().notNull(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index('match_runs_ticket').on(table.ticketId, table.id)],
)

export const matchCandidates = pgTable(
  'match_candidates',
  {
    runId: uuid()
      .notNull()
      .references(() => matchRuns.id),
    municipalityId: uuid()
      .notNull()
      .references(() => municipalities.id),
    profileVersionId: uuid()
      .notNull()
      .references(() => profileVersions.id),
    rank: integer().notNull(),
    score: doublePrecision().notNull(),
    /** Both sides' scores with their contributions, and what nobody stated. */
    explanation: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.municipalityId] }), index('match_candidates_rank').on(table.runId, table.rank)],
)
