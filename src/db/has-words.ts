import { and, arrayContains, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { gramsOfQuery, wordsOfQuery } from '../catalog/search-grams.rules.ts'

/** Whether a text, as it is compared, has each word of what somebody looks for, wherever it stands. */
export function hasEachWord(searchText: SQL | PgColumn, query: string): SQL | undefined {
  return and(...wordsOfQuery(query).map((word) => sql`position(${word} in ${searchText}) > 0`))
}

/** The same, asked of an index: it finds rows that have all grams of the words; the comparison keeps those that have each in one piece. */
export function findsEachWord({ grams, searchText }: { grams: PgColumn; searchText: PgColumn }, query: string): SQL | undefined {
  return and(arrayContains(grams, gramsOfQuery(query)), hasEachWord(searchText, query))
}
