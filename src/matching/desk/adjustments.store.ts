import { asc, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { municipalities } from '../../organizations/organizations.table.ts'
import { matchAdjustments } from '../runs/runs.table.ts'

export type AdjustmentRow = typeof matchAdjustments.$inferSelect & { code: string }

export async function insertAdjustment(
  tx: Transaction,
  row: typeof matchAdjustments.$inferInsert,
): Promise<typeof matchAdjustments.$inferSelect> {
  const [inserted] = await tx.insert(matchAdjustments).values(row).returning()
  if (!inserted) throw new Error('the adjustment was not written')
  return inserted
}

/** What consultants did to a run, in the order they did it. */
export function listAdjustmentRows(reader: Reader, runId: string): Promise<AdjustmentRow[]> {
  return reader
    .select({
      id: matchAdjustments.id,
      runId: matchAdjustments.runId,
      municipalityId: matchAdjustments.municipalityId,
      act: matchAdjustments.act,
      position: matchAdjustments.position,
      reason: matchAdjustments.reason,
      createdBy: matchAdjustments.createdBy,
      createdAt: matchAdjustments.createdAt,
      code: municipalities.code,
    })
    .from(matchAdjustments)
    .innerJoin(municipalities, eq(municipalities.id, matchAdjustments.municipalityId))
    .where(eq(matchAdjustments.runId, runId))
    .orderBy(asc(matchAdjustments.id))
}
