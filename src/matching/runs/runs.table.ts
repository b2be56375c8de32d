import { sql } from 'drizzle-orm'
import { check, doublePrecision, index, integer, json, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../../db/columns.ts'
import { municipalities, profileVersions } from '../../organizations/organizations.table.ts'
import { tickets } from '../../tickets/tickets.table.ts'

/**
 * A state of the market: every municipality there was and the version of its profile, if it had stated any. Written once, however
 * many runs look at it; `digest` is the SHA-256 (hex) of its content, so that nothing can be slipped under a run.
 */
export const profileSets = pgTable('profile_sets', {
  digest: text().primaryKey(),
  /** Six-digit codes in their order. */
  codes: text().array().notNull(),
  /** Profile version of each, in the same order; null for a municipality that has stated nothing. Drizzle reads such a null as a word. */
  versionIds: uuid().array().$type<(string | null)[]>().notNull(),
})

/** Other weights for a ticket than the stated importances; every change is a version, made by a person. */
export const matchWeights = pgTable(
  'match_weights',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id),
    version: integer().notNull(),
    /** Raw weights by criterion, for each side; empty: the stated importances. */
    weights: jsonb().notNull(),
    reason: text().notNull(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [unique('match_weights_version').on(table.ticketId, table.version)],
)

/**
 * One run of the engine for a ticket: everything needed to say years later why it ranked as it did. Runs of engine '1' name no evidence and
 * no set: they keep all their candidates and everyone they excluded. Later ones keep the first fifty; the rest follows from what they name.
 */
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
    /** The company's criteria with the raw weights the run used. */
    weights: jsonb().notNull(),
    /** The version of the ticket's own weights; null: the stated importances. */
    weightsId: uuid().references(() => matchWeights.id),
    /** 0: nothing was imported. */
    evidenceVersion: integer(),
    profileSet: text().references(() => profileSets.digest),
    candidateCount: integer(),
    excludedCount: integer(),
    /** Which must-have excluded how many, what relaxing it would bring, and what to know of the run as a whole. */
    summary: jsonb(),
    /** Of a run of engine '1': everyone excluded. */
    excluded: jsonb(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('match_runs_ticket').on(table.ticketId, table.id),
    check(
      'match_runs_recallable',
      sql`(${table.excluded} is not null) <> (${table.profileSet} is not null) and num_nonnulls(${table.evidenceVersion}, ${table.profileSet}, ${table.candidateCount}, ${table.excludedCount}, ${table.summary}) in (0, 5)`,
    ),
  ],
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
    /** Null: the municipality had stated nothing. */
    profileVersionId: uuid().references(() => profileVersions.id),
    rank: integer().notNull(),
    score: doublePrecision().notNull(),
    /** Both sides' scores with their contributions, and what nobody stated; kept as it was written, since no query looks inside. */
    explanation: json().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.municipalityId] }), index('match_candidates_rank').on(table.runId, table.rank)],
)

/** What consultants do to a run's order, each with a reason; the last act on a municipality counts. */
export const matchAdjustments = pgTable(
  'match_adjustments',
  {
    id: id(),
    runId: uuid()
      .notNull()
      .references(() => matchRuns.id),
    municipalityId: uuid()
      .notNull()
      .references(() => municipalities.id),
    act: text().$type<'pin' | 'exclude' | 'place' | 'release'>().notNull(),
    /** Of a placed one: where in the consultant's order, from 1. */
    position: integer(),
    reason: text().notNull(),
    createdBy: uuid().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('match_adjustments_run').on(table.runId, table.id),
    check('match_adjustments_act', sql`${table.act} in ('pin', 'exclude', 'place', 'release')`),
    check('match_adjustments_position', sql`(${table.act} = 'place') = (${table.position} is not null) and ${table.position} >= 1`),
  ],
)
