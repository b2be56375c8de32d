import type { Database, Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import {
  insertImport,
  insertVersion,
  lockEvidence,
  selectImport,
  selectImportById,
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
  /** What it took the place of; null when there was nothing of its kind, or nothing was changed. */
  readonly replaced: ImportRow | null
  /** Whether its newest figures, or else its edition, are older than those of what it replaced. */
  readonly isOlder: boolean
  /** Whether the file was taken in before and counts again. */
  readonly isReturn: boolean
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
    if (before && current?.[slot] === before.id) {
      return { import: before, version: number, isNew: false, replaced: null, isOlder: false, isReturn: false }
    }

    const taken = before ?? (await insertImport(tx, { ...given, importedAt: now }))
    if (!before) await fill(tx, taken.id)
    const { statisticsImportId = null, placesImportId = null } = current ?? {}
    await insertVersion(tx, { number: number + 1, statisticsImportId, placesImportId, createdAt: now, [slot]: taken.id })
    const replacedId = current?.[slot] ?? null
    const replaced = replacedId === null ? null : await selectImportById(tx, replacedId)
    const isOlder = replaced !== null && isOlderThan(taken, replaced)
    return { import: taken, version: number + 1, isNew: true, replaced, isOlder, isReturn: before !== undefined }
  })
}

/** By the newest year of their figures; the same in both, by what the tables of statistics call themselves. Places have neither. */
function isOlderThan(one: ImportRow, other: ImportRow): boolean {
  const [year, otherYear] = [one.years.at(-1), other.years.at(-1)]
  if (year === undefined || otherYear === undefined) return false
  return year < otherYear || (year === otherYear && one.source < other.source)
}
