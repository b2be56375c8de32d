import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openDatabase, type OpenDatabase } from '../../src/db/client.ts'
import { isDatabaseOutage } from '../../src/db/outage.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let admin: postgres.Sql
beforeAll(async () => {
  database = await createDatabase()
  admin = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} })
})
afterAll(async () => {
  await admin.end({ timeout: 5 })
  await database.close()
})

it('ends a transaction whose connection is cut between two statements with an outage', async () => {
  for (let round = 0; round < 20; round++) {
    const cut = database.db.transaction(async (tx) => {
      await cutConnectionOf(tx)
      await tx.execute(sql`select 1`)
      await tx.execute(sql`select 2`)
    })
    expect(isDatabaseOutage(await reasonOf(cut))).toBe(true)
  }
  expect([...(await database.db.execute(sql`select 42 as answer`))]).toEqual([{ answer: 42 }])
})

describe('with one connection for all', () => {
  let one: OpenDatabase
  beforeAll(() => {
    one = openDatabase({ url: database.appUrl, poolSize: 1, name: 'cut-connection' })
  })
  afterAll(() => one.close())

  it('keeps statements of a transaction that was cut off the connection that came after', async () => {
    const nextBegan = Promise.withResolvers<void>()
    const lateStatement = Promise.withResolvers<unknown>()
    const cut = one.db.transaction(async (tx) => {
      await cutConnectionOf(tx)
      await nextBegan.promise
      lateStatement.resolve(await reasonOf(tx.execute(sql`select 1`)))
    })
    expect(isDatabaseOutage(await reasonOf(cut))).toBe(true)

    const ids = await one.db.transaction(async (tx) => {
      const before = await transactionIdOf(tx)
      nextBegan.resolve()
      expect(isDatabaseOutage(await lateStatement.promise)).toBe(true)
      // The end of the callback above asks for a rollback, too.
      await tx.execute(sql`select 1`)
      return [before, await transactionIdOf(tx)]
    })
    expect(ids[1]).toBe(ids[0])
  })

  it('answers every statement of a transaction that waits for its turn when the connection is cut', async () => {
    const statements = Promise.withResolvers<PromiseSettledResult<unknown>[]>()
    const cut = one.db.transaction(async (tx) => {
      const pid = await backendOf(tx)
      const sleeps = [1, 2, 3, 4].map((seconds) => tx.execute(sql`select pg_sleep(${seconds}::float8 * 10)`))
      await admin`select pg_terminate_backend(${pid}, 5000)`
      statements.resolve(await Promise.allSettled(sleeps))
    })
    expect(isDatabaseOutage(await reasonOf(cut))).toBe(true)
    for (const statement of await statements.promise)
      expect(statement.status === 'rejected' && isDatabaseOutage(statement.reason)).toBe(true)
  })

  it('does not tell the next statement of an error that the connection before it met', async () => {
    for (let round = 0; round < 5; round++) {
      const cut = one.db.transaction(async (tx) => {
        const pid = await backendOf(tx)
        await Promise.all([tx.execute(sql`select pg_sleep(30)`), admin`select pg_terminate_backend(${pid}, 5000)`])
      })
      expect(isDatabaseOutage(await reasonOf(cut))).toBe(true)
      expect([...(await one.db.execute(sql`select ${round}::int as answer`))]).toEqual([{ answer: round }])
    }
  })
})

it('begins a transaction behind any number of statements, also where the pipeline is full', async () => {
  const one = postgres(database.appUrl, { max: 1 })
  try {
    for (const before of [1, 99, 100, 101, 102, 250]) {
      const statements = Array.from({ length: before }, () => one`select 1`.execute())
      const ids = await one.begin(async (tx) => [
        await tx`select pg_current_xact_id()::text as id`,
        await tx`select pg_current_xact_id()::text as id`,
      ])
      expect(ids[1]).toEqual(ids[0])
      await Promise.all(statements)
    }
  } finally {
    await one.end({ timeout: 5 })
  }
})

it('survives a connection that cannot read the types of the database', async () => {
  const url = new URL(inject('adminUrl'))
  url.pathname = new URL(database.appUrl).pathname
  const keeper = postgres(url.href, { max: 1, onnotice: () => {} })
  const hasty = postgres(database.appUrl, { max: 1, connection: { lock_timeout: 50 } })
  try {
    await keeper.begin(async (lock) => {
      await lock`lock table pg_catalog.pg_type in access exclusive mode`
      expect(await reasonOf(hasty`select 1`)).toMatchObject({ code: '55P03' })
    })
    expect([...(await hasty`select 1 as one`)]).toEqual([{ one: 1 }])
  } finally {
    await Promise.all([hasty.end({ timeout: 5 }), keeper.end({ timeout: 5 })])
  }
})

type Statements = Pick<TestDatabase['db'], 'execute'>

async function backendOf(tx: Statements): Promise<number> {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
  return row?.pid ?? 0
}

async function cutConnectionOf(tx: Statements): Promise<void> {
  await admin`select pg_terminate_backend(${await backendOf(tx)}, 5000)`
}

/** The transaction a statement runs in: another one for each statement outside of transactions. */
async function transactionIdOf(tx: Statements): Promise<string> {
  const [row] = await tx.execute<{ id: string }>(sql`select pg_current_xact_id()::text as id`)
  return row?.id ?? ''
}

function reasonOf(promise: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(promise).then(
    () => null,
    (reason: unknown) => reason,
  )
}
