import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportAxisCodes } from '../../src/catalog/report-codes.ts'
import { ticketViewCodes } from '../../src/catalog/ticket-views.ts'
import type { Reader, Transaction } from '../../src/db/client.ts'
import { countLimit } from '../../src/http/lists.ts'
import { countFunnel, countResponses } from '../../src/reports/reports.store.ts'
import { isUnfinished, queuedAt, unfinishedStatuses } from '../../src/tickets/lifecycle.rules.ts'
import { countByStatus, countTickets } from '../../src/tickets/ticket-counts.store.ts'
import type { TicketFilter } from '../../src/tickets/ticket-filter.store.ts'
import { ticketFoundBy } from '../../src/tickets/tickets.table.ts'
import { listTickets } from '../../src/tickets/ticket-list.store.ts'
import { cursorOf } from '../../src/tickets/ticket-order.store.ts'
import { ticketSorts } from '../../src/tickets/ticket-sorts.ts'
import { queryOfView } from '../../src/tickets/ticket-views.rules.ts'
import type { TicketRow } from '../../src/tickets/tickets.store.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'
import { rowsRead } from '../support/rows-read.ts'

const now = new Date('2026-11-24T01:00:00Z')
const perPage = 51
/** A page is found in the index and then fetched by id; what stands between its tickets in the index is a small part of that. What
 * is resolved and not closed yet is little (400 here), and may be read whole. */
const mostOfAPage = 1400
/** What no index has in the order asked for is gathered when it is little, and looked for along an index when it is much. */
const mostOfAList = 2500

let desk: TestApp
let consultant: string
let colleagues: string[]
let idle: string
/** Of which every eighth ticket is; of every other there are ten. */
let company: string
let town: string

/** 20,000 tickets, one every five minutes up to `now`: nine of ten closed, of the others one of four with nobody, one of ten with the fast pass. */
beforeAll(async () => {
  desk = await startApp()
  await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
  consultant = (await desk.staff('consultant')).id
  colleagues = await Promise.all([1, 2, 3, 4].map(async () => (await desk.staff('consultant')).id))
  const staff = [consultant, ...colleagues]
  idle = (await desk.staff('consultant')).id
  // What is not on disk yet, the vacuum below does not mark as seen by all, and an index alone would not do for it.
  await desk.owner`set synchronous_commit = on`
  await desk.owner`
    insert into tickets select (jsonb_populate_record(filed, jsonb_build_object(
      'id', uuidv7(), 'search_text', '本文', 'grams', to_jsonb(array['本', '文', '本文']), 'number', 'C-2025-' || (1000000 + n), 'status', one.status, 'resolution', case when one.status in ('resolved', 'closed') then 'answered' end,
      'resolved_at', case when one.status in ('resolved', 'closed') then one.received + (n % 9) * interval '1 hour' end,
      'audience', (array['municipal', 'corporate', 'worker'])[1 + n % 3], 'fast_pass', n / 7 % 10 = 0,
      'organization_id', case when n % 8 = 0 then filed.organization_id else towns.ids[1 + n % 1700] end,
      'topics', to_jsonb(array[case when n % 100 = 3 then 'corp.rules' else 'corp.entry' end]
        || case when n <= 800 then array['muni.entry'] when n > 19200 then array['muni.outreach'] else '{}' end),
      'assignee_id', case when n / 3 % 4 > 0 then (${staff}::uuid[])[1 + n / 11 % 5] end,
      'received_at', one.received, 'first_response_due_at', one.received + interval '1 day', 'updated_at', one.received + (n % 13) * interval '1 hour',
      'first_responded_at', case when one.status <> 'new' then one.received end,
      'next_response_due_at', case when one.status = 'open' and n / 2 % 3 = 0 then one.received + interval '2 days' end))).*
    from generate_series(1, 20000) n
      cross join lateral (select
        (array['new', 'open', 'waiting_applicant', 'waiting_third_party', 'resolved', 'closed'])[case when n % 10 = 0 then 1 + n / 10 % 5 else 6 end] as status,
        ${now.toISOString()}::timestamptz - (20000 - n) * interval '5 minutes' as received) as one
      cross join (select array_agg(id order by code) as ids from municipalities) as towns
      cross join tickets as filed`
  await desk.owner`vacuum analyze tickets`
  const [ofCompany] = await desk.owner<{ id: string }[]>`select organization_id as id from tickets where number like 'C-2026-%'`
  const [ofTown] = await desk.owner<{ id: string }[]>`select organization_id as id from tickets where number = 'C-2025-1000001'`
  company = ofCompany?.id ?? ''
  town = ofTown?.id ?? ''
})
afterAll(() => desk?.close())

const [mostOfItsPage, itsTickets] = [500 + 400, 2501]

const readFor = (work: (tx: Transaction) => Promise<unknown>) => rowsRead(desk.db, 'tickets', work)

async function readOfTable(tx: Transaction): Promise<number> {
  const [read] = await tx.execute<{ rows: number }>(sql`
    select (pg_stat_get_xact_tuples_returned(oid) + pg_stat_get_xact_tuples_fetched(oid))::int as rows from pg_class where oid = 'tickets'::regclass`)
  if (!read) throw new Error('nothing is counted')
  return read.rows
}

const filterOf = (code: (typeof ticketViewCodes)[number]): TicketFilter => {
  const { assignee, ...query } = queryOfView[code]
  // Whoever stands in does so for two colleagues here.
  const whose = { me: consultant, none: 'none', stood_in_for: colleagues.slice(0, 2) }
  return { ...query, assignee: assignee && whose[assignee] }
}
const views = ticketViewCodes.flatMap((code) => ticketSorts.map((sort) => ({ code, sort })))

describe('among 20,000 tickets', () => {
  it.each(views)('the view $code by $sort reads a page, and after it the next one', async ({ code, sort }) => {
    const filter = filterOf(code)
    const page = await listTickets(desk.db, filter, sort, now, perPage, undefined)
    const last = page.at(-1)
    expect(page.length).toBeGreaterThan(0)
    expect(await readFor((tx) => listTickets(tx, filter, sort, now, perPage, undefined))).toBeLessThan(mostOfAPage)
    expect(await readFor((tx) => listTickets(tx, filter, sort, now, perPage, last && cursorOf(last, sort)))).toBeLessThan(mostOfAPage)
  })

  const narrowed: TicketFilter[] = [
    { audience: 'municipal' },
    { audience: 'worker' },
    { topic: 'corp.entry', status: unfinishedStatuses },
    { assignee: 'none' },
    { fastPass: false, status: unfinishedStatuses },
    { due: 'open' },
  ]
  it.each(narrowed.map((filter) => ({ filter })))('the queue narrowed to $filter reads a page', async ({ filter }) => {
    expect(await readFor((tx) => listTickets(tx, filter, 'queue', now, perPage, undefined))).toBeLessThan(mostOfAPage)
  })

  const everyFilter: Record<string, (one: { held: string }) => TicketFilter> = {
    audience: () => ({ audience: 'worker' }),
    'somebody with much': ({ held }) => ({ assignee: held }),
    'somebody with nothing': () => ({ assignee: idle }),
    'a topic of few': () => ({ topic: 'corp.rules' }),
    'a topic of none': () => ({ topic: 'corp.destination' }),
    'a topic nobody asks about any more': () => ({ topic: 'muni.entry' }),
    'a topic nobody asked about until lately': () => ({ topic: 'muni.outreach' }),
    'what is late': () => ({ due: 'overdue' }),
    "what is due today and somebody's": ({ held }) => ({ due: 'today', assignee: held }),
    'declared companies': () => ({ fastPass: true }),
    'an organisation of many': () => ({ organization: company }),
    'an organisation of few': () => ({ organization: town }),
    'a finished status': () => ({ status: ['closed'] }),
    'words nobody wrote': () => ({ words: { ids: [] } }),
    'words everybody wrote': () => ({ words: { frequent: ['本文'], ...ticketFoundBy.desk } }),
  }
  it.each(Object.keys(everyFilter))('every view narrowed to %s, in every order, reads a small part of the desk', async (name) => {
    const filter = everyFilter[name]?.({ held: consultant })
    const costly: string[] = []
    for (const { code, sort } of views) {
      const narrowedView = { ...filterOf(code), ...filter }
      // One after the other, so that each is counted alone.
      const counted = await countByStatus(desk.db, narrowedView, now)
      const read = await readFor((tx) => listTickets(tx, narrowedView, sort, now, perPage, undefined, counted))
      if (read > mostOfAList) costly.push(`${code} by ${sort}: ${read}`)
    }
    expect(costly).toEqual([])
  })

  it('where the unfinished end, a page of the queue goes on with what is finished, and costs as little', async () => {
    const whole = await listTickets(desk.db, {}, 'queue', now, 1620, undefined)
    const [before, after] = [whole.slice(0, 1590), whole.slice(1590)]
    expect(before.filter(({ status }) => !isUnfinished(status))).toEqual([])
    expect(after.map(({ status }) => isUnfinished(status))).toEqual(after.map((_ticket, at) => at < 11))
    const last = before.at(-1)
    const page = (reader: Reader) => listTickets(reader, {}, 'queue', now, 30, last && cursorOf(last, 'queue'))
    expect((await page(desk.db)).map(({ number }) => number)).toEqual(after.map(({ number }) => number))
    expect(await readFor(page)).toBeLessThan(mostOfAPage)
  })

  it.each(ticketSorts)(
    'what an organisation of many asked, by %s, reads a page of its own tickets, and after it the next one',
    async (sort) => {
      const filter = { organization: company }
      const counted = await countByStatus(desk.db, filter, now)
      const page = await listTickets(desk.db, filter, sort, now, perPage, undefined, counted)
      const last = page.at(-1)
      expect(page).toHaveLength(perPage)
      expect(await readFor((tx) => listTickets(tx, filter, sort, now, perPage, undefined, counted))).toBeLessThan(mostOfItsPage)
      expect(await readFor((tx) => listTickets(tx, filter, sort, now, perPage, last && cursorOf(last, sort), counted))).toBeLessThan(
        mostOfItsPage,
      )
    },
  )

  it('what an organisation of many asked is counted by status without reading what it has more than once', async () => {
    expect(await readFor((tx) => countByStatus(tx, { organization: company }, now))).toBeLessThan(itsTickets)
  })

  it.each(ticketSorts)('a page far down by %s costs as little as the first', async (sort) => {
    const far = (await listTickets(desk.db, {}, sort, now, 15_000, undefined)).at(-1)
    expect(await readFor((tx) => listTickets(tx, {}, sort, now, perPage, far && cursorOf(far, sort)))).toBeLessThan(mostOfAPage)
  })

  it('counting the views reads no more of each than it counts to', async () => {
    const filters = ticketViewCodes.map((code) => [code, filterOf(code)] as const)
    expect(await readFor((tx) => countTickets(tx, filters, now))).toBeLessThan(filters.length * (countLimit + 1))
  })

  const counted: TicketFilter[] = [{}, { assignee: 'none' }, { audience: 'worker' }, { topic: 'corp.rules' }]
  it.each(counted.map((filter) => ({ filter })))(
    'counting by status what passes $filter reads no more of each than it counts to',
    async ({ filter }) => {
      expect(await readFor((tx) => countByStatus(tx, filter, now))).toBeLessThanOrEqual(6 * (countLimit + 1))
    },
  )
})

describe('reports of 20,000 tickets', () => {
  it.each(reportAxisCodes)('by %s find them in an index, and read no row of theirs', async (by) => {
    const rows = await desk.db.transaction(async (tx) => {
      // Other processes would count what they read for themselves.
      await tx.execute(sql`set local max_parallel_workers_per_gather = 0`)
      const before = await readOfTable(tx)
      await countFunnel(tx, { fiscalYear: 2026, by })
      await countResponses(tx, { fiscalYear: 2026, by }, now)
      return (await readOfTable(tx)) - before
    })
    expect(rows).toBe(0)
  })
})

describe('page after page', () => {
  const queuedAtOf = (ticket: TicketRow) => Number(queuedAt(ticket) ?? Infinity)
  const bothFinished = (one: TicketRow, other: TicketRow) => !isUnfinished(one.status) && !isUnfinished(other.status)
  const finishedLast = (one: TicketRow, other: TicketRow) => Number(!isUnfinished(one.status)) - Number(!isUnfinished(other.status))
  // In the order of what is due, what owes nothing comes last; the fast pass moves only what is due.
  const hastened = (ticket: TicketRow) => (isUnfinished(ticket.status) && queuedAt(ticket) ? 1 + Number(ticket.fastPass) : 0)
  const byInstant = (one: TicketRow, other: TicketRow) => {
    const [first, second] = [queuedAtOf(one), queuedAtOf(other)]
    return first === second ? (one.id < other.id ? -1 : 1) : first - second
  }
  const compare: Record<(typeof ticketSorts)[number], (one: TicketRow, other: TicketRow) => number> = {
    queue: (one, other) => finishedLast(one, other) || hastened(other) - hastened(one) || compare.due(one, other),
    due: (one, other) => finishedLast(one, other) || (bothFinished(one, other) ? byInstant(other, one) : byInstant(one, other)),
    received: (one, other) => Number(other.receivedAt) - Number(one.receivedAt) || (one.id < other.id ? 1 : -1),
    updated: (one, other) => Number(other.updatedAt) - Number(one.updatedAt) || (one.id < other.id ? 1 : -1),
  }

  const all: readonly { name: string; filter: TicketFilter; many: number }[] = [
    { name: 'unfinished', filter: { status: unfinishedStatuses }, many: 1601 },
    { name: 'closed or open', filter: { assignee: 'none' }, many: 5000 },
    { name: 'declared', filter: { fastPass: true }, many: 2000 },
  ]
  it.each(ticketSorts.flatMap((sort) => all.map((one) => ({ sort, ...one }))))(
    'by $sort every $name ticket comes once, in its place',
    async ({ sort, filter, many }) => {
      const walked: TicketRow[] = []
      for (;;) {
        const last = walked.at(-1)
        // Each page begins where the one before ended.
        const page = await listTickets(desk.db, filter, sort, now, 330, last && cursorOf(last, sort))
        walked.push(...page)
        if (page.length < 330) break
      }
      const whole = await listTickets(desk.db, filter, sort, now, 6000, undefined)
      expect(whole.length).toBeGreaterThanOrEqual(many)
      expect(walked.map(({ number }) => number)).toEqual(whole.map(({ number }) => number))
      expect(walked.map(({ number }) => number)).toEqual(whole.toSorted(compare[sort]).map(({ number }) => number))
    },
  )
})
