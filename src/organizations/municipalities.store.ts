import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { findsEachWord, ownWords } from '../db/has-words.ts'
import { municipalities } from './organizations.table.ts'

export type MunicipalityRow = typeof municipalities.$inferSelect

export async function findMunicipalityById(reader: Reader, id: string): Promise<MunicipalityRow | undefined> {
  const [row] = await reader.select().from(municipalities).where(eq(municipalities.id, id))
  return row
}

export async function findMunicipalityOfCode(reader: Reader, code: string): Promise<MunicipalityRow | undefined> {
  const [row] = await reader.select().from(municipalities).where(eq(municipalities.code, code))
  return row
}

export function listMunicipalitiesOfCodes(reader: Reader, codes: readonly string[]): Promise<MunicipalityRow[]> {
  if (codes.length === 0) return Promise.resolve([])
  return reader
    .select()
    .from(municipalities)
    .where(inArray(municipalities.code, [...codes]))
    .orderBy(asc(municipalities.code))
}

export interface MunicipalityFilter {
  /** Words looked for in code, name and kana: by bigrams of the GIN index first, then in the text itself. */
  q?: string | undefined
  prefecture?: string | undefined
  kind?: MunicipalityRow['kind'] | undefined
}

/** Up to `limit` local governments in the order of their codes, after the code `after`. */
export function listMunicipalityRows(
  reader: Reader,
  filter: MunicipalityFilter,
  limit: number,
  after?: string,
): Promise<MunicipalityRow[]> {
  const { q, prefecture, kind } = filter
  return reader
    .select()
    .from(municipalities)
    .where(
      and(
        q === undefined ? undefined : findsEachWord(ownWords(municipalities), q),
        prefecture === undefined ? undefined : eq(municipalities.prefecture, prefecture),
        kind === undefined ? undefined : eq(municipalities.kind, kind),
        after === undefined ? undefined : gt(municipalities.code, after),
      ),
    )
    .orderBy(asc(municipalities.code))
    .limit(limit)
}
