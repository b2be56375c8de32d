import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase, type Transaction } from '../../src/db/client.ts'
import { statementWrittenOnce, writtenOnce } from '../../src/db/written-once.ts'
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

const inJapan = statementWrittenOnce(
  ['word', 'at'],
  ({ word, at }) => sql`
    select lower(${word}) as word, to_char(${sql.param(at, staff.createdAt)}::timestamptz at time zone 'Asia/Tokyo', 'HH24:MI') as time`,
)
const nine = new Date('2026-11-20T00:00:00Z')

it('runs a statement in plain SQL the same way, its values translated as drizzle does', async () => {
  const ten = new Date('2026-11-20T01:00:00Z')
  const outside = await inJapan(database.db, { word: 'ONE', at: nine })
  const inside = await database.db.transaction((tx) => inJapan(tx, { word: 'TWO', at: ten }))
  expect([...outside, ...inside]).toEqual([
    { word: 'one', time: '09:00' },
    { word: 'two', time: '10:00' },
  ])
})

/** What is prepared on the connection of a transaction in which both were asked. */
async function preparedBy(db: Database): Promise<string[]> {
  return db.transaction(async (tx) => {
    await Promise.all([selectMember(tx, { name: 'one' }), inJapan(tx, { word: 'ONE', at: nine })])
    const rows = await tx.execute<{ statement: string }>(
      sql`select statement from pg_prepared_statements where statement like '%"staff"%' or statement like '%lower(%'`,
    )
    return rows.map(({ statement }) => statement)
  })
}

it('leaves nothing prepared in the database unless a connection may keep it, since a pooler between could not find it again', async () => {
  const { db, close } = openDatabase({ url: database.appUrl, poolSize: 1, name: 'prepares nothing' })
  expect(await preparedBy(db)).toEqual([])
  await close()
})

it('keeps both prepared on a connection that may, and answers the same from there, whatever became of the table meanwhile', async () => {
  const { db, close } = openDatabase({ url: database.appUrl, poolSize: 1, name: 'prepares', prepares: true })
  expect(await preparedBy(db)).toHaveLength(2)
  await database.owner.unsafe('alter table staff add column passing text')
  expect(await preparedBy(db)).toHaveLength(2)
  await database.owner.unsafe('alter table staff drop column passing')
  expect(await selectMember(db, { name: 'one' })).toMatchObject([{ name: 'one', createdAt: new Date('2026-11-20T00:00:00Z') }])
  await expect(inJapan(db, { word: '\0', at: nine })).rejects.toThrow()
  expect([...(await inJapan(db, { word: 'ONE', at: nine }))]).toEqual([{ word: 'one', time: '09:00' }])
  await close()
})
