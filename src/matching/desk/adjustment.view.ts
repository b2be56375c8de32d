import { z } from 'zod'
import { maskWords } from '../../http/mask.ts'
import type { AdjustmentRow } from './adjustments.store.ts'

export const adjustmentActs = ['pin', 'exclude', 'place', 'release'] as const

export const adjustmentSchema = z
  .object({
    id: z.uuid(),
    municipalityCode: z.string(),
    act: z.enum(adjustmentActs),
    position: z.int().nullable().describe("Of a placed one: where in the consultants' order, from 1"),
    reason: z.string(),
    createdBy: z.uuid().describe('Member of the desk'),
    createdAt: z.string(),
  })
  .meta({ id: 'MatchAdjustment' })

/** What a consultant did with a candidate; to an auditor without their words. */
export function showAdjustment(row: AdjustmentRow, masked: boolean): z.infer<typeof adjustmentSchema> {
  return {
    id: row.id,
    municipalityCode: row.code,
    act: row.act,
    position: row.position,
    reason: masked ? maskWords(row.reason) : row.reason,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
  }
}
