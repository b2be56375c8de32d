import { and, asc, desc, eq, lt, sql, type SQL } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { writtenOnce } from '../db/written-once.ts'
import type { TextBlockCode, TextLanguage } from '../mail/text-blocks/text-blocks.ts'
import { textVersions } from './texts.table.ts'

export type TextRow = typeof textVersions.$inferSelect

/** Which text: a block in a language. */
export interface TextKey {
  readonly block: TextBlockCode
  readonly language: TextLanguage
}

/** Writes a version unless somebody has written the same one; undefined then. */
export async function insertVersion(tx: Transaction, row: typeof textVersions.$inferInsert): Promise<TextRow | undefined> {
  const [inserted] = await tx.insert(textVersions).values(row).onConflictDoNothing().returning()
  return inserted
}

/** The newest versions of these blocks, of every block when none are named; those never changed have none. */
export async function selectCurrent(reader: Reader, blocks?: readonly TextBlockCode[]): Promise<TextRow[]> {
  if (blocks?.length === 0) return []
  return blocks ? selectCurrentOf(reader, { blocks: blocks.join() }) : selectNewest(reader)
}

function selectNewest(reader: Reader, among?: SQL) {
  return reader
    .selectDistinctOn([textVersions.block, textVersions.language])
    .from(textVersions)
    .where(among)
    .orderBy(asc(textVersions.block), asc(textVersions.language), desc(textVersions.version))
}

const selectCurrentOf = writtenOnce(['blocks'], (reader, { blocks }) =>
  selectNewest(reader, sql`${textVersions.block} = any(string_to_array(${blocks}, ','))`),
)

/** Up to `limit` versions of a text, newest first, before the version `before`. */
export function selectVersions(reader: Reader, { block, language }: TextKey, limit: number, before?: number): Promise<TextRow[]> {
  return reader
    .select()
    .from(textVersions)
    .where(
      and(
        eq(textVersions.block, block),
        eq(textVersions.language, language),
        before === undefined ? undefined : lt(textVersions.version, before),
      ),
    )
    .orderBy(desc(textVersions.version))
    .limit(limit)
}

export async function selectVersion(reader: Reader, { block, language }: TextKey, version: number): Promise<TextRow | undefined> {
  const [row] = await reader
    .select()
    .from(textVersions)
    .where(and(eq(textVersions.block, block), eq(textVersions.language, language), eq(textVersions.version, version)))
  return row
}
