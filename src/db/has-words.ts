import { and, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { gramsOfQuery, wordsOfQuery } from '../catalog/search-grams.rules.ts'

/** What rows are found by: texts as they are compared, and the grams of all of them, as an index has them. */
export interface FoundBy {
  readonly texts: readonly (SQL | PgColumn)[]
  readonly grams: SQL | PgColumn
}

/** Of a table that keeps its own words. */
export function ownWords({ searchText, grams }: { searchText: PgColumn; grams: PgColumn }): FoundBy {
  return { texts: [searchText], grams }
}

/** Whether the texts, as they are compared, have each word of what somebody looks for, wherever it stands. */
export function hasEachWord(texts: FoundBy['texts'], query: string): SQL | undefined {
  return and(...wordsOfQuery(query).map((word) => or(...texts.map((text) => sql`position(${word} in ${text}) > 0`))))
}

/** The same, asked of an index: it finds rows that have all grams of the words; the comparison keeps those that have each in one piece. */
export function findsEachWord({ texts, grams }: FoundBy, query: string): SQL | undefined {
  return and(sql`${grams} @> ${sql.param(gramsOfQuery(query))}::text[]`, hasEachWord(texts, query))
}
