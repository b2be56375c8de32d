import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { labelOf } from '../catalog/code-list.ts'
import { localGovernments, romanNameOf, type LocalGovernment } from '../catalog/local-governments.ts'
import { prefectures } from '../catalog/prefectures.ts'
import { gramsOf, searchTextOf } from '../catalog/search-grams.rules.ts'
import { municipalities, organizations } from './organizations.table.ts'

/** What a local government is found by: its code, its name with the prefecture's before it, its kana. */
function searchedTextsOf(government: LocalGovernment): string[] {
  const prefecture = government.kind === 'prefecture' ? '' : labelOf(prefectures, government.prefecture)
  return [government.code, prefecture + government.name, government.kana, romanNameOf(government.code) ?? '']
}

/** Adds the local governments that are not there yet and renames those whose name changed. Nothing is ever removed. */
export async function saveLocalGovernments(db: PgDatabase<PgQueryResultHKT>, createdAt: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const known = new Map(
      (await tx.select({ id: municipalities.id, code: municipalities.code }).from(municipalities)).map((row) => [row.code, row.id]),
    )
    const rows = localGovernments.map((government) => ({
      ...government,
      id: known.get(government.code) ?? randomUUID(),
      searchText: searchTextOf(...searchedTextsOf(government)),
      grams: gramsOf(...searchedTextsOf(government)),
    }))
    const missing = rows.filter((row) => !known.has(row.code))
    if (missing.length > 0) {
      await tx.insert(organizations).values(missing.map(({ id }) => ({ id, kind: 'municipality' as const, createdAt })))
    }
    await tx
      .insert(municipalities)
      .values(rows)
      .onConflictDoUpdate({
        target: municipalities.code,
        set: { name: sql`excluded.name`, kana: sql`excluded.kana`, searchText: sql`excluded.search_text`, grams: sql`excluded.grams` },
        setWhere: sql`(${municipalities.name}, ${municipalities.kana}, ${municipalities.searchText}) is distinct from (excluded.name, excluded.kana, excluded.search_text)`,
      })
  })
}
