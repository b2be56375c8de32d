import { z } from 'zod'
import { companyNeedCodes, municipalNeedCodes, presenceCodes, purposeCodes, strengthCodes } from '../catalog/matching-codes.ts'
import { indicatorCodes } from '../catalog/indicators.ts'
import { industryCodes } from '../catalog/industries.ts'

/** Lines that stand for no stated wish: a company that named nothing, and a municipality's general willingness to receive. */
export const baseLines = [
  { code: 'unspecified', ja: '希望条件の指定なし', en: 'Nothing specified' },
  { code: 'openness', ja: '受入れの一般的な意向', en: 'General willingness to receive' },
] as const

const companyCriterionSchema = z.enum([...companyNeedCodes, 'unspecified'])
const criterionSchema = z.enum([...companyNeedCodes, ...municipalNeedCodes, 'unspecified', 'openness'])

/** Whose wish it is. */
const sideSchema = z.enum(['company', 'municipality'])

/** A stated fact or a target: a level, number, day, word, yes or no, list of industries, or a range of head counts. */
const factSchema = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.strictObject({ min: z.number().nullable(), max: z.number().nullable() }),
])

/** Why a criterion counts at all: somebody stated it, it follows from other answers, or it is the base line. */
const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('need'), importance: z.union([z.number(), z.literal('must')]) }),
  z.strictObject({
    kind: z.literal('implied'),
    by: z.array(
      z.strictObject({
        list: z.enum(['purpose', 'presence', 'industry']),
        code: z.enum([...purposeCodes, ...presenceCodes, ...industryCodes]),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('base') }),
])

/**
 * Words the company asked for, which of them the municipality's own texts hold by more than half and which in part, what it said that
 * it does not want (not looked for), and how much of them all is held (0–1, by their weights; of free words as the score counts it).
 */
const wordsSchema = z.strictObject({
  asked: z.string(),
  found: z.array(z.string()),
  partly: z.array(z.string()).optional(),
  denied: z.array(z.string()).optional(),
  coverage: z.number(),
})

/** A public figure a level was derived from; `percentile` (0–100) among all municipalities that have it, 100 the most favourable. */
export const figureSchema = z.strictObject({
  indicator: z.enum(indicatorCodes),
  value: z.number(),
  year: z.int(),
  percentile: z.number(),
})

/**
 * Evidence of a contribution. `strength`: `stated` by the municipality; `derived` from public `figures`; `related` inferred from another
 * stated strength or a listed office; `mentioned` only named elsewhere in its texts; `unknown` nobody said. `from` is where related
 * evidence was taken; `record` whether its words tell that companies came for it. `office`: the one office that suits best. `place`: a fact
 * of the place, `stated`, `measured` (public figure or coordinates), `estimated`, or `related`: a subsidy inferred from stated support
 * measures. `words`: the company's free words; `strengths` are those its words name, `through` those of them that count here, best first,
 * with the stated level (null: inferred); runs of before do not say it. `company`: what the company says of itself. `base`: the base rate.
 */
export const reasonSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('strength'),
    basis: z.enum(['stated', 'derived', 'related', 'mentioned', 'unknown']),
    level: z.number().nullable(),
    leastLevel: z.number().nullable(),
    note: z.string().nullable(),
    record: z.boolean(),
    figures: z.array(figureSchema),
    from: z.strictObject({ code: z.enum([...strengthCodes, 'offices']), level: z.number().nullable() }).nullable(),
    words: wordsSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('office'),
    basis: z.enum(['stated', 'unknown']),
    office: z.string().nullable(),
    stated: factSchema.nullable(),
    target: factSchema,
  }),
  z.strictObject({
    kind: z.literal('place'),
    basis: z.enum(['stated', 'measured', 'estimated', 'related', 'unknown']),
    stated: factSchema.nullable(),
    target: factSchema,
  }),
  z.strictObject({
    kind: z.literal('words'),
    basis: z.enum(['mentioned', 'unknown']),
    words: wordsSchema,
    strengths: z.array(z.enum(strengthCodes)),
    through: z.array(z.strictObject({ code: z.enum(strengthCodes), level: z.number().nullable() })).optional(),
  }),
  z.strictObject({
    kind: z.literal('company'),
    basis: z.enum(['stated', 'unknown']),
    stated: factSchema.nullable(),
    target: factSchema,
  }),
  z.strictObject({ kind: z.literal('base') }),
])

/**
 * One line of a side's score: `weight` is its share of the side (0–1), `points` = weight × utility; `certainty` (0–1) how far it
 * rests on what is known, 1 exactly when `known`.
 */
export const contributionSchema = z.strictObject({
  criterion: criterionSchema,
  weight: z.number(),
  utility: z.number(),
  points: z.number(),
  known: z.boolean(),
  certainty: z.number(),
  origin: originSchema,
  reason: reasonSchema,
})

/** `score` is the sum of the contributions' points; `confidence` that of weight × certainty; both 0–1. */
export const sideScoreSchema = z.strictObject({
  score: z.number(),
  confidence: z.number(),
  contributions: z.array(contributionSchema),
})

/** A wish nobody has answered: what to ask, and whom; `bestRank` and `worstRank` are where the answer could move the candidate. */
export const unknownSchema = z.strictObject({
  side: sideSchema,
  ask: sideSchema,
  criterion: criterionSchema,
  weight: z.number(),
  must: z.boolean(),
  bestRank: z.int(),
  worstRank: z.int(),
})

export const candidateSchema = z.strictObject({
  code: z.string(),
  rank: z.int(),
  score: z.number(),
  confidence: z.number(),
  companySide: sideScoreSchema,
  municipalitySide: sideScoreSchema,
  unknowns: z.array(unknownSchema),
})

/** A must-have that a known fact contradicts: whose, what was required, what is stated, and by how much it falls short. */
export const violationSchema = z.strictObject({
  side: sideSchema,
  criterion: criterionSchema,
  required: factSchema,
  stated: factSchema,
  shortBy: z.number().nullable(),
})

export const excludedSchema = z.strictObject({ code: z.string(), violations: z.array(violationSchema) })

/** The company's criteria with the raw weights the run used, in catalog order. */
const weightSchema = z.strictObject({ criterion: companyCriterionSchema, weight: z.number(), origin: originSchema })

export const rankingSchema = z.strictObject({
  engineVersion: z.string(),
  catalogVersion: z.string(),
  weights: z.array(weightSchema),
  candidates: z.array(candidateSchema),
  excluded: z.array(excludedSchema),
})

export type Side = z.infer<typeof sideSchema>
export type Fact = z.infer<typeof factSchema>
export type Criterion = z.infer<typeof criterionSchema>
export type Origin = z.infer<typeof originSchema>
export type Figure = z.infer<typeof figureSchema>
export type FoundWords = z.infer<typeof wordsSchema>
export type Reason = z.infer<typeof reasonSchema>
export type StrengthReason = Extract<Reason, { kind: 'strength' }>
export type Contribution = z.infer<typeof contributionSchema>
export type SideScore = z.infer<typeof sideScoreSchema>
export type Unknown = z.infer<typeof unknownSchema>
export type Candidate = z.infer<typeof candidateSchema>
export type Violation = z.infer<typeof violationSchema>
export type Excluded = z.infer<typeof excludedSchema>
export type Ranking = z.infer<typeof rankingSchema>
