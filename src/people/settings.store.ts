import type { Reader, Transaction } from '../db/client.ts'
import { writtenOnce } from '../db/written-once.ts'
import { settings } from '../db/settings.table.ts'

export type SettingsRow = typeof settings.$inferSelect

export async function selectSettings(reader: Reader): Promise<SettingsRow> {
  const [row] = await selectRow(reader, {})
  if (!row) throw new Error('the row of settings is missing; run migrate')
  return row
}

const selectRow = writtenOnce([], (reader) => reader.select().from(settings))

/** Locks the one row until the transaction ends. */
export async function lockSettings(tx: Transaction): Promise<SettingsRow> {
  const [row] = await tx.select().from(settings).for('no key update')
  if (!row) throw new Error('the row of settings is missing; run migrate')
  return row
}

export async function updateSettings(tx: Transaction, patch: Partial<Omit<SettingsRow, 'id'>>): Promise<SettingsRow> {
  const [row] = await tx.update(settings).set(patch).returning()
  if (!row) throw new Error('the row of settings is missing; run migrate')
  return row
}
