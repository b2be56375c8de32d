import { z } from 'zod'
import { labelOf } from '../catalog/code-list.ts'
import { offsetUnitCodes, sequenceCodes, sequences, stepConditionCodes, stopConditionCodes } from '../catalog/sequence-codes.ts'
import { blueprints } from './blueprints.ts'
import { definitionSchema } from './definition.schemas.ts'
import type { Sequence, StatedVersion } from './read-sequences.ts'

const stated = {
  version: z.int(),
  ...definitionSchema.shape,
  reason: z.string().describe('Why it was changed'),
  statedBy: z.uuid().nullable().describe('Null: as delivered'),
  statedAt: z.string().nullable(),
}

export const sequenceVersionSchema = z.object(stated).meta({ id: 'SequenceVersion' })

export const sequenceSchema = z
  .object({
    code: z.enum(sequenceCodes),
    ja: z.string(),
    en: z.string(),
    optional: z.boolean().describe('Its mails may be unsubscribed from'),
    ...stated,
    may: z
      .object({
        startOn: z.array(z.string()),
        send: z.array(
          z.object({
            kind: z.string(),
            unit: z.enum(offsetUnitCodes),
            from: z.int(),
            to: z.int(),
            only: z.array(z.int()).nullable().describe('The only counts there are words for'),
            atMost: z.int(),
            needed: z.boolean(),
            texts: z.array(z.string()).describe('Text blocks a step may open with'),
          }),
        ),
        ask: z.array(z.enum(stepConditionCodes)),
        stopOn: z.array(z.enum(stopConditionCodes)),
        mustStopOn: z.array(z.enum(stopConditionCodes)),
      })
      .describe('What a change may say'),
  })
  .meta({ id: 'Sequence' })

export function showVersion({ version, definition, reason, statedBy, statedAt }: StatedVersion): z.infer<typeof sequenceVersionSchema> {
  return { version, ...definition, reason, statedBy, statedAt: statedAt?.toISOString() ?? null }
}

export function showSequence(sequence: Sequence): z.infer<typeof sequenceSchema> {
  const { code } = sequence
  const { optional = false, starts, kinds, conditions, stops } = blueprints[code]
  return {
    code,
    ja: labelOf(sequences, code, 'ja'),
    en: labelOf(sequences, code, 'en'),
    optional,
    ...showVersion(sequence),
    may: {
      startOn: [...starts],
      send: kinds.map(({ only, needed = false, texts = [], ...rule }) => ({
        ...rule,
        only: only ? [...only] : null,
        needed,
        texts: [...texts],
      })),
      ask: [...conditions],
      stopOn: [...stops.demanded, ...stops.possible],
      mustStopOn: [...stops.demanded],
    },
  }
}
