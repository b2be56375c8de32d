import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { restoreBackup } from '../../src/db/backup/restore-backup.ts'
import { writeBackup } from '../../src/db/backup/write-backup.ts'
import { seedDemo } from '../../src/seed/seed-demo.ts'
import { react } from '../../workers/react.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { corporateForm, municipalForm } from '../support/forms.ts'

const secret = { text: 'a link secret of the tests, 32 characters or more', ownMade: true }
const awkward = 'タブ\t改行\n逆斜線\\ "引用" \u2028 𠮷野家 null \\. [1] {"sha256":"0"}'

let desk: TestApp
let folder: string
let file: string
let counts: Map<string, number>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'musubi-test-backup-'))
  file = join(folder, 'desk.backup')
  desk = await startApp({ DATA_DIR: folder })
  await fillDesk()
  counts = await writeBackup(desk.ownerUrl, file, secret)
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})

/** The demo's people and tickets, a ticket with awkward words, and follow-ups in several states; some reactions are still due. */
async function fillDesk(): Promise<void> {
  await seedDemo(desk.deps)
  const filed = await desk.request('POST', '/api/v1/intake/municipal', municipalForm(), { 'idempotency-key': 'once' })
  expect(filed.statusCode).toBe(201)
  await desk.owner`update tickets set message = ${awkward} where number = ${filed.json<{ ticket: { number: string } }>().ticket.number}`
  const waiting = await desk.owner<{ id: string }[]>`select id from outbox order by outbox.id`
  for (const { id } of waiting.slice(0, -3)) await react(desk.deps, Number(id))
  await desk.owner`update follow_ups set state = 'sent', sent_at = now(), attempts = 1 where id in (select id from follow_ups limit 2)`
  await desk.owner`
    with profile as (select id, organization_id from profile_versions limit 1), ticket as (select id from tickets limit 1), run as (
      insert into match_runs (ticket_id, company_profile_version_id, engine_version, catalog_version, weights, excluded, created_by, created_at)
      select ticket.id, profile.id, '1', '1', '{"a": 1e-30}', 'null', ticket.id, now() from ticket, profile returning id)
    insert into match_candidates (run_id, municipality_id, profile_version_id, rank, score, explanation)
    select run.id, profile.organization_id, profile.id, 1, 0.1::float8 + 0.2::float8, '[null, "null"]' from run, profile`
  await desk.staff('supervisor')
}

/** An empty, migrated database that goes with the test. */
async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createDatabase()
  onTestFinished(() => database.close())
  return database
}

/** Every row of every table as text, but for those of sign-ins. */
async function contentsOf({ owner }: TestDatabase): Promise<Record<string, string[]>> {
  const tables = await owner<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
  const contents: Record<string, string[]> = {}
  for (const { name } of tables.filter((table) => table.name !== 'sign_in_sessions')) {
    const rows = await owner<{ row: string }[]>`select t::text as row from ${owner(name)} t order by 1`
    contents[name] = rows.map(({ row }) => row)
  }
  return contents
}

/** The file with its text changed. */
function changed(change: (text: string) => string): string {
  const other = join(folder, `changed-${crypto.randomUUID()}.backup`)
  writeFileSync(other, gzipSync(change(gunzipSync(readFileSync(file)).toString('utf8'))))
  return other
}

describe('a restored desk', () => {
  it('holds every row as it was, tickets, events and follow-ups among them', async () => {
    const restored = await emptyDatabase()
    expect(await restoreBackup(restored.ownerUrl, file)).toEqual(counts)
    const [before, after] = [await contentsOf(desk), await contentsOf(restored)]
    for (const table of Object.keys(before)) expect(after[table], table).toEqual(before[table])
    for (const table of ['tickets', 'events', 'follow_ups', 'outbox', 'match_candidates', 'idempotency_keys']) {
      expect(before[table]?.length, table).toBeGreaterThan(0)
    }
    const [ticket] = await restored.owner`select message from tickets where message = ${awkward}`
    expect(ticket).toBeDefined()
  })

  it('has forgotten who was signed in', async () => {
    const restored = await emptyDatabase()
    await restoreBackup(restored.ownerUrl, file)
    const signedIn = async ({ owner }: TestDatabase) => (await owner`select 1 from sign_in_sessions`).length
    expect([await signedIn(desk), await signedIn(restored)]).toEqual([1, 0])
  })

  it('refuses changes of its history to the api and to the owner', async () => {
    const restored = await emptyDatabase()
    await restoreBackup(restored.ownerUrl, file)
    for (const table of ['events', 'profile_versions', 'match_runs', 'match_candidates', 'provision_records']) {
      await expect(restored.owner.unsafe(`delete from ${table}`), table).rejects.toThrow(`${table} is append-only`)
      const byApi = restored.db.execute(sql.raw(`delete from ${table}`))
      await expect(byApi, table).rejects.toMatchObject({ cause: { code: '42501' } })
    }
    await expect(restored.owner`update tickets set number = 'M-2026-999999'`).rejects.toThrow('never change')
  })

  it('goes on counting where it stopped', async () => {
    const restored = await emptyDatabase()
    await restoreBackup(restored.ownerUrl, file)
    const next = async ({ owner }: TestDatabase) => {
      const [row] = await owner<{ id: string }[]>`
        insert into outbox (job, event_id, created_at) select 'react', id, now() from events limit 1 returning id`
      return row?.id
    }
    const [last] = await desk.owner<{ id: string }[]>`select max(id) as id from outbox`
    expect(Number(await next(restored))).toBe(Number(last?.id) + 1)
  })

  it('reacts to what was still waiting for a reaction', async () => {
    const restored = await emptyDatabase()
    await restoreBackup(restored.ownerUrl, file)
    const planned = async () => (await restored.owner`select 1 from follow_ups`).length
    const before = await planned()
    const waiting = await restored.owner<{ id: string }[]>`select id from outbox`
    for (const { id } of waiting) await react({ ...desk.deps, db: restored.db }, Number(id))
    expect(waiting.length).toBe(4)
    expect(await planned()).toBeGreaterThan(before)
  })
})

describe('a backup', () => {
  it('is one moment of a desk that goes on working', async () => {
    const other = join(folder, 'busy.backup')
    const done = new AbortController()
    const visitors = [1, 2, 3].map(async () => {
      while (!done.signal.aborted) expect((await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).statusCode).toBe(201)
    })
    const written = await writeBackup(desk.ownerUrl, other, secret).finally(() => done.abort())
    await Promise.all(visitors)
    const restored = await emptyDatabase()
    await restoreBackup(restored.ownerUrl, other)
    const [row] = await restored.owner`
      select count(*)::int as tickets, (select count(*)::int from events where type = 'ticket.received') as received,
        (select sum(last)::int from ticket_counters) as numbers from tickets`
    expect(row).toEqual({ tickets: written.get('tickets'), received: written.get('tickets'), numbers: written.get('tickets') })
  })

  it('is for us alone to read, and never overwritten', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const before = readFileSync(file)
    await expect(writeBackup(desk.ownerUrl, file, secret)).rejects.toThrow('there already')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('keeps a link secret that was configured to itself', async () => {
    const other = join(folder, 'configured.backup')
    await writeBackup(desk.ownerUrl, other, { ...secret, ownMade: false })
    expect(gunzipSync(readFileSync(other)).includes(secret.text)).toBe(false)
    expect(gunzipSync(readFileSync(file)).includes(secret.text)).toBe(true)
  })
})

describe('what is refused, leaving the database as it was:', () => {
  async function refused(bad: string, why: string | RegExp, database?: TestDatabase): Promise<void> {
    const target = database ?? (await emptyDatabase())
    const before = await contentsOf(target)
    await expect(restoreBackup(target.ownerUrl, bad)).rejects.toThrow(why)
    expect(await contentsOf(target)).toEqual(before)
  }

  it.each([0, 10, 0.5, -9, -1])('a file cut off (%d)', async (cut) => {
    const whole = readFileSync(file)
    const half = join(folder, `cut-${cut}.backup`)
    const end = cut > 0 && cut < 1 ? whole.length * cut : cut
    writeFileSync(half, whole.subarray(0, end))
    await refused(half, /only a part of a backup|is empty/u)
  })

  it('a file that lacks its last lines', async () => {
    await refused(
      changed((text) => text.trimEnd().split('\n').slice(0, -1).join('\n')),
      'only a part',
    )
    await refused(
      changed((text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`),
      'its end is missing',
    )
  })

  it('a file in which something was changed', async () => {
    await refused(
      changed((text) => text.replace('municipal', 'corporate')),
      'changed or damaged',
    )
    await refused(
      changed((text) => `${text}["more"]\n`),
      'goes on after its end',
    )
  })

  it('a file of something else', async () => {
    const other = join(folder, 'other.backup')
    writeFileSync(other, 'not a backup')
    await refused(other, 'or none')
    await refused(
      changed(() => '{"a": 1}\n'),
      'not a backup of this system',
    )
  })

  it('a backup of another version', async () => {
    const target = await emptyDatabase()
    await target.owner`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of tomorrow', 1)`
    await refused(file, 'Restore it with the version that made it', target)
  })

  it('a database in which somebody works already', async () => {
    const target = await emptyDatabase()
    await restoreBackup(target.ownerUrl, file)
    await refused(file, /not empty/u, target)
  })
})
