import { z } from 'zod'
import { maskWords } from '../../http/mask.ts'
import type { SignedInActor } from '../../people/actor.ts'
import type { Difference, Scalar } from './run-differences.rules.ts'

/** Differences in one answer, at most; their number is told. */
const mostDifferences = 200

const scalar = z.union([z.string(), z.number(), z.boolean()]).nullable()

export const replaySchema = z
  .object({
    identical: z.boolean().describe('Bit for bit: versions, ranks, scores, contributions, what was unknown'),
    differenceCount: z.int(),
    differences: z
      .array(z.object({ what: z.string(), stored: scalar, now: scalar }))
      .describe(
        `The first ${mostDifferences}; e.g. engine_version, candidates.072028.score, profile_version … or municipality … when it is gone`,
      ),
  })
  .meta({ id: 'MatchReplay' })

/** Whether a repeated run says the same; to an auditor without the words it quotes. */
export function showReplay(differences: readonly Difference[], actor: SignedInActor): z.infer<typeof replaySchema> {
  const masked = actor.reach === 'masked'
  const shown = (what: string, value: Scalar): Scalar =>
    masked && typeof value === 'string' && what.startsWith('candidates.') ? maskWords(value) : value
  return {
    identical: differences.length === 0,
    differenceCount: differences.length,
    differences: differences
      .slice(0, mostDifferences)
      .map(({ what, stored, now }) => ({ what, stored: shown(what, stored), now: shown(what, now) })),
  }
}
