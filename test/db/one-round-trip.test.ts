import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type OpenDatabase } from '../../src/db/client.ts'
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
  url.port = String((relay.address() as AddressInfo).port)
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

it('tells an error of a value as the database tells it, and goes on', async () => {
  await expect(throughRelay.db.execute(sql`select ${'no number'}::int`)).rejects.toMatchObject({ cause: { code: '22P02' } })
  expect([...(await throughRelay.db.execute(sql`select ${1}::int as one`))]).toEqual([{ one: 1 }])
})
