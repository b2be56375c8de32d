import type { Database, Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import {
  insertImport,
  insertVersion,
  lockEvidence,
  selectImport,
  selectNewestNumber,
  selectVersion,
  type ImportRow,
} from './evidence.store.ts'

/** What came of an import. */
export interface Imported {
  readonly import: ImportRow
  /** The version that has it. */
  readonly version: number
  /** False when the current version had the very same file already, so that nothing was changed. */
  readonly isNew: boolean
}

export type NewImport = Omit<ImportRow, 'id' | 'importedAt'>

/**
 * Takes an import in and makes the next version of evidence of it and of what the current one has of the other kind; all in one
 * transaction, one import at a time. A file that was taken in before is not stored again: when a later one has replaced it, the new
 * version goes back to it. `fill` writes what the import says of each municipality.
 */
export function addVersion(db: Database, given: NewImport, fill: (tx: Transaction, importId: string) => Promise<void>): Promise<Imported> {
  return db.transaction(async (tx) => {
    await lockEvidence(tx)
    const now = await readNow(tx)
    const number = await selectNewestNumber(tx)
    const current = await selectVersion(tx, number)
    const before = await selectImport(tx, given)
    const slot = given.kind === 'statistics' ? 'statisticsImportId' : 'placesImportId'
    if (before && current?.[slot] === before.id) return { import: before, version: number, isNew: false }

    const taken = before ?? (await insertImport(tx, { ...given, importedAt: now }))
    if (!before) await fill(tx, taken.id)
    const { statisticsImportId = null, placesImportId = null } = current ?? {}
    await insertVersion(tx, { number: number + 1, statisticsImportId, placesImportId, createdAt: now, [slot]: taken.id })
    return { import: taken, version: number + 1, isNew: true }
  })
}
