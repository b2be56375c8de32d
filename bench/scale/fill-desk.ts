import { readFileSync } from 'node:fs'
import type { Sql } from 'postgres'
import { endings, families, firms, givenNames, hardlyEver, hardlyEverSaid, middles, openings, seconds, seldom, trades } from './words.ts'

/** How large a desk is to be, and how old. */
export interface Size {
  tickets: number
  organizations: number
  days: number
  /** So many in a hundred, the newest, are not closed yet. */
  unfinished: number
}

/** What the tickets hang on: filled in one go, with what keeps its order made again afterwards. */
const filled = [
  'organizations',
  'companies',
  'contacts',
  'profile_versions',
  'tickets',
  'ticket_messages',
  'events',
  'follow_ups',
  'follow_up_plans',
  'follow_up_attempts',
  'tasks',
  'ticket_meetings',
  'match_runs',
  'shortlists',
  'shortlist_candidates',
  'enquiries',
  'introductions',
  'outcomes',
  'proposals',
  'notifications',
]

/**
 * Brings a desk to this size by SQL, from the number of tickets it was brought to before. `sql` is one connection of the superuser: what
 * the rows refer to is there by how they are made, and looking for each would take longer than all else.
 */
export async function fillDesk(sql: Sql, { tickets, organizations, days, unfinished }: Size, before = 0): Promise<void> {
  const settings = {
    organizations,
    from: before + 1,
    to: tickets,
    days,
    unfinished,
    seldom,
    hardly_ever: hardlyEver,
    hardly_ever_said: hardlyEverSaid,
  }
  for (const [name, value] of Object.entries(settings))
    // One connection.
    await sql`select set_config(${`bench.${name}`}, ${String(value)}, false)`
  await sql.unsafe(
    `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '1GB'; set work_mem = '256MB'`,
  )
  await writeWords(sql)
  const indexes = await sql<{ name: string; made: string }[]>`
    select indexname as name, indexdef as made from pg_indexes where schemaname = 'public' and tablename = any(${filled})
      and not exists (select from pg_constraint where conname = indexname)`
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`)
  for (const part of ['people', 'tickets', 'cases']) {
    await sql.unsafe(readFileSync(new URL(`${part}.sql`, import.meta.url), 'utf8'))
    await sql.unsafe('analyze')
  }
  for (const { made } of indexes) await sql.unsafe(made)
  await sql.unsafe(`set session_replication_role = origin`)
  await sql.unsafe(`vacuum analyze`)
}

/** The words of `words.ts` as tables of this connection. */
async function writeWords(sql: Sql): Promise<void> {
  const lists = { firms, trades, seconds }
  for (const [name, words] of Object.entries(lists))
    await writeList(
      sql,
      name,
      words.map((word) => [word, '']),
    )
  await writeList(sql, 'families', families)
  await writeList(sql, 'given', givenNames)
  await sql.unsafe(`create temp table if not exists bench_said as
    select i, message, search_text_of(message) as search_text, search_grams_of(message) as grams from (select 0 as i, '' as message) as none where false`)
  await sql`truncate bench_said`
  const said = openings.flatMap((opening) => middles.flatMap((middle) => endings.map((ending) => opening + middle + ending)))
  await sql`insert into bench_said select place - 1, message, search_text_of(message), search_grams_of(message) from unnest(${said}::text[]) with ordinality as given (message, place)`
  await sql.unsafe(
    `drop table if exists bench_towns; create temp table bench_towns as select row_number() over (order by code)::int as i, id from municipalities; create index on bench_towns (i)`,
  )
  await sql.unsafe(`drop table if exists bench_staff`)
  await sql.unsafe(
    `create temp table bench_staff as select row_number() over (order by email) - 1 as i, id from staff where role = 'consultant'`,
  )
}

async function writeList(sql: Sql, name: string, words: readonly (readonly [string, string])[]): Promise<void> {
  await sql.unsafe(`create temp table if not exists bench_${name} (i int, word text, reading text)`)
  await sql.unsafe(`truncate bench_${name}`)
  for (const [i, [word, reading]] of words.entries()) await sql`insert into ${sql(`bench_${name}`)} values (${i}, ${word}, ${reading})`
}
