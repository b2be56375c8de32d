import { z } from 'zod'
import { companyNeedCodes, municipalNeedCodes } from '../../catalog/matching-codes.ts'
import { unpackExplanation } from './packed-explanation.rules.ts'
import { contributionSchema, excludedSchema, rankingSchema, sideScoreSchema, unknownSchema, violationSchema } from '../result.schemas.ts'

/** Engine '1' had neither evidence nor ranges of ranks: what it stored of a line says so. */
function withLaterMembers(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || 'certainty' in stored) return stored
  const { reason, known } = stored as { reason?: object & { kind?: unknown }; known?: unknown }
  const evidence = reason?.kind === 'strength' ? { record: false, figures: [], ...reason } : reason
  return { ...stored, certainty: known === true ? 1 : 0, reason: evidence }
}

const storedSideSchema = sideScoreSchema.extend({ contributions: z.array(z.preprocess(withLaterMembers, contributionSchema)) })

export const storedUnknownSchema = unknownSchema.extend({
  bestRank: z.int().nullable().default(null).describe('Null in runs of engine 1'),
  worstRank: z.int().nullable().default(null).describe('Null in runs of engine 1'),
})

/** What stands in a candidate's `explanation`, packed or by name: everything the engine says of it beside rank and mutual score. */
export const explanationSchema = z.preprocess(
  unpackExplanation,
  z.strictObject({
    confidence: z.number(),
    companySide: storedSideSchema,
    municipalitySide: storedSideSchema,
    unknowns: z.array(storedUnknownSchema),
  }),
)

export const storedExcludedSchema = z.array(excludedSchema)
export const storedWeightsSchema = rankingSchema.shape.weights

const { side, criterion } = violationSchema.shape

/** A must-have of either side, of all municipalities that state it. */
export const mustHaveSchema = z.strictObject({ side, criterion })

export const summarySchema = z.strictObject({
  /** Municipalities that stated anything when the run was made. */
  statedProfiles: z.int(),
  /** Those that rule somebody out: how many by itself, and how many it alone keeps away. */
  mustHaves: z.array(z.strictObject({ side, criterion, excludes: z.int(), frees: z.int() })),
  /** Sets that together rule out everybody; empty as long as somebody remains. */
  conflicts: z.array(z.array(mustHaveSchema)),
})

const weight = z.number().min(0).max(1000)

/** Other weights than the stated importances, by criterion of each side. */
export const givenWeightsSchema = z.strictObject({
  company: z.partialRecord(z.enum(companyNeedCodes), weight).default({}),
  municipality: z.partialRecord(z.enum(municipalNeedCodes), weight).default({}),
})

export type Explanation = z.infer<typeof explanationSchema>
export type StoredUnknown = z.infer<typeof storedUnknownSchema>
export type RunSummary = z.infer<typeof summarySchema>
export type GivenWeights = z.infer<typeof givenWeightsSchema>
