import { z } from 'zod'
import { candidateSchema, excludedSchema, rankingSchema } from './result.schemas.ts'

/** What stands in a candidate's `explanation`: everything the engine says of it beside rank and mutual score. */
export const explanationSchema = candidateSchema.pick({
  confidence: true,
  companySide: true,
  municipalitySide: true,
  unknowns: true,
})

export const storedExcludedSchema = z.array(excludedSchema)
export const storedWeightsSchema = rankingSchema.shape.weights

export type Explanation = z.infer<typeof explanationSchema>
