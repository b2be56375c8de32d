import { sql } from 'drizzle-orm'
import type { FoundBy } from '../db/has-words.ts'
import { tickets } from './tickets.table.ts'

// Columns PostgreSQL itself keeps (search.sql).
const saidText = sql`${tickets}.said_text`
const saidGrams = sql`${tickets}.said_grams`
const deskText = sql`${tickets}.desk_text`

const openly: FoundBy = { texts: [tickets.searchText, saidText], grams: [tickets.grams, saidGrams] }

/** What a ticket is found by: what it came with and what was said at it; by the desk also what only the desk reads of it. */
export const ticketFoundBy = {
  desk: { ...openly, texts: [...openly.texts, deskText] },
  contact: openly,
} as const satisfies Record<string, FoundBy>
