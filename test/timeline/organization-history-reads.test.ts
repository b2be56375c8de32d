import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOutcomes } from '../../src/shortlists/introductions.store.ts'
import { listOrganizationHistory } from '../../src/timeline/organization-history.store.ts'
import type { TestApp } from '../support/app.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { rowsRead } from '../support/rows-read.ts'
import { enquired, enquiryUrl, openCase, openly, startDeskWithTown } from '../shortlists/scene.ts'

/** A page, and one more to know of a further one. */
const perPage = 11
/** A stretch of each status of tickets and of each other kind, once more when read from either side, and what a page shows of each. */
const mostOfAPage = 300
const cases = 3000

const tables = ['tickets', 'shortlists', 'enquiries', 'introductions', 'outcomes', 'ticket_meetings'] as const

let desk: TestApp
let company: string
let town: string

/** A company that came 3,000 times, each time met, was sent a list, asked one town and was introduced to it; one of two outcomes is corrected. */
beforeAll(async () => {
  const scene = await startDeskWithTown()
  ;({ desk, townId: town } = scene)
  const found = await openCase(desk, openly)
  company = found.companyId
  await found.consultant.request('POST', `/api/v1/tickets/${found.number}/meetings`, {
    status: 'booked',
    kind: 'phone',
    phone: '03-1234-5678',
    startsAt: `${businessDayAhead(400)}T01:00:00Z`,
  })
  const accepted = (await scene.town.request('PUT', enquiryUrl(await enquired(found), '/answer'), { answer: 'accept' })).json()
  await found.consultant.request('POST', `/api/v1/introductions/${accepted.introductionId}/outcomes`, {
    kind: 'site_visit',
    on: '2026-01-05',
  })
  await desk.owner`
    insert into tickets select (jsonb_populate_record(filed, jsonb_build_object('id', uuidv7(), 'number', 'C-2021-' || (1000000 + n),
      'status', one.status, 'resolution', case when one.status in ('resolved', 'closed') then 'answered' end, 'received_at', one.received))).*
    from generate_series(1, ${cases}::int) n cross join lateral (select
        (array['new', 'open', 'waiting_applicant', 'resolved', 'closed', 'closed', 'closed'])[1 + n % 7] as status,
        timestamptz '2021-01-01 00:00Z' + n * interval '5 hours' as received) as one
      cross join tickets filed where filed.id = ${found.ticketId}`
  await desk.owner`
    insert into ticket_meetings select (jsonb_populate_record(met, jsonb_build_object('id', uuidv7(), 'ticket_id', t.id, 'status', 'held',
      'starts_at', t.received_at + interval '2 days'))).*
    from tickets t cross join ticket_meetings met where t.number like 'C-2021-%'`
  await desk.owner`
    insert into shortlists select (jsonb_populate_record(list, jsonb_build_object('id', uuidv7(), 'ticket_id', t.id, 'created_at', t.received_at,
      'dispatched_at', t.received_at + interval '3 days'))).*
    from tickets t cross join shortlists list where t.number like 'C-2021-%'`
  await desk.owner`
    insert into shortlist_candidates (id, shortlist_id, municipality_id, position, engine_rank)
    select uuidv7(), s.id, ${town}, 1, 1 from shortlists s join tickets t on t.id = s.ticket_id where t.number like 'C-2021-%'`
  await desk.owner`
    insert into enquiries select (jsonb_populate_record(asked, jsonb_build_object('id', uuidv7(), 'ticket_id', s.ticket_id, 'candidate_id', c.id,
      'created_at', s.dispatched_at + interval '1 day'))).*
    from shortlists s join shortlist_candidates c on c.shortlist_id = s.id join tickets t on t.id = s.ticket_id cross join enquiries asked
    where t.number like 'C-2021-%'`
  await desk.owner`
    insert into introductions select (jsonb_populate_record(made, jsonb_build_object('id', uuidv7(), 'ticket_id', e.ticket_id, 'enquiry_id', e.id,
      'created_at', e.created_at + interval '4 days'))).*
    from enquiries e join tickets t on t.id = e.ticket_id cross join introductions made where t.number like 'C-2021-%'`
  const [note] = await desk.owner<{ id: string }[]>`
    insert into ticket_notes (ticket_id, staff_id, body, created_at) values (${found.ticketId}, ${found.consultant.id}, '', now()) returning id`
  await desk.owner`
    insert into outcomes (introduction_id, kind, "on", recorded_by, created_at, corrected_at, corrected_by, correction_note_id)
    select i.id, 'site_visit', i.created_at::date + days, ${found.consultant.id}, now(), case when days = 9 then now() end,
      case when days = 9 then ${found.consultant.id}::uuid end, case when days = 9 then ${note?.id ?? ''}::uuid end
    from introductions i join tickets t on t.id = i.ticket_id, (values (0), (9)) as came (days) where t.number like 'C-2021-%'`
  for (const table of tables) await desk.owner.unsafe(`vacuum analyze ${table}`)
})
afterAll(() => desk?.close())

type Page = Parameters<typeof listOrganizationHistory>[2]

/** By going through all of its tickets. */
async function everythingOf(organizationId: string): Promise<string[]> {
  const rows = await desk.db.execute<{ entry: string }>(sql`
    with own as (select * from tickets where organization_id = ${organizationId}),
      asked as (select * from enquiries where ticket_id in (select id from own) or municipality_id = ${organizationId}),
      met as (select i.* from introductions i join asked on asked.id = i.enquiry_id)
    select kind || ' ' || id as entry from (
      select 'ticket' as kind, id, received_at as at from own
      union all select 'shortlist', id, coalesce(dispatched_at, created_at) from shortlists where ticket_id in (select id from own)
      union all select 'enquiry', id, created_at from asked
      union all select 'introduction', id, created_at from met
      union all select 'outcome', o.id, greatest(o."on"::timestamp at time zone 'Asia/Tokyo', met.created_at + interval '1 millisecond')
        from outcomes o join met on met.id = o.introduction_id where o.corrected_at is null
      union all select 'meeting', id, coalesce(starts_at, created_at) from ticket_meetings where ticket_id in (select id from own)
    ) everything order by at desc, id desc`)
  return rows.map(({ entry }) => entry)
}

describe('the history of an organisation that came 3,000 times', () => {
  const sides = { 'the company': () => company, 'the municipality': () => town }
  const each = Object.keys(sides) as (keyof typeof sides)[]
  const list = (side: keyof typeof sides, page: Page) => listOrganizationHistory(desk.db, sides[side](), page)

  it.each(each)('reads, of %s, a page, and after it the next one, however much there is', async (side) => {
    const rows = await list(side, { limit: perPage, before: undefined })
    const last = rows.at(-1)
    expect(rows).toHaveLength(perPage)
    for (const before of [undefined, last && ([last.at.toISOString(), last.id] as const)]) {
      let read = 0
      for (const table of tables) {
        // One after the other, so that each is counted alone.
        read += await rowsRead(desk.db, table, (tx) => listOrganizationHistory(tx, sides[side](), { limit: perPage, before }))
      }
      expect(read).toBeLessThan(mostOfAPage)
    }
  })

  it.each(each)('has, of %s, everything once and in its place', async (side) => {
    const walked: string[] = []
    let before: Page['before']
    for (;;) {
      // Each page begins where the one before ended.
      const rows = await list(side, { limit: 2500, before })
      walked.push(...rows.map(({ kind, id }) => `${kind} ${id}`))
      const last = rows.at(-1)
      if (!last || rows.length < 2500) break
      before = [last.at.toISOString(), last.id]
    }
    expect(Map.groupBy(walked, (entry) => entry.split(' ')[0]).size).toBe(side === 'the company' ? 6 : 3)
    expect(walked.length).toBeGreaterThan(3 * cases)
    expect(walked).toEqual(await everythingOf(sides[side]()))
  })
})

it('the outcomes of one introduction, those that were corrected among them, are read without those of the others', async () => {
  const [corrected] = await desk.owner<{ id: string }[]>`select introduction_id as id from outcomes where corrected_at is not null limit 1`
  const idOf = corrected?.id ?? ''
  expect(await listOutcomes(desk.db, idOf)).toHaveLength(2)
  expect(await rowsRead(desk.db, 'outcomes', (tx) => listOutcomes(tx, idOf))).toBeLessThan(10)
})
