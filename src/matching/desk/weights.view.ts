import { z } from 'zod'
import { maskWords } from '../../http/mask.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { givenWeightsSchema } from '../runs/stored-run.schemas.ts'
import type { WeightsRow } from './weights.store.ts'

export const weightsSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    ...givenWeightsSchema.shape,
    reason: z.string(),
    createdBy: z.uuid().describe('Member of the desk'),
    createdAt: z.string(),
  })
  .meta({ id: 'MatchWeights' })

/** A version of a ticket's weights; to an auditor without the words it was given with. */
export function showWeights(row: WeightsRow, actor: SignedInActor): z.infer<typeof weightsSchema> {
  return {
    id: row.id,
    version: row.version,
    ...givenWeightsSchema.parse(row.weights),
    reason: actor.reach === 'masked' ? maskWords(row.reason) : row.reason,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
  }
}
