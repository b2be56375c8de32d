import { and, arrayContains, inArray, like, sql, type SQL } from 'drizzle-orm'
import { gramsOfQuery, wordsOfQuery } from '../catalog/search-grams.rules.ts'
import type { Reader } from '../db/client.ts'
import { tickets } from './tickets.table.ts'

/** Which tickets have words: these, or too many to name, which are met wherever one looks. */
export type WordsOfTickets = { readonly ids: readonly string[] } | { readonly frequent: readonly string[] }

/** So many are named. */
const namedAtMost = 5000

/** Of a sample of so many tickets, so many have a word that is frequent: one of a hundred. */
const sample = { of: 5000, frequent: 50 }

/**
 * Looks words up once, before they are counted and listed status by status: the index gathers all that have them whenever it is asked, and
 * PostgreSQL takes a word of several grams for rare, however many have it. So a sample says first whether they are frequent, and the index
 * is asked for the others alone. Undefined when nothing is left of the words.
 */
export async function lookUpWords(reader: Reader, q: string): Promise<WordsOfTickets | undefined> {
  const words = wordsOfQuery(q)
  if (words.length === 0) return undefined
  if (await isFrequent(reader, words)) return { frequent: words }
  // The index finds tickets that have all grams of the query; the comparison keeps those that have each word in one piece.
  const found = await reader
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(arrayContains(tickets.grams, gramsOfQuery(q)), hasEach(words)))
    .limit(namedAtMost + 1)
  return found.length > namedAtMost ? { frequent: words } : { ids: found.map(({ id }) => id) }
}

/** Whether many of a sample have the words: of blocks from all over the table, the same ones for everybody who asks. */
async function isFrequent(reader: Reader, words: readonly string[]): Promise<boolean> {
  const share = sql`least(100, 100.0 * ${sample.of}::int / (select greatest(1, reltuples) from pg_class where oid = 'tickets'::regclass))`
  const [found] = await reader.execute<{ many: number }>(
    sql`select count(*)::int as many from ${tickets} tablesample system (${share}) repeatable (1) where ${hasEach(words)}`,
  )
  return (found?.many ?? 0) >= sample.frequent
}

/** As a condition. Of a frequent word without the index, which would gather them all: they are met in whatever order is read. */
export function hasWords(words: WordsOfTickets): SQL | undefined {
  return 'ids' in words ? inArray(tickets.id, [...words.ids]) : hasEach(words.frequent)
}

function hasEach(words: readonly string[]): SQL | undefined {
  return and(...words.map((word) => like(tickets.searchText, `%${word.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`)))
}
