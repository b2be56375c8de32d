import { afterAll, beforeAll, expect, it } from 'vitest'
import { gramsOf } from '../../src/catalog/search-grams.rules.ts'
import { findTickets } from '../../src/search/search.store.ts'
import { countByStatus } from '../../src/tickets/ticket-counts.store.ts'
import { listTickets } from '../../src/tickets/ticket-list.store.ts'
import { ticketFoundBy } from '../../src/tickets/tickets.table.ts'
import { lookUpWords } from '../../src/tickets/words-of-tickets.store.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'
import { rowsRead } from '../support/rows-read.ts'

const now = new Date('2026-11-24T01:00:00Z')

/** A third of the tickets have a word of several grams, which PostgreSQL takes for rare; one in two thousand has a rare one. */
const frequent = 'さてらいとおふぃす'
/** What two thirds of the tickets have that are not closed, and no other. */
const recent = 'わーけーしょん'
const rare = '養蚕の記録'

const noHurry = () => Promise.resolve()

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
  await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
  // What is not on disk yet, the vacuum below does not mark as seen by all, and an index alone would not do for it.
  await desk.owner`set synchronous_commit = on`
  await desk.owner`
    insert into tickets select (jsonb_populate_record(filed, jsonb_build_object('id', uuidv7(), 'number', 'C-2025-' || (1000000 + n),
      'status', case when n % 10 > 0 then 'closed' else 'open' end, 'resolution', case when n % 10 > 0 then 'answered' end,
      'received_at', filed.received_at - n * interval '5 minutes',
      'search_text', case when n % 3 = 0 then ${frequent} when n % 2000 = 7 then ${rare} when n % 10 = 0 then ${recent} else '本文' end,
      'grams', to_jsonb(case when n % 3 = 0 then ${gramsOf(frequent)}::text[] when n % 2000 = 7 then ${gramsOf(rare)}::text[] when n % 10 = 0 then ${gramsOf(recent)}::text[] else array['本', '文', '本文'] end)))).*
    from generate_series(1, 20000) n cross join tickets as filed`
  await desk.owner`vacuum analyze tickets`
})
afterAll(() => desk?.close())

it('a word that a third of 20,000 tickets have is found in the newest of them, and no others are read', async () => {
  const found = await desk.db.transaction((tx) => findTickets(tx, frequent, noHurry))
  expect(found.slice(0, 2).map(({ number }) => number)).toEqual(['C-2025-1000003', 'C-2025-1000006'])
  expect(found).toHaveLength(200)
  expect(await rowsRead(desk.db, 'tickets', (tx) => findTickets(tx, frequent, noHurry))).toBeLessThan(2000)
})

it('a word of few is found wherever they are', async () => {
  const found = await desk.db.transaction((tx) => findTickets(tx, rare, noHurry))
  expect(found.map(({ number }) => number).at(-1)).toBe('C-2025-1018007')
})

it('a list narrowed to a word that a third have is counted and shown by reading a part of them', async () => {
  const words = await lookUpWords(desk.db, frequent, ticketFoundBy.desk)
  expect(words).toMatchObject({ frequent: [frequent] })
  const counted = await countByStatus(desk.db, { words }, now)
  expect(counted).toMatchObject({ counts: { new: 0, open: 666, closed: 1000 }, atLeast: [] })
  expect(await rowsRead(desk.db, 'tickets', (tx) => countByStatus(tx, { words }, now))).toBeLessThan(20_000)
  expect(await rowsRead(desk.db, 'tickets', (tx) => listTickets(tx, { words }, 'received', now, 51, undefined, counted))).toBeLessThan(8000)
})

it('whether a word is frequent is asked of a sample, and the index is not', async () => {
  expect(await rowsRead(desk.db, 'tickets', (tx) => lookUpWords(tx, frequent, ticketFoundBy.desk))).toBeLessThan(6000)
})

it('a word that only some statuses have is counted by looking at a part of the others, which says that there may be more, and listed whole', async () => {
  const words = await lookUpWords(desk.db, recent, ticketFoundBy.desk)
  expect(words).toMatchObject({ frequent: [recent] })
  const counted = await countByStatus(desk.db, { words }, now)
  expect(counted).toMatchObject({ counts: { open: 1000, closed: 0 }, atLeast: ['closed'] })
  expect(await rowsRead(desk.db, 'tickets', (tx) => countByStatus(tx, { words }, now))).toBeLessThan(8000)
  const all = await listTickets(desk.db, { words }, 'received', now, 2000, undefined, counted)
  expect([all.length, ...new Set(all.map(({ status }) => status))]).toEqual([1334, 'open'])
})

it('a list narrowed to a word of few names them once', async () => {
  const words = await lookUpWords(desk.db, rare, ticketFoundBy.desk)
  expect(words).toMatchObject({ ids: { length: 7 } })
  expect(await countByStatus(desk.db, { words }, now)).toMatchObject({ counts: { open: 0, closed: 7 }, atLeast: [] })
})

it('of a table PostgreSQL has not looked at yet a part is read, too', async () => {
  await desk.owner`select pg_restore_relation_stats('schemaname', 'public', 'relname', 'tickets', 'reltuples', '-1'::real)`
  expect(await lookUpWords(desk.db, frequent, ticketFoundBy.desk)).toMatchObject({ frequent: [frequent] })
  expect(await rowsRead(desk.db, 'tickets', (tx) => lookUpWords(tx, frequent, ticketFoundBy.desk))).toBeLessThan(12_000)
  await desk.owner`analyze tickets`
})
