import { randomUUID } from 'node:crypto'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openDatabase, type OpenDatabase } from '../../src/db/client.ts'
import { statementWrittenOnce } from '../../src/db/written-once.ts'
import type { Deps } from '../../src/deps.ts'
import { secondFactors, signInSessions, staff } from '../../src/people/people.table.ts'
import { digestOf } from '../../src/people/secrets.ts'
import { recogniseSession } from '../../src/people/sign-in.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let relay: Server
let throughRelay: OpenDatabase
/** What the database was told, a turn each. */
const turns: Buffer[] = []
beforeAll(async () => {
  database = await createDatabase()
  const url = new URL(database.appUrl)
  const port = Number(url.port)
  relay = createServer((client) => {
    const server = connect(port, url.hostname)
    client.on('data', (turn) => turns.push(turn))
    client.pipe(server).pipe(client)
    client.on('error', () => server.destroy())
    server.on('error', () => client.destroy())
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  url.port = String((relay.address() as AddressInfo).port) // it listens on a port
  throughRelay = openDatabase({ url: url.href, poolSize: 1, name: 'one-round-trip' })
  await throughRelay.db.execute(sql`select 1`)
})
afterAll(async () => {
  await throughRelay.close()
  relay.close()
  await database.close()
})

it('tells the database a statement and its values in one turn', async () => {
  const before = turns.length
  const [row] = await throughRelay.db.execute(
    sql`select ${'結'}::text as word, ${42}::int + 1 as sum, ${null}::uuid as nothing, ${true}::boolean as truth,
          ${'{"a":1}'}::jsonb ->> 'a' as member, ${Buffer.from([0, 255])}::bytea as bytes, ${'2026-11-20T09:00:00Z'}::timestamptz = '2026-11-20 09:00+00' as same`,
  )
  expect(row).toEqual({ word: '結', sum: 43, nothing: null, truth: true, member: '1', bytes: Buffer.from([0, 255]), same: true })
  expect(turns.length - before).toBe(1)
})

it('tells what is kept prepared in one turn, the first time as later', async () => {
  const url = new URL(database.appUrl)
  url.port = String((relay.address() as AddressInfo).port) // it listens on a port
  const { db, close } = openDatabase({ url: url.href, poolSize: 1, name: 'one-round-trip, prepared', prepares: true })
  const add = statementWrittenOnce(['one'], ({ one }) => sql`select ${one}::int + 1 as sum`)
  await db.execute(sql`select 1`)
  const before = turns.length
  expect([...(await add(db, { one: 1 }))]).toEqual([{ sum: 2 }])
  expect([...(await add(db, { one: 2 }))]).toEqual([{ sum: 3 }])
  expect(turns.length - before).toBe(2)
  await close()
})

it('tells an error of a value as the database tells it, and goes on', async () => {
  await expect(throughRelay.db.execute(sql`select ${'no number'}::int`)).rejects.toMatchObject({ cause: { code: '22P02' } })
  expect([...(await throughRelay.db.execute(sql`select ${1}::int as one`))]).toEqual([{ one: 1 }])
})

it('finds by one statement who is signed in, with a second factor or without, and writes nothing for it', async () => {
  const now = new Date()
  const [member] = await database.db
    .insert(staff)
    .values({ name: '一人', email: 'one@desk.example', role: 'supervisor', createdAt: now, updatedAt: now })
    .returning()
  if (!member) throw new Error('no member of the desk was created')
  const session = { staffId: member.id, tokenHash: digestOf('secret'), createdAt: now, expiresAt: new Date(now.getTime() + 3_600_000) }
  await database.db.insert(signInSessions).values(session)
  const deps: Deps = { db: throughRelay.db, config: readConfig({ REQUIRE_SECOND_FACTOR: 'on' }), log: pino({ level: 'silent' }) }
  const before = turns.length
  expect(await recogniseSession(deps, 'secret')).toMatchObject({ actor: { id: member.id }, awaits: 'set_up' })
  await database.db.insert(secondFactors).values({ id: randomUUID(), staffId: member.id, createdAt: now, confirmedAt: now, lastStep: 1 })
  expect(await recogniseSession(deps, 'secret')).toMatchObject({ awaits: 'code' })
  await database.db.update(signInSessions).set({ provedAt: now })
  expect(await recogniseSession(deps, 'secret')).toMatchObject({ awaits: undefined })
  expect(turns.length - before).toBe(3)
})
