import { z } from 'zod'
import { line, paragraph } from '../../http/fields.schemas.ts'
import { pageQuery } from '../../http/lists.ts'
import { companyNeedsSchema } from '../../organizations/profile.schemas.ts'
import { adjustmentActs } from '../desk/adjustment.view.ts'
import { givenWeightsSchema } from './stored-run.schemas.ts'

/** Six digits of a local government. */
export const codeSchema = z.string().regex(/^\d{6}$/u)

export const extentQuery = {
  limit: z.coerce.number().int().min(1).max(2000).default(20).describe('Candidates in the answer'),
  excluded: z.coerce.number().int().min(0).max(2000).default(100).describe('Excluded municipalities in the answer'),
}

export const readQuery = {
  ...extentQuery,
  order: z.enum(['engine', 'desk']).default('engine').describe("By the engine's rank, or in the consultants' order"),
}

export const rankingQuery = {
  ...pageQuery,
  limit: z.coerce.number().int().min(1).max(2000).default(200),
}

/** Why somebody did it, in their own words. */
export const reasonSchema = paragraph(1000).refine((text) => text !== '', { params: { code: 'reason_missing' } })

export const whatIfBodySchema = z.strictObject({
  weights: givenWeightsSchema.describe('Raw weights from 0 to 1,000 instead of the importances, by criterion'),
  profile: z
    .enum(['current', 'form'])
    .optional()
    .describe(
      "By the company's profile as it is now (as without it), or by what this ticket's form says, whether or not the desk has accepted it",
    ),
  runId: z.uuid().optional().describe("The run whose ranks stand beside the new ones; without one, the ticket's newest"),
  candidates: z.array(codeSchema).min(1).max(100).optional().describe('Only these municipalities in the answer, wherever they rank'),
})

export const newWeightsSchema = z.strictObject({ ...givenWeightsSchema.shape, reason: reasonSchema })

export const newNeedsSchema = z.strictObject({
  needs: companyNeedsSchema,
  profileVersion: z.int().min(1).max(2_147_483_646).describe("Version of the company's profile the change was made from"),
  reason: reasonSchema,
})

export const newAdjustmentSchema = z.strictObject({
  municipality: codeSchema,
  act: z.enum(adjustmentActs),
  position: z.int().min(1).max(2000).optional().describe("With place: where in the consultants' order, from 1"),
  reason: reasonSchema,
})

export const comparisonQuery = z.strictObject({
  municipalities: line(40).describe('Two to four codes, separated by commas'),
})

export type NewAdjustment = z.infer<typeof newAdjustmentSchema>
export type NewWeights = z.infer<typeof newWeightsSchema>
export type WhatIfBody = z.infer<typeof whatIfBodySchema>
