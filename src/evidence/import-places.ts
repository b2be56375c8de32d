import type { Database } from '../db/client.ts'
import { addVersion, type Imported } from './add-version.ts'
import { insertPlaces, selectPlaces } from './evidence.store.ts'
import { parsePlaces } from './places.rules.ts'
import { sayTheSame } from './same-rows.rules.ts'
import type { TableFile } from './table-file.ts'

/** Changes when the same file would come to say something else. */
const rules = '1'

export interface PlacesImport {
  /** Rows of wards of designated cities, left out. */
  readonly wards: number
  /** Writes it; to be called once there is a database. */
  save(db: Database): Promise<Imported>
}

/** Reads a table of places, before any database is touched. Throws UnusableTable. */
export function preparePlaces(file: TableFile): PlacesImport {
  const { places, wards } = parsePlaces(file.bytes)
  const rows = Array.from(places, ([code, place]) => ({ code, ...place }))
  return {
    wards,
    save: (db) =>
      addVersion(
        db,
        { kind: 'places', source: file.name, sha256: file.sha256, rules, years: [], rowCount: rows.length, contents: null },
        {
          fill: (tx, importId) =>
            insertPlaces(
              tx,
              rows.map((row) => ({ importId, ...row })),
            ),
          areThoseOf: async (tx, importId) => sayTheSame(await selectPlaces(tx, importId), rows),
        },
      ),
  }
}
