import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listLedgerMails, type LedgerFilter } from '../../src/follow-ups/ledger.store.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'
import { rowsRead } from '../support/rows-read.ts'

const year = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') }
const perPage = 51
/** The page, out of the plans and then each mail. */
const mostOfAPage = 600

let desk: TestApp

/** 20,000 mails of one year: nearly all sent, one of twenty cancelled, one of two hundred waiting or failed, eighty of them a reminder. */
beforeAll(async () => {
  desk = await startApp()
  await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
  await desk.owner`set synchronous_commit = on`
  await desk.owner`
    insert into follow_ups (plan_key, kind, scheduled, side, ticket_id, details, state, due_at, sent_at, cancel_reason, held_for, created_at)
    select 'one of many:' || n, case when n % 250 = 7 then 'reminder' else 'acknowledgement' end, false, 'applicant', tickets.id, '{}', state, due,
      case when state = 'sent' then due end, case when state = 'cancelled' then 'moved_on' end, case when n % 800 = 400 then 'unverified' end, due
    from generate_series(1, 20000) n cross join tickets
      cross join lateral (select timestamptz '2026-01-02' + n * interval '20 minutes' as due,
        case when n % 400 = 0 then 'pending' when n % 400 = 200 then 'failed' when n % 20 = 1 then 'cancelled' else 'sent' end as state) as one`
  await desk.owner`
    insert into follow_up_plans (follow_up_id, plan_key, due_at, series) select id, plan_key, due_at, kind from follow_ups where plan_key like 'one of many:%'`
  await desk.owner`vacuum analyze follow_ups`
  await desk.owner`vacuum analyze follow_up_plans`
})
afterAll(() => desk?.close())

const list = (filter: LedgerFilter, after?: { plannedFor: string; id: string }) => listLedgerMails(desk.db, year, filter, perPage, after)

describe('among 20,000 mails of a year', () => {
  const filters: readonly (readonly [LedgerFilter, many: number])[] = [
    [{}, 20_000],
    [{ state: 'sent' }, 18_900],
    [{ state: 'cancelled' }, 1000],
    [{ state: 'failed' }, 50],
    [{ state: 'pending' }, 50],
    [{ state: 'still_due' }, 50],
    [{ state: 'held' }, 25],
    [{ state: 'paused' }, 0],
    [{ state: 'unknown' }, 0],
    [{ series: 'reminder' }, 80],
    [{ series: 'overdue-response' }, 0],
  ]
  it.each(filters.map(([filter, many]) => ({ filter, many })))('those of $filter are found by reading a page', async ({ filter, many }) => {
    const page = await list(filter)
    expect(page).toHaveLength(Math.min(perPage, many))
    expect(page.map(({ followUp }) => followUp.id)).toEqual(
      page.toSorted((one, other) => Number(one.plannedFor) - Number(other.plannedFor)).map(({ followUp }) => followUp.id),
    )
    for (const table of ['follow_ups', 'follow_up_plans'])
      // One after the other, so that each is counted alone.
      expect(await rowsRead(desk.db, table, (tx) => listLedgerMails(tx, year, filter, perPage))).toBeLessThan(
        filter.state === 'cancelled' ? 2 * mostOfAPage + perPage * 20 : mostOfAPage,
      )
  })

  it('page after page every one of a state comes once', async () => {
    const first = await listLedgerMails(desk.db, year, { state: 'failed' }, 30)
    const last = first.at(-1)
    const second = await list({ state: 'failed' }, last && { plannedFor: last.plannedFor.toISOString(), id: last.followUp.id })
    expect([first.length, second.length]).toEqual([30, 20])
    expect(new Set([...first, ...second].map(({ followUp }) => followUp.id)).size).toBe(50)
  })
})
