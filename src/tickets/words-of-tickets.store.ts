import { and, inArray, or, sql, type SQL } from 'drizzle-orm'
import { wordsOfQuery } from '../catalog/search-grams.rules.ts'
import type { Reader } from '../db/client.ts'
import { findsEachWord, type FoundBy } from '../db/has-words.ts'
import { tickets } from './tickets.table.ts'

/** Which tickets have words: these, or too many to name, which are met wherever one looks. */
export type WordsOfTickets =
  | { readonly ids: readonly string[] }
  | { readonly frequent: readonly string[]; readonly texts: FoundBy['texts'] }

type Frequent = Extract<WordsOfTickets, { readonly frequent: unknown }>

/** So many are named. */
const namedAtMost = 5000

/** Of a sample of so many tickets, so many have a word that is frequent: one of a hundred. */
const sample = { of: 5000, frequent: 50 }

/**
 * Looks words up once, before they are counted and listed status by status: the index gathers all that have them whenever it is asked, and
 * PostgreSQL takes a word of several grams for rare, however many have it. So a sample says first whether they are frequent, and the index
 * is asked for the others alone. Undefined when nothing is left of the words.
 */
export async function lookUpWords(reader: Reader, q: string, foundBy: FoundBy): Promise<WordsOfTickets | undefined> {
  const words = wordsOfQuery(q)
  if (words.length === 0) return undefined
  const frequent = { frequent: words, texts: foundBy.texts }
  if (await isFrequent(reader, frequent)) return frequent
  const found = await reader
    .select({ id: tickets.id })
    .from(tickets)
    .where(findsEachWord(foundBy, q))
    .limit(namedAtMost + 1)
  return found.length > namedAtMost ? frequent : { ids: found.map(({ id }) => id) }
}

/** Whether many of a sample have the words: of blocks from all over the table, the same ones for everybody who asks. */
async function isFrequent(reader: Reader, words: Frequent): Promise<boolean> {
  const share = sql`least(100, 100.0 * ${sample.of}::int / (select greatest(1, reltuples) from pg_class where oid = 'tickets'::regclass))`
  // Of a table it has not looked at yet PostgreSQL knows no size, and the share would be all of it.
  const [found] = await reader.execute<{ many: number }>(sql`
    select count(*)::int as many
    from (select * from ${tickets} tablesample system (${share}) repeatable (1) limit ${2 * sample.of}::int) as ${tickets}
    where ${hasEach(words)}`)
  return (found?.many ?? 0) >= sample.frequent
}

/** As a condition. Of a frequent word without the index, which would gather them all: they are met in whatever order is read. */
export function hasWords(words: WordsOfTickets): SQL | undefined {
  return 'ids' in words ? inArray(tickets.id, [...words.ids]) : hasEach(words)
}

/** By patterns, of which PostgreSQL knows how many rows may have them. */
function hasEach({ frequent, texts }: Frequent): SQL | undefined {
  const patterns = frequent.map((word) => `%${word.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`)
  return and(...patterns.map((pattern) => or(...texts.map((text) => sql`${text} like ${pattern}`))))
}
