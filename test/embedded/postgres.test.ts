import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFreePort } from '../../src/embedded/free-port.ts'
import { startPostgres, type RunningPostgres } from '../../src/embedded/postgres.ts'
import { connectedTo, ownCluster } from '../support/own-cluster.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('the embedded PostgreSQL', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'musubi-test-'))
  let server: RunningPostgres
  beforeAll(async () => {
    chmodSync(dataDir, 0o755)
    server = await startPostgres({ dataDir, durable: true })
  })
  afterAll(async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true })
  })

  it('is created in UTF-8 with checksums, durable, and listens on 127.0.0.1 alone', async () => {
    const { adminUrl } = server
    const settings = await connectedTo(
      adminUrl,
      (sql) => sql<{ name: string; setting: string }[]>`
        select name, setting from pg_settings where name in ('server_encoding', 'data_checksums', 'fsync', 'full_page_writes',
          'synchronous_commit', 'listen_addresses', 'unix_socket_directories', 'password_encryption')`,
    )
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      server_encoding: 'UTF8',
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      password_encryption: 'scram-sha-256',
    })
  })

  it('knows upper and lower case beyond ASCII, and orders by code point', async () => {
    const { adminUrl } = server
    const [row] = await connectedTo(adminUrl, (sql) => sql`select lower('ÀÉＡ') as lower, 'あ' < 'ア' as kana, 'Z' < 'a' as letters`)
    expect(row).toEqual({ lower: 'àéａ', kana: true, letters: true })
  })

  it('gives the owner the database and the application only a connection', async () => {
    const { ownerUrl, appUrl } = server
    await connectedTo(ownerUrl, (sql) => sql`create table kept (id int)`)
    await connectedTo(ownerUrl, (sql) => sql`create extension if not exists citext`)
    await expect(connectedTo(appUrl, (sql) => sql`select * from kept`)).rejects.toThrow('permission denied for table kept')
    await expect(connectedTo(appUrl, (sql) => sql`create table mine (id int)`)).rejects.toThrow('permission denied for schema public')
  })

  it('lets nobody in without the password, which only its owner can read', async () => {
    const { appUrl, ownerUrl } = server
    const guess = new URL(ownerUrl)
    guess.password = new URL(appUrl).password
    await expect(connectedTo(guess.href, (sql) => sql`select 1`)).rejects.toMatchObject({ code: '28P01' })
    expect(statSync(join(dataDir, 'postgres-passwords.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
  })

  it('keeps its data and passwords from one start to the next', async () => {
    const folder = temporaryFolder()
    const first = await ownCluster({ dataDir: folder })
    await connectedTo(first.ownerUrl, (sql) => sql`create table kept as select 7 as id`)
    await first.stop()
    expect(first.isAlive()).toBe(false)
    const second = await ownCluster({ dataDir: folder })
    expect(second.adopted).toBe(false)
    expect(new URL(second.ownerUrl).password).toBe(new URL(first.ownerUrl).password)
    expect(await connectedTo(second.ownerUrl, (sql) => sql`select id from kept`)).toEqual([{ id: 7 }])
  })

  it('does not mind what its folder is called', async () => {
    const oddFolder = join(temporaryFolder(), "結び desk's $HOME")
    mkdirSync(oddFolder)
    const { ownerUrl } = await ownCluster({ dataDir: oddFolder })
    expect(await connectedTo(ownerUrl, (sql) => sql`select 7 as id`)).toEqual([{ id: 7 }])
    expect(readFileSync(join(oddFolder, 'postgres', 'server.log'), 'utf8')).toContain('ready to accept connections')
  })

  it('comes back on the port asked for', async () => {
    const port = await findFreePort()
    const there = await ownCluster({ dataDir: temporaryFolder(), port })
    expect([there.port, new URL(there.appUrl).port]).toEqual([port, String(port)])
  })

  it('keeps statements and error details, which hold personal data, out of its log', async () => {
    const { ownerUrl } = server
    await connectedTo(ownerUrl, (sql) => sql`create table people (email text primary key)`)
    await connectedTo(ownerUrl, (sql) => sql`insert into people values ('yuki@example.jp')`)
    await expect(connectedTo(ownerUrl, (sql) => sql`insert into people values ('yuki@example.jp')`)).rejects.toThrow('duplicate key')
    const log = readFileSync(join(dataDir, 'postgres', 'server.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('yuki@example.jp')
  })
})
