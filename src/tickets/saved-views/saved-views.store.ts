import { and, asc, count, desc, eq, or } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { staff } from '../../people/people.table.ts'
import { savedViews } from './saved-views.table.ts'

export type SavedViewRow = typeof savedViews.$inferSelect
export type SavedViewPatch = Partial<Pick<SavedViewRow, 'name' | 'query' | 'shared' | 'columns'>>

/** One's own views and those others share, one's own first, each in the order they were made. */
export function listVisible(reader: Reader, staffId: string, limit: number): Promise<SavedViewRow[]> {
  return reader
    .select()
    .from(savedViews)
    .where(or(eq(savedViews.staffId, staffId), eq(savedViews.shared, true)))
    .orderBy(desc(eq(savedViews.staffId, staffId)), asc(savedViews.id))
    .limit(limit)
}

/** The view, its row locked. */
export async function lockView(tx: Transaction, id: string): Promise<SavedViewRow | undefined> {
  const [row] = await tx.select().from(savedViews).where(eq(savedViews.id, id)).for('no key update')
  return row
}

/** How many views somebody has; whoever asks next waits until the transaction ends. */
export async function countOwn(tx: Transaction, staffId: string): Promise<number> {
  await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId)).for('no key update')
  const [row] = await tx.select({ count: count() }).from(savedViews).where(eq(savedViews.staffId, staffId))
  return row?.count ?? 0
}

/** Whether one of somebody's views has this name already. */
export async function hasName(tx: Transaction, staffId: string, name: string): Promise<boolean> {
  const rows = await tx
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(and(eq(savedViews.staffId, staffId), eq(savedViews.name, name)))
  return rows.length > 0
}

export async function insertView(tx: Transaction, view: typeof savedViews.$inferInsert): Promise<SavedViewRow> {
  const [row] = await tx.insert(savedViews).values(view).returning()
  if (!row) throw new Error('the view was not saved')
  return row
}

export async function updateView(tx: Transaction, id: string, patch: SavedViewPatch, now: Date): Promise<SavedViewRow> {
  const [row] = await tx
    .update(savedViews)
    .set({ ...patch, updatedAt: now })
    .where(eq(savedViews.id, id))
    .returning()
  if (!row) throw new Error('the view is gone')
  return row
}

export async function deleteView(tx: Transaction, id: string): Promise<void> {
  await tx.delete(savedViews).where(eq(savedViews.id, id))
}
