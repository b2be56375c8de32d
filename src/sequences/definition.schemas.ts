import { z } from 'zod'
import { messageKinds } from '../mail/compose.ts'

/** How long after the event of its sequence a step is due. */
export const offsetUnits = ['at_once', 'business_hours', 'business_days', 'days', 'months'] as const

export const stepSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u),
  kind: z.enum(messageKinds as [string, ...string[]]),
  offset: z.strictObject({ unit: z.enum(offsetUnits), count: z.int().min(0).max(400) }),
  /** Only when this holds at the moment it is due. */
  condition: z.string().optional(),
  /** The text block its mail shows. */
  block: z.string().optional(),
})

/** What a sequence does: its steps, and what ends those still to come. */
export const definitionSchema = z.strictObject({
  startsOn: z.string(),
  steps: z.array(stepSchema).max(12),
  stopsOn: z.array(z.string()).max(12),
})

export type SequenceDefinition = z.infer<typeof definitionSchema>
