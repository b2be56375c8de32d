import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { saveLocalGovernments } from '../organizations/local-governments.store.ts'
import { readMigrations } from './backup/schema.store.ts'

export interface MigrationUrls {
  /** Direct connection as the owner of the schema (no transaction pooler between). */
  directUrl: string
  /** The connection api and worker use; its role gets rights on the tables, fewer than the owner's. */
  appUrl: string
}

/** Tables of which the api's role may only add and read rows. */
const appendOnly = [
  'events',
  'profile_versions',
  'provision_records',
  'match_runs',
  'match_candidates',
  'profile_sets',
  'match_weights',
  'match_adjustments',
  'evidence_imports',
  'evidence_figures',
  'evidence_places',
  'evidence_versions',
  'text_versions',
  'sequence_versions',
  'split_messages',
  'follow_up_plans',
  'reaction_accounts',
  'follow_up_skips',
]

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/**
 * Brings the schema and its master data up to date. Safe to repeat and to run by several processes at once
 * (an advisory lock lets one work and the others wait).
 */
export async function migrateDatabase({ directUrl, appUrl }: MigrationUrls): Promise<void> {
  const sql = postgres(directUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(hashtext('musubi migrate'))`
    await sql`create extension if not exists citext`
    await sql`create extension if not exists btree_gist`
    await sql`create extension if not exists btree_gin`
    await migrate(drizzle(sql), { migrationsFolder })
    for (const file of ['guards.sql', 'search.sql']) await sql.unsafe(await readFile(new URL(file, import.meta.url), 'utf8'))
    await saveLocalGovernments(drizzle(sql, { casing: 'snake_case' }), new Date())
    await grantToAppRole(sql, decodeURIComponent(new URL(appUrl).username))
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Whether the database has the schema of this version and its master data, so that it need not be migrated. */
export async function isMigrated(directUrl: string): Promise<boolean> {
  const sql = postgres(directUrl, { max: 1, onnotice: () => {} })
  try {
    const known = readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash)
    if ((await sql.begin(readMigrations)).join() !== known.join()) return false
    const [row] = await sql<{ filled: boolean }[]>`select exists (select from municipalities) as filled`
    return row?.filled === true
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function grantToAppRole(sql: postgres.Sql, role: string): Promise<void> {
  const [owner] = await sql<{ user: string; database: string }[]>`select current_user as user, current_database() as database`
  if (role === '' || role === owner?.user) return
  const app = sql(role)
  await sql`grant create, connect on database ${sql(owner?.database ?? '')} to ${app}`
  await sql`grant usage on schema public to ${app}`
  await sql`grant select, insert, update, delete on all tables in schema public to ${app}`
  await sql`grant usage, select on all sequences in schema public to ${app}`
  await sql`revoke update, delete on ${sql(appendOnly)} from ${app}`
  await sql`revoke insert, update, delete on clock_offset from ${app}`
}
