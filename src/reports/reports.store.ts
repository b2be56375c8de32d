import { sql, type SQL } from 'drizzle-orm'
import { funnelStepCodes, type FunnelStep, type ReportAxis } from '../catalog/report-codes.ts'
import type { Reader } from '../db/client.ts'
import { periodOfFiscalYears } from './fiscal-year.rules.ts'
import { yearsInView, type ReportQuery } from './axes.rules.ts'

/** Whether it counts all tickets of the report, and otherwise what of the axis it is about. */
interface Counted {
  isTotal: boolean
  key: string | null
}

const stepsAfterForm = funnelStepCodes.filter((step) => step !== 'form')

export interface ResponseCounts {
  received: number
  inTime: number
  late: number
  overdue: number
  stillDue: number
  ended: number
  medianHours: number | null
  ninetiethHours: number | null
}

/** Tickets at each step, and those they are a share of: what was split off has no form of its own, but goes its own way all the same. */
export interface FunnelCounts extends Record<FunnelStep, number> {
  readonly tickets: number
  /** Those of companies: the only ones that can come further than a meeting. */
  readonly companyTickets: number
}

/**
 * Of the tickets of a report: what became of their first responses, and within how many hours half and nine tenths of those that were
 * answered had one.
 */
export function countResponses(reader: Reader, query: ReportQuery, now: Date): Promise<(Counted & ResponseCounts)[]> {
  const answered = sql`first_responded_at is not null`
  const unanswered = sql`first_responded_at is null and status not in ('resolved', 'closed')`
  const hours = sql`extract(epoch from first_responded_at - received_at)::float8 / 3600`
  const at = now.toISOString()
  return countLines(
    reader,
    query,
    // What was split off was received with the ticket it came from, which is counted.
    { only: sql`split_from_id is null` },
    sql`count(*)::int as received,
      (count(*) filter (where first_responded_at <= first_response_due_at))::int as "inTime",
      (count(*) filter (where first_responded_at > first_response_due_at))::int as late,
      (count(*) filter (where ${unanswered} and first_response_due_at < ${at}))::int as overdue,
      (count(*) filter (where ${unanswered} and first_response_due_at >= ${at}))::int as "stillDue",
      (count(*) filter (where first_responded_at is null and status in ('resolved', 'closed')))::int as ended,
      percentile_cont(0.5) within group (order by ${hours}) filter (where ${answered}) as "medianHours",
      percentile_cont(0.9) within group (order by ${hours}) filter (where ${answered}) as "ninetiethHours"`,
  )
}

/**
 * How many tickets of a report came to each step. An interest is an enquiry: stating one makes the other. A ticket that was split off came
 * by no form of its own, but goes its own way from there.
 */
export function countFunnel(reader: Reader, query: ReportQuery): Promise<(Counted & FunnelCounts)[]> {
  return countLines(
    reader,
    query,
    { more: stepsOfTickets },
    sql`(count(*) filter (where split_from_id is null))::int as form, ${sql.join(
      stepsAfterForm.map((step) => sql`(count(*) filter (where ${sql.identifier(step)}))::int as ${sql.identifier(step)}`),
      sql`, `,
    )},
      count(*)::int as tickets, (count(*) filter (where audience = 'corporate'))::int as "companyTickets"`,
  )
}

/**
 * Which steps a ticket came to after its form; still there is what was opened at the same introduction. One set of all, joined once: going
 * through the tickets for each step anew, and for the line of all again, took more than twice as long.
 */
const stepsOfTickets = sql`left join (
    select ticket_id, met.ticket_id is not null as meeting, listed.ticket_id is not null as shortlist, wished.ticket_id is not null as interest,
      introduced.ticket_id is not null as introduction, visited as site_visit, opened as opening, stays as still_there
    from (select distinct ticket_id from ticket_meetings where status = 'held') met
      full join (select distinct ticket_id from shortlists where dispatched_at is not null) listed using (ticket_id)
      full join (select distinct ticket_id from enquiries) wished using (ticket_id)
      full join (
        select ticket_id, bool_or(visited) as visited, bool_or(opened) as opened, bool_or(opened and stays) as stays
        from introductions left join (
          select introduction_id, bool_or(kind = 'site_visit') as visited, bool_or(kind = 'office_opened') as opened,
            max("on") filter (where kind = 'stayed') > coalesce(max("on") filter (where kind = 'withdrawn'), '-infinity') as stays
          from outcomes where corrected_at is null group by introduction_id
        ) came on came.introduction_id = introductions.id
        group by ticket_id
      ) introduced using (ticket_id)
  ) reached on reached.ticket_id = cohort.id`

/**
 * What `figures` count of the tickets of a report, or `only` of some, joined with `more`: a line for each key of the axis there is, and one
 * for all, each ticket in it once.
 */
async function countLines<Figures>(
  reader: Reader,
  query: ReportQuery,
  { only, more = sql`` }: { only?: SQL; more?: SQL },
  figures: SQL,
): Promise<(Counted & Figures)[]> {
  const cohort = sql`(${cohortOf(query)} ${only ? sql`and ${only}` : sql``}) cohort ${more}`
  const topics = query.topic === undefined ? sql`unnest(topics)` : sql`(select ${query.topic}::text)`
  const counted = await reader.execute(
    query.by === 'topic'
      ? // A ticket has several topics and counts with each, or with the one that was asked for; for the line of all it is counted once.
        sql`with asked as materialized (select * from ${cohort})
          select false as "isTotal", key, ${figures} from asked left join lateral ${topics} as keyed (key) on true group by key
          union all select true, null, ${figures} from asked`
      : sql`select grouping(key) = 1 as "isTotal", key, ${figures} from ${cohort} cross join lateral (select ${keyOf[query.by]} as key) as keyed
          group by grouping sets ((key), ())`,
  )
  return [...counted] as unknown as (Counted & Figures)[] // the columns `figures` names
}

const keyOf: Readonly<Record<Exclude<ReportAxis, 'topic'>, SQL>> = {
  month: sql`to_char(received_at at time zone 'Asia/Tokyo', 'YYYY-MM')`,
  fiscal_year: sql`to_char(received_at at time zone 'Asia/Tokyo' - interval '3 months', 'YYYY')`,
  audience: sql`audience`,
  prefecture: sql`prefecture`,
}

/** The tickets of a report; only columns of the index `tickets_reports`, so that none of their rows is read. */
function cohortOf({ fiscalYear, by, audience, prefecture, topic }: ReportQuery): SQL {
  const { from, to } = periodOfFiscalYears(fiscalYear, by === 'fiscal_year' ? yearsInView : 1)
  const asksWhere = by === 'prefecture' || prefecture !== undefined
  const place = asksWhere ? sql`coalesce(m.prefecture, c.prefecture)::text` : sql`null`
  const places = sql`left join municipalities m on m.id = t.organization_id left join companies c on c.id = t.organization_id`
  return sql`select t.id, t.received_at, t.audience, ${by === 'topic' ? sql`t.topics` : sql`null::text[]`} as topics, t.status, t.first_response_due_at,
      t.first_responded_at, t.split_from_id, ${place} as prefecture
    from tickets t ${asksWhere ? places : sql``}
    where t.received_at >= ${from.toISOString()} and t.received_at < ${to.toISOString()}
      ${audience === undefined ? sql`` : sql`and t.audience = ${audience}`}
      ${topic === undefined ? sql`` : sql`and ${topic} = any (t.topics)`}
      ${prefecture === undefined ? sql`` : sql`and coalesce(m.prefecture, c.prefecture) = ${prefecture}`}`
}
