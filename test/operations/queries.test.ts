import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, type TestDatabase } from '../support/database.ts'

const manual = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8')
const queries = Array.from(manual.matchAll(/^```sql\n(.+?)^```/gmsu), ([, query = '']) => query)

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.close())

it('has something to run', () => {
  expect(queries.length).toBeGreaterThanOrEqual(5)
})

it.each(queries)('can be run as docs/operations.md says: %s', async (query) => {
  await expect(database.owner.unsafe(query)).resolves.toBeDefined()
})
