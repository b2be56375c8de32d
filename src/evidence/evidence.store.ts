import { aliasedTable, and, asc, desc, eq, lt, max, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { evidenceFigures, evidenceImports, evidencePlaces, evidenceVersions } from './evidence.table.ts'

export type ImportRow = typeof evidenceImports.$inferSelect
export type VersionRow = typeof evidenceVersions.$inferSelect

/** Rows per statement: far below PostgreSQL's 65,535 parameters. */
const chunk = 1000

/** One import at a time, until the transaction ends; readers do not wait. */
export async function lockEvidence(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('musubi evidence'))`)
}

/** The number of the newest version; 0 when nothing was imported. */
export async function selectNewestNumber(reader: Reader): Promise<number> {
  const [row] = await reader.select({ number: max(evidenceVersions.number) }).from(evidenceVersions)
  return row?.number ?? 0
}

export async function selectVersion(reader: Reader, number: number): Promise<VersionRow | undefined> {
  const [row] = await reader.select().from(evidenceVersions).where(eq(evidenceVersions.number, number))
  return row
}

export async function insertVersion(tx: Transaction, row: VersionRow): Promise<void> {
  await tx.insert(evidenceVersions).values(row)
}

/** The import of a file whose content was taken in by the same rules before. */
export async function selectImport(
  reader: Reader,
  { kind, sha256, rules }: Pick<ImportRow, 'kind' | 'sha256' | 'rules'>,
): Promise<ImportRow | undefined> {
  const same = and(eq(evidenceImports.kind, kind), eq(evidenceImports.sha256, sha256), eq(evidenceImports.rules, rules))
  const [row] = await reader.select().from(evidenceImports).where(same)
  return row
}

export async function selectImportById(reader: Reader, id: string): Promise<ImportRow | null> {
  const [row] = await reader.select().from(evidenceImports).where(eq(evidenceImports.id, id))
  return row ?? null
}

/** What the rows of an import of statistics consist of. */
export async function selectContents(reader: Reader, importId: string): Promise<ImportRow['contents']> {
  const [row] = await reader.select({ contents: evidenceImports.contents }).from(evidenceImports).where(eq(evidenceImports.id, importId))
  return row?.contents ?? null
}

export async function insertImport(tx: Transaction, row: typeof evidenceImports.$inferInsert): Promise<ImportRow> {
  const [inserted] = await tx.insert(evidenceImports).values(row).returning()
  if (!inserted) throw new Error('the import was not written')
  return inserted
}

export async function insertFigures(tx: Transaction, rows: readonly (typeof evidenceFigures.$inferInsert)[]): Promise<void> {
  for (let start = 0; start < rows.length; start += chunk) await tx.insert(evidenceFigures).values(rows.slice(start, start + chunk))
}

export async function insertPlaces(tx: Transaction, rows: readonly (typeof evidencePlaces.$inferInsert)[]): Promise<void> {
  for (let start = 0; start < rows.length; start += chunk) await tx.insert(evidencePlaces).values(rows.slice(start, start + chunk))
}

/** What an import of statistics says of every municipality, or of one. */
export function selectFigures(reader: Reader, importId: string, code?: string) {
  const { figures, levels, nurseries } = evidenceFigures
  return reader
    .select({ code: evidenceFigures.code, figures, levels, nurseries })
    .from(evidenceFigures)
    .where(and(eq(evidenceFigures.importId, importId), code === undefined ? undefined : eq(evidenceFigures.code, code)))
    .orderBy(asc(evidenceFigures.code))
}

/** Where an import of places says every municipality is, or one. */
export function selectPlaces(reader: Reader, importId: string, code?: string) {
  const { latitude, longitude } = evidencePlaces
  return reader
    .select({ code: evidencePlaces.code, latitude, longitude })
    .from(evidencePlaces)
    .where(and(eq(evidencePlaces.importId, importId), code === undefined ? undefined : eq(evidencePlaces.code, code)))
    .orderBy(asc(evidencePlaces.code))
}

/** Up to `limit` versions, newest first, before the version `before`. */
export function listVersionRows(reader: Reader, limit: number, before?: number) {
  const statistics = aliasedTable(evidenceImports, 'statistics')
  const places = aliasedTable(evidenceImports, 'places')
  return reader
    .select({ version: evidenceVersions, statistics, places })
    .from(evidenceVersions)
    .leftJoin(statistics, eq(statistics.id, evidenceVersions.statisticsImportId))
    .leftJoin(places, eq(places.id, evidenceVersions.placesImportId))
    .where(before === undefined ? undefined : lt(evidenceVersions.number, before))
    .orderBy(desc(evidenceVersions.number))
    .limit(limit)
}

export type ListedVersionRow = Awaited<ReturnType<typeof listVersionRows>>[number]
