import type { Reader } from '../db/client.ts'
import { NotFound } from '../errors.ts'
import { findMunicipalitiesByCode } from '../organizations/read-organization.ts'
import { noEvidence, type Evidence, type Place, type TownEvidence } from './evidence.ts'
import {
  listVersionRows,
  selectContents,
  selectFigures,
  selectNewestNumber,
  selectPlaces,
  selectVersion,
  type ListedVersionRow,
  type VersionRow,
} from './evidence.store.ts'
import { unpackTown } from './stored-figures.rules.ts'

/** The number of the version that counts now; 0 when nothing was imported. One row is read. */
export function currentEvidenceVersion(reader: Reader): Promise<number> {
  return selectNewestNumber(reader)
}

/** Everything a version says, which is the same forever; version 0 says nothing. Throws when there is no such version. */
export async function loadEvidence(reader: Reader, version: number): Promise<Evidence> {
  return version === 0 ? noEvidence : { version, towns: await townsOf(reader, await versionForReading(reader, version)) }
}

/** What the current version says of one local government (a prefecture: nothing). Throws NotFound. */
export async function readTownEvidence(reader: Reader, code: string): Promise<{ version: number; town: TownEvidence }> {
  if (!(await findMunicipalitiesByCode(reader, [code])).has(code)) throw new NotFound({ ja: '自治体', en: 'local government' })
  const version = await selectNewestNumber(reader)
  const towns = version === 0 ? noEvidence.towns : await townsOf(reader, await versionForReading(reader, version), code)
  return { version, town: towns.get(code) ?? { derived: {}, nurseries: null, place: null } }
}

/** Up to `limit` versions, newest first, before the version `before`. */
export function listEvidenceVersions(reader: Reader, limit: number, before?: number): Promise<ListedVersionRow[]> {
  return listVersionRows(reader, limit, before)
}

async function versionForReading(reader: Reader, number: number): Promise<VersionRow> {
  const version = await selectVersion(reader, number)
  if (!version) throw new Error(`there is no version ${number} of the evidence`)
  return version
}

async function townsOf(
  reader: Reader,
  { statisticsImportId, placesImportId }: VersionRow,
  code?: string,
): Promise<ReadonlyMap<string, TownEvidence>> {
  const places = new Map<string, Place>()
  for (const row of placesImportId ? await selectPlaces(reader, placesImportId, code) : []) {
    places.set(row.code, { latitude: row.latitude, longitude: row.longitude })
  }
  const contents = statisticsImportId ? await selectContents(reader, statisticsImportId) : null
  const rows = statisticsImportId ? await selectFigures(reader, statisticsImportId, code) : []
  const towns = new Map<string, TownEvidence>()
  for (const { code: of, nurseries, ...stored } of rows) {
    towns.set(of, { derived: contents ? unpackTown(contents, stored) : {}, nurseries, place: places.get(of) ?? null })
  }
  for (const [of, place] of places) if (!towns.has(of)) towns.set(of, { derived: {}, nurseries: null, place })
  return towns
}
