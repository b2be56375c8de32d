import { sql, type SQL } from 'drizzle-orm'
import type { FunnelStep, ReportAxis } from '../catalog/report-codes.ts'
import type { Reader } from '../db/client.ts'
import { periodOfFiscalYears } from './fiscal-year.rules.ts'
import { yearsInView, type ReportQuery } from './axes.rules.ts'

/** Whether it counts all tickets of the report, and otherwise what of the axis it is about. */
interface Counted {
  isTotal: boolean
  key: string | null
}

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
    // Joined as sets rather than looked up one by one: PostgreSQL spills a join that outgrows its memory, but not a lookup.
    {
      more: sql`left join (select distinct ticket_id from ticket_meetings where status = 'held') meetings on meetings.ticket_id = cohort.id
      left join (select distinct ticket_id from shortlists where dispatched_at is not null) lists on lists.ticket_id = cohort.id
      left join (select distinct ticket_id from enquiries) wishes on wishes.ticket_id = cohort.id
      left join (
        select ticket_id, bool_or(visited) as visited, bool_or(opened) as opened, bool_or(opened and stays) as stays
        from introductions left join (
          select introduction_id, bool_or(kind = 'site_visit') as visited, bool_or(kind = 'office_opened') as opened,
            max("on") filter (where kind = 'stayed') > coalesce(max("on") filter (where kind = 'withdrawn'), '-infinity') as stays
          from outcomes where corrected_at is null group by introduction_id
        ) came on came.introduction_id = introductions.id
        group by ticket_id
      ) introduced on introduced.ticket_id = cohort.id`,
    },
    sql`(count(*) filter (where split_from_id is null))::int as form, count(meetings.ticket_id)::int as meeting, count(lists.ticket_id)::int as shortlist,
      count(wishes.ticket_id)::int as interest, count(introduced.ticket_id)::int as introduction,
      (count(*) filter (where visited))::int as site_visit, (count(*) filter (where opened))::int as opening,
      (count(*) filter (where stays))::int as still_there,
      count(*)::int as tickets, (count(*) filter (where audience = 'corporate'))::int as "companyTickets"`,
  )
}

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
  const cohort = sql`${cohortOf(query)} ${only ? sql`and ${only}` : sql``}`
  // A ticket has several topics and counts with each, or with the one that was asked for.
  const topics = query.topic === undefined ? sql`unnest(topics)` : sql`(select ${query.topic}::text)`
  const keys =
    query.by === 'topic'
      ? sql`left join lateral ${topics} as keyed (key) on true`
      : sql`cross join lateral (select ${keyOf[query.by]} as key) as keyed`
  const counted = await reader.execute(sql`
    with cohort as materialized (${cohort})
    select false as "isTotal", key, ${figures} from cohort ${keys} ${more} group by key
    union all select true, null, ${figures} from cohort ${more}`)
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
