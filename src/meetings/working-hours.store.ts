import { eq } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { workingHours } from './meetings.table.ts'

export type WorkingHoursRow = typeof workingHours.$inferSelect

export async function findWorkingHours(reader: Reader, staffId: string): Promise<WorkingHoursRow | undefined> {
  const [row] = await reader.select().from(workingHours).where(eq(workingHours.staffId, staffId))
  return row
}

export async function saveWorkingHours(tx: Transaction, row: WorkingHoursRow): Promise<void> {
  const { hours, updatedAt } = row
  await tx.insert(workingHours).values(row).onConflictDoUpdate({ target: workingHours.staffId, set: { hours, updatedAt } })
}
