import type { Sql } from 'postgres'

/**
 * Beside the one applicant with a ticket that the API made, `count` like them, each with a mail that is due now. `addressOf` is an SQL
 * expression of `n` (1 to `count`); addresses count as proved, so that nothing is held.
 */
export async function planManyMails(
  sql: Sql,
  { count, addressOf, words }: { count: number; addressOf: string; words: { subject: string; body: string } },
): Promise<void> {
  await sql`update contacts set verified_at = now(), verified_by = 'staff'`
  // What PostgreSQL keeps by itself is not written.
  const [stated] = await sql<[{ names: string }]>`
    select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
    where table_schema = 'public' and table_name = 'contacts' and is_generated = 'NEVER'`
  await sql.unsafe(
    `with people as (
      insert into contacts (${stated.names})
      select ${stated.names} from (
        select (jsonb_populate_record(c, jsonb_build_object('id', uuidv7(), 'email', ${addressOf}))).* from contacts c, generate_series(1, ${count}) n
      ) as filled returning id),
    numbered as (select id, row_number() over () as n from people),
    cases as (
      insert into tickets select (jsonb_populate_record(t, jsonb_build_object('id', uuidv7(), 'number', format('C-2025-%s', lpad(n::text, 6, '0')), 'applicant_id', numbered.id))).*
      from tickets t, numbered returning id),
    planned as (
      insert into follow_ups (plan_key, kind, scheduled, side, ticket_id, details, due_at, created_at)
      select 'due:' || id, 'manual-follow-up', false, 'applicant', id, $1::text::jsonb, desk_now(), desk_now() from cases
      returning id, plan_key, due_at),
    accounted as (insert into reaction_accounts (plan_keys) select array_agg(plan_key) from planned)
    insert into follow_up_plans (follow_up_id, plan_key, due_at, series) select id, plan_key, due_at, 'manual-follow-up' from planned`,
    [JSON.stringify(words)],
  )
}
