import { z } from 'zod'
import type { Sentence } from '../../errors.ts'
import { criterionName } from '../explain.ts'
import { sentenceSchema } from './sentence.schemas.ts'
import { mustHaveSchema, type RunSummary } from './stored-run.schemas.ts'

const { side, criterion } = mustHaveSchema.shape

export const relaxationsSchema = z
  .object({
    mustHaves: z
      .array(
        z.object({
          side,
          criterion,
          excludes: z.int().describe('Municipalities it rules out, whatever else does'),
          frees: z.int().describe('Municipalities that become candidates if it alone is only a wish'),
          explanation: sentenceSchema,
        }),
      )
      .describe('Must-haves that rule somebody out, most freeing first'),
    conflicts: z
      .array(z.object({ mustHaves: z.array(mustHaveSchema), explanation: sentenceSchema }))
      .describe('Must-haves that together rule out everybody; none of a set could be missed for that'),
  })
  .meta({ id: 'MatchRelaxations' })

type MustHave = z.infer<typeof mustHaveSchema>
type CountedMustHave = RunSummary['mustHaves'][number]

/** 「席数」, with whose it is. */
function nameOf(mustHave: MustHave, language: 'ja' | 'en'): string {
  const name = criterionName(mustHave.criterion, language)
  if (language === 'ja') return `${mustHave.side === 'company' ? '企業' : '自治体'}の必須条件「${name}」`
  return `the ${mustHave.side}'s must-have “${name}”`
}

function explainRelaxation(mustHave: CountedMustHave): Sentence {
  const { frees, excludes } = mustHave
  const [ja, en] = [nameOf(mustHave, 'ja'), nameOf(mustHave, 'en')]
  if (frees === 0) {
    return {
      ja: `${ja}は${excludes}件の自治体を除外していますが、これだけを緩めても候補は増えません。`,
      en: `Relaxing only ${en}, which rules out ${excludes}, adds no candidate.`,
    }
  }
  return {
    ja: `${ja}を「希望」に緩めると、候補の自治体が${frees}件増えます。`,
    en: `Making ${en} a mere wish adds ${frees} ${frees === 1 ? 'candidate' : 'candidates'}.`,
  }
}

function explainConflict(conflict: readonly MustHave[]): Sentence {
  const [ja, en] = [conflict.map((mustHave) => nameOf(mustHave, 'ja')), conflict.map((mustHave) => nameOf(mustHave, 'en'))]
  if (conflict.length === 1) {
    return { ja: `${ja.join('')}を満たす見込みのある自治体はありません。`, en: `No municipality can meet ${en.join()}.` }
  }
  return {
    ja: `${ja.join('と')}を同時に満たす見込みのある自治体はありません。`,
    en: `No municipality can meet all of these: ${en.join('; ')}.`,
  }
}

/** What keeps candidates away, in words. */
export function showRelaxations({ mustHaves, conflicts }: RunSummary): z.infer<typeof relaxationsSchema> {
  return {
    mustHaves: mustHaves.map((mustHave) => ({ ...mustHave, explanation: explainRelaxation(mustHave) })),
    conflicts: conflicts.map((conflict) => ({ mustHaves: conflict, explanation: explainConflict(conflict) })),
  }
}
