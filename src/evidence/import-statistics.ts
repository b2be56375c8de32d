import { isDeepStrictEqual } from 'node:util'
import type { Database } from '../db/client.ts'
import { addVersion, type Imported } from './add-version.ts'
import { DERIVATION_VERSION, deriveLevels } from './derive-levels.rules.ts'
import { insertFigures, selectContents, selectFigures } from './evidence.store.ts'
import { sayTheSame } from './same-rows.rules.ts'
import { parseStatistics } from './statistics.rules.ts'
import { contentsOf, packTown } from './stored-figures.rules.ts'
import type { TableFile } from './table-file.ts'

export interface StatisticsImport {
  /** Derived levels of all municipalities together. */
  readonly levelCount: number
  /** Writes it; to be called once there is a database. */
  save(db: Database): Promise<Imported>
}

/**
 * Reads the table SSDSE-A and derives levels from it, before any database is touched. Throws UnusableTable, for figures of years to come,
 * too.
 */
export function prepareStatistics(file: TableFile, today = new Date()): StatisticsImport {
  const table = parseStatistics(file.bytes, today.getFullYear())
  const derivation = deriveLevels(table)
  const contents = contentsOf(derivation)
  const rows = Array.from(derivation.towns, ([code, town]) => ({ code, nurseries: town.nurseries, ...packTown(contents, town) }))
  const years = Array.from(new Set(contents.figures.map(({ year }) => year))).toSorted((a, b) => a - b)
  return {
    levelCount: rows.reduce((sum, row) => sum + row.levels.filter((level) => level !== null).length, 0),
    save: (db) =>
      addVersion(
        db,
        {
          kind: 'statistics',
          source: table.source,
          sha256: file.sha256,
          rules: DERIVATION_VERSION,
          years,
          rowCount: rows.length,
          contents,
        },
        {
          fill: (tx, importId) =>
            insertFigures(
              tx,
              rows.map((row) => ({ importId, ...row })),
            ),
          areThoseOf: async (tx, importId) =>
            isDeepStrictEqual(await selectContents(tx, importId), contents) && sayTheSame(await selectFigures(tx, importId), rows),
        },
      ),
  }
}
