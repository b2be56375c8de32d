import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Transaction } from '../../src/db/client.ts'
import { writtenOnce } from '../../src/db/written-once.ts'
import { staff } from '../../src/people/people.table.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
  const at = new Date('2026-11-20T00:00:00Z')
  const member = (name: string) => ({ name, email: `${name}@desk.example`, role: 'consultant' as const, createdAt: at, updatedAt: at })
  await database.db.insert(staff).values([member('one'), member('two')])
})
afterAll(() => database.close())

let timesWritten = 0
const selectMember = writtenOnce(['name'], (reader, { name }) => {
  timesWritten += 1
  return reader
    .select({ name: staff.name, createdAt: staff.createdAt, session: sql<number>`pg_backend_pid()` })
    .from(staff)
    .where(eq(staff.name, name))
})

const sessionOf = async (tx: Transaction) => {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
  return row?.pid
}

it('runs each time with the values and in the transaction it is asked in, written by drizzle but once', async () => {
  const answers = await database.db.transaction(async (first) => {
    const one = await selectMember(first, { name: 'one' })
    const two = await database.db.transaction(
      async (second) => [await selectMember(second, { name: 'two' }), await sessionOf(second)] as const,
    )
    return { one, sessionOfOne: await sessionOf(first), two: two[0], sessionOfTwo: two[1] }
  })
  expect(answers.one).toMatchObject([{ name: 'one', createdAt: new Date('2026-11-20T00:00:00Z'), session: answers.sessionOfOne }])
  expect(answers.two).toMatchObject([{ name: 'two', session: answers.sessionOfTwo }])
  expect(answers.sessionOfOne).not.toBe(answers.sessionOfTwo)
  expect(await selectMember(database.db, { name: 'nobody' })).toEqual([])
  expect(timesWritten).toBe(1)
})

it('sees what its transaction has changed, and nothing of one that was undone', async () => {
  const undone = database.db.transaction(async (tx) => {
    await tx.update(staff).set({ name: 'three' }).where(eq(staff.name, 'two'))
    expect(await selectMember(tx, { name: 'three' })).toHaveLength(1)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await selectMember(database.db, { name: 'three' })).toEqual([])
})

it('leaves nothing prepared in the database, which a pooler between could not find again', async () => {
  const prepared = await database.db.transaction(async (tx) => {
    await selectMember(tx, { name: 'one' })
    return tx.execute<{ statement: string }>(sql`select statement from pg_prepared_statements where statement like '%"staff"%'`)
  })
  expect([...prepared]).toEqual([])
})
