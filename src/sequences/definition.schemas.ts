import { z } from 'zod'
import { offsetUnitCodes, stepConditionCodes, stopConditionCodes } from '../catalog/sequence-codes.ts'
import { messageKinds, type MessageKind } from '../mail/compose.ts'
import { textBlockCodes, type TextBlockCode } from '../mail/text-blocks/text-blocks.ts'

export const stepSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/u)
      .describe('Its name within the sequence, e.g. reminder-3'),
    kind: z.enum(messageKinds as [MessageKind, ...MessageKind[]]).describe('Which message it is'),
    unit: z.enum(offsetUnitCodes),
    count: z.int().min(0).max(400).describe('How many of the unit after the event; 0 at once'),
    text: z
      .enum(textBlockCodes as [TextBlockCode, ...TextBlockCode[]])
      .optional()
      .describe('The text block it opens with, where its kind has several; the usual one when absent'),
    condition: z.enum(stepConditionCodes).optional().describe('Only when this holds as the sequence starts'),
  })
  .meta({ id: 'SequenceStep' })

export const definitionSchema = z.strictObject({
  startsOn: z.string().max(60).describe('The event it starts with'),
  steps: z.array(stepSchema).max(12),
  stopsOn: z.array(z.enum(stopConditionCodes)).max(stopConditionCodes.length).describe('What ends its steps still to come'),
})

/** A step of a sequence: which message how long after the event. */
export type SequenceStep = Omit<z.infer<typeof stepSchema>, 'condition' | 'text'> &
  Pick<Partial<z.infer<typeof stepSchema>>, 'condition' | 'text'>

/** What a sequence says: its event, its steps, and what ends them. */
export type SequenceDefinition = Omit<z.infer<typeof definitionSchema>, 'steps'> & { steps: SequenceStep[] }
