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
  /** False when the current version had the very same table already, so that nothing was changed. */
  readonly isNew: boolean
  /** What it took the place of; null when there was nothing of its kind, or nothing was changed. */
  readonly replaced: ImportRow | null
  /** Whether its newest figures, or else its edition, are older than those of what it replaced. */
  readonly isOlder: boolean
  /** Whether the file was taken in before and counts again. */
  readonly isReturn: boolean
}

export type NewImport = Omit<ImportRow, 'id' | 'importedAt'>

/** What an import says of each municipality. */
export interface ImportedRows {
  /** Writes it. */
  readonly fill: (tx: Transaction, importId: string) => Promise<void>
  /** Whether another import of the same kind, made by the same rules, says exactly this. */
  readonly areThoseOf: (tx: Transaction, importId: string) => Promise<boolean>
}

/**
 * Takes an import in and makes the next version of evidence of it and of what the current one has of the other kind; all in one
 * transaction, one import at a time. A file that was taken in before is not stored again: when a later one has replaced it, the new
 * version goes back to it. The table that counts already makes no new version when it comes in another encoding either.
 */
export function addVersion(db: Database, given: NewImport, { fill, areThoseOf }: ImportedRows): Promise<Imported> {
  return db.transaction(async (tx) => {
    await lockEvidence(tx)
    const now = await readNow(tx)
    const number = await selectNewestNumber(tx)
    const current = await selectVersion(tx, number)
    const before = await selectImport(tx, given)
    const slot = given.kind === 'statistics' ? 'statisticsImportId' : 'placesImportId'
    const replacedId = current?.[slot] ?? null
    const counting = replacedId === null ? null : await selectImportById(tx, replacedId)
    if (counting && (counting.id === before?.id || (isOfSameTable(counting, given) && (await areThoseOf(tx, counting.id))))) {
      return { import: counting, version: number, isNew: false, replaced: null, isOlder: false, isReturn: false }
    }

    const taken = before ?? (await insertImport(tx, { ...given, importedAt: now }))
    if (!before) await fill(tx, taken.id)
    const { statisticsImportId = null, placesImportId = null } = current ?? {}
    await insertVersion(tx, { number: number + 1, statisticsImportId, placesImportId, createdAt: now, [slot]: taken.id })
    const isOlder = counting !== null && isOlderThan(taken, counting)
    return { import: taken, version: number + 1, isNew: true, replaced: counting, isOlder, isReturn: before !== undefined }
  })
}

/** Tables of places have no name of their own, but that of their file. */
function isOfSameTable(one: ImportRow, other: NewImport): boolean {
  return one.rules === other.rules && (one.kind === 'places' || one.source === other.source)
}

/** By the newest year of their figures; the same in both, by what the tables of statistics call themselves. Places have neither. */
function isOlderThan(one: ImportRow, other: ImportRow): boolean {
  const [year, otherYear] = [one.years.at(-1), other.years.at(-1)]
  if (year === undefined || otherYear === undefined) return false
  return year < otherYear || (year === otherYear && one.source < other.source)
}
