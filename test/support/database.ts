import { randomBytes } from 'node:crypto'
import { createPostgresBackend, Queue } from 'bullmq'
import postgres from 'postgres'
import { inject } from 'vitest'
import { openDatabase, type Database } from '../../src/db/client.ts'
import { migrateDatabase } from '../../src/db/migrate.ts'
import { queueSchema } from '../../src/jobs/queue-schema.store.ts'

export interface TestDatabase {
  /** Connected as the api's role, as in production. */
  db: Database
  appUrl: string
  ownerUrl: string
  /** As the owner, for what the api's role must not do (moving the clock). */
  owner: postgres.Sql
  /** Moves the desk's clock to `at`. */
  moveClockTo(at: Date | string): Promise<void>
  close(): Promise<void>
}

const template = 'musubi_template'

/** A database of its own for one test file: a clone of one migrated template. */
export async function createDatabase(): Promise<TestDatabase> {
  await ensureTemplate()
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdministrator(async (admin) => {
    await admin.unsafe(`create database ${name} template ${template} strategy file_copy owner musubi_owner`)
    // Rights on the database itself are not part of the template; the queue makes its schema as the api's role.
    await admin.unsafe(`grant create, connect on database ${name} to musubi_app`)
  })
  const appUrl = databaseUrl(inject('appUrl'), name)
  const ownerUrl = databaseUrl(inject('ownerUrl'), name)
  // As `npm start` has it.
  const { db, close } = openDatabase({ url: appUrl, poolSize: 8, name: 'musubi test', prepares: true })
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  return {
    db,
    appUrl,
    ownerUrl,
    owner,
    moveClockTo: async (at) => {
      const target = new Date(at).toISOString()
      await owner`update clock_offset set seconds = ceil(extract(epoch from ${target}::timestamptz - now()))::int`
    },
    close: async () => {
      await close()
      await owner.end({ timeout: 5 })
      await asAdministrator((admin) => admin.unsafe(`drop database if exists ${name} with (force)`))
    },
  }
}

/** Several test files may want the template at once: the first makes it, the others wait for the lock. */
async function ensureTemplate(): Promise<void> {
  await asAdministrator(async (admin) => {
    await admin`select pg_advisory_lock(hashtext(${template}))`
    const [existing] = await admin`select 1 from pg_database where datname = ${template}`
    if (existing) return
    const building = `${template}_building`
    await admin.unsafe(`drop database if exists ${building}`)
    await admin.unsafe(`create database ${building} owner musubi_owner`)
    await migrateDatabase({ directUrl: databaseUrl(inject('ownerUrl'), building), appUrl: databaseUrl(inject('appUrl'), building) })
    await makeQueueTables(databaseUrl(inject('appUrl'), building))
    await admin.unsafe(`alter database ${building} rename to ${template}`)
  })
}

/** As the first worker does, whose tests would otherwise make them for each of their desks. */
async function makeQueueTables(connectionString: string): Promise<void> {
  const queue = new Queue('desk', { connection: { connectionString, schema: queueSchema, migrate: true, max: 1 } }, createPostgresBackend)
  await queue.waitUntilReady()
  await queue.close()
}

async function asAdministrator(work: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} })
  try {
    await work(admin)
  } finally {
    await admin.end({ timeout: 5 })
  }
}

function databaseUrl(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}
