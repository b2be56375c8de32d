import { and, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { listColumns } from './list-columns.table.ts'
import type { TicketColumn } from './ticket-columns.ts'

/** What somebody chose, by view. */
export async function columnsOf(reader: Reader, staffId: string): Promise<Map<string, TicketColumn[]>> {
  const rows = await reader
    .select({ view: listColumns.view, columns: listColumns.columns })
    .from(listColumns)
    .where(eq(listColumns.staffId, staffId))
  return new Map(rows.map(({ view, columns }) => [view, columns]))
}

export async function writeColumns(
  tx: Transaction,
  place: { staffId: string; view: string },
  columns: TicketColumn[],
  now: Date,
): Promise<void> {
  const values = { columns, updatedAt: now }
  await tx
    .insert(listColumns)
    .values({ ...place, ...values })
    .onConflictDoUpdate({ target: [listColumns.staffId, listColumns.view], set: values })
}

export async function dropColumns(tx: Transaction, { staffId, view }: { staffId: string; view: string }): Promise<void> {
  await tx.delete(listColumns).where(and(eq(listColumns.staffId, staffId), eq(listColumns.view, view)))
}

/** What anybody chose for a view that is gone. */
export async function dropColumnsOfView(tx: Transaction, view: string): Promise<void> {
  await tx.delete(listColumns).where(eq(listColumns.view, view))
}
