import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Transaction } from '../../src/db/client.ts'
import { findTickets } from '../../src/search/search.store.ts'
import { listTickets } from '../../src/tickets/ticket-list.store.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
  await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
})
afterAll(() => desk?.close())

/** Whether PostgreSQL reads `index` for what `work` asks, when it would rather not sort: it does if the orders are the same. */
async function readsInOrder(index: string, work: (tx: Transaction) => Promise<unknown>): Promise<boolean> {
  return desk.db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_sort = off`)
    await work(tx)
    const [row] = await tx.execute<{ scans: string }>(sql`select pg_stat_get_xact_numscans(${index}::text::regclass) as scans`)
    return Number(row?.scans) > 0
  })
}

it.each(['queue', 'received', 'updated', 'due'] as const)(
  'lists tickets sorted by %s in the order of an index, however many there are',
  async (sort) => {
    expect(await readsInOrder(`tickets_${sort}`, (tx) => listTickets(tx, {}, sort, new Date(), 50, undefined))).toBe(true)
  },
)

it('searches tickets from the newest on, so that a frequent word ends the search early', async () => {
  expect(await readsInOrder('tickets_newest', (tx) => findTickets(tx, '会津', () => Promise.resolve()))).toBe(true)
})
