import { and, desc, eq, lt } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { matchWeights } from '../runs/runs.table.ts'

export type WeightsRow = typeof matchWeights.$inferSelect

export async function insertWeights(tx: Transaction, row: typeof matchWeights.$inferInsert): Promise<WeightsRow> {
  const [inserted] = await tx.insert(matchWeights).values(row).returning()
  if (!inserted) throw new Error('the weights were not written')
  return inserted
}

/** The newest weights of a ticket; undefined while the stated importances count. */
export async function findCurrentWeights(reader: Reader, ticketId: string): Promise<WeightsRow | undefined> {
  const [row] = await listWeightsRows(reader, ticketId, 1)
  return row
}

export async function findWeights(reader: Reader, id: string): Promise<WeightsRow | undefined> {
  const [row] = await reader.select().from(matchWeights).where(eq(matchWeights.id, id))
  return row
}

/** Up to `limit` versions of a ticket's weights, newest first, before the version `before`. */
export function listWeightsRows(reader: Reader, ticketId: string, limit: number, before?: number): Promise<WeightsRow[]> {
  return reader
    .select()
    .from(matchWeights)
    .where(and(eq(matchWeights.ticketId, ticketId), before === undefined ? undefined : lt(matchWeights.version, before)))
    .orderBy(desc(matchWeights.version))
    .limit(limit)
}
