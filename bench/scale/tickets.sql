-- Tickets from current_setting('bench.from') to 'bench.to', received one after the other within 'bench.days' up to now; of the newest
-- 'bench.unfinished' in a hundred, nine of ten are in the desk's hands.
create temp table if not exists batch (
  n bigint primary key, id uuid, received timestamptz, audience text, status text, organization_id uuid, applicant_id uuid, company bigint,
  assignee_id uuid, fast_pass boolean, responded timestamptz, owed timestamptz);
truncate batch;
insert into batch
select n, pg_temp.id_of(6, n), received, audience, status,
  case audience when 'corporate' then pg_temp.id_of(1, company) when 'municipal' then (select id from bench_towns where i = town) end,
  case audience when 'corporate' then pg_temp.id_of(2, company) when 'municipal' then pg_temp.id_of(4, town) else pg_temp.id_of(3, worker) end,
  case when audience = 'corporate' then company end,
  case when pg_temp.dice(n, 10, 100) >= case when status = 'new' then 50 when status in ('resolved', 'closed') then 1 else 4 end
    then (select id from bench_staff where i = consultant) end,
  audience = 'corporate' and company % 12 = 0,
  case when status <> 'new' then received + pg_temp.dice(n, 12, 60) * interval '1 hour' end,
  case when status = 'open' and pg_temp.dice(n, 13, 3) = 0 then now() + (pg_temp.dice(n, 14, 96) - 24) * interval '1 hour' end
from (
  select n, now() - (1 - share) * current_setting('bench.days')::int * interval '1 day' as received,
    case when kind < 12 then 'corporate' when kind < 17 then 'municipal' else 'worker' end as audience,
    case
      when (1 - share) * current_setting('bench.days')::int < 3 and pg_temp.dice(n, 15, 2) = 0 then 'new'
      when (1 - share) * 100 < current_setting('bench.unfinished')::int then
        (array['open', 'open', 'open', 'open', 'open', 'waiting_applicant', 'waiting_applicant', 'waiting_applicant', 'waiting_third_party', 'resolved'])[1 + pg_temp.dice(n, 16, 10)]
      when pg_temp.dice(n, 17, 500) = 0 then 'waiting_applicant'
      else 'closed' end as status,
    -- One company comes again and again: of a million tickets thirty thousand are its own.
    case when pg_temp.dice(n, 18, 20) = 0 then 1 else 1 + pg_temp.dice(n, 19, current_setting('bench.organizations')::int) end as company,
    1 + pg_temp.dice(n, 20, (select count(*) from bench_towns)::int) as town,
    1 + pg_temp.dice(n, 21, current_setting('bench.organizations')::int / 2) as worker,
    pg_temp.dice(n, 11, (select count(*) from bench_staff)::int) as consultant
  from (
    select n, (n - current_setting('bench.from')::bigint)::float8 / (current_setting('bench.to')::bigint - current_setting('bench.from')::bigint) as share,
      pg_temp.dice(n, 22, 20) as kind
    from generate_series(current_setting('bench.from')::bigint, current_setting('bench.to')::bigint) n offset 0) as numbered offset 0) as drawn;
-- `offset 0`: else each draw would be worked out again wherever it is named.

-- What each name is found by.
create temp table if not exists bench_named as
select f.word || ' ' || g.word as name, search_text_of(f.word || ' ' || g.word, f.reading || ' ' || g.reading) as search_text,
  search_grams_of(f.word || ' ' || g.word, f.reading || ' ' || g.reading) as grams from bench_families f, bench_given g;
-- What was said: an answer to nine of ten, and of every fourth a word from each side more. Few were told of what hardly ever is said.
create temp table if not exists bench_spoken as
select i, direction, hours, concat(said, case when i = 3 and hours = 1 then current_setting('bench.hardly_ever_said') end) as said
from generate_series(1, 3) i, (values ('out', 1, '窓口でございます。ご相談ありがとうございます。資料をお送りしますので、ご確認ください。'),
  ('in', 30, '資料を拝見しました。社内で検討してお返事します。'), ('out', 50, '承知しました。ご不明な点がありましたらお知らせください。')) as spoken (direction, hours, said)
where hours = 1 or i > 1;
create temp table if not exists bench_heard as
select i, search_text_of(variadic array_prepend('ご相談の件', array_agg(said))) as said_text, search_grams_of(variadic array_prepend('ご相談の件', array_agg(said))) as said_grams
from bench_spoken group by i;
analyze batch;
insert into tickets (id, number, audience, status, organization_id, applicant_id, assignee_id, topics, supports, stage, preferred_contact, message, form, channel,
  form_consent_version, form_consent_at, fast_pass, received_at, first_response_due_at, first_responded_at, next_response_due_at, response_overdue_at, waiting_until,
  resolution, resolved_at, closed_at, updated_at, version, search_text, grams, said_text, said_grams)
select b.id, numbered.number, b.audience, b.status, b.organization_id, b.applicant_id, b.assignee_id,
  array[case when pg_temp.dice(n, 23, 100) = 0 then case b.audience when 'municipal' then 'muni.aftercare' when 'corporate' then 'corp.rules' else 'work.rules' end
    else case b.audience when 'municipal' then 'muni.offering' when 'corporate' then 'corp.destination' else 'work.action' end end]
    || case when pg_temp.dice(n, 24, 3) = 0 then array[case b.audience when 'municipal' then 'muni.entry' when 'corporate' then 'corp.entry' else 'work.entry' end] else '{}' end,
  array['individual'], 'planning', 'email', said.message,
  jsonb_build_object('audience', b.audience, 'contact', jsonb_build_object('name', p.name, 'nameKana', p.name_kana, 'email', p.email, 'phone', p.phone), 'message', said.message), 'form', '2026-04', b.received, b.fast_pass, b.received, b.received + interval '2 days',
  b.responded, b.owed, case when coalesce(b.owed, case when b.status = 'new' then b.received + interval '2 days' end) < now() then now() end,
  case when b.status like 'waiting%' then now() + (1 + pg_temp.dice(n, 25, 14)) * interval '1 day' end,
  case when b.status in ('resolved', 'closed') then 'answered' end, case when b.status in ('resolved', 'closed') then b.received + interval '9 days' end,
  case when b.status = 'closed' then b.received + interval '16 days' end, least(now(), b.received + pg_temp.dice(n, 26, 300) * interval '1 hour'), 3,
  concat_ws(e'\n', lower(numbered.number), named.search_text, c.search_text, w.search_text, uncommon.words),
  named.grams || coalesce(c.grams, '{}') || w.grams || case when uncommon.words is null then '{}' else search_grams_of(uncommon.words) end
    || (select array_agg(substr(lower(numbered.number), i, length)) from generate_series(1, 13) i, generate_series(1, 2) length),
  coalesce(k.said_text, ''), coalesce(k.said_grams, '{}')
from batch b
  join contacts p on p.id = b.applicant_id
  join bench_named named on named.name = p.name
  left join companies c on c.id = b.organization_id
  left join bench_heard k on b.responded is not null and k.i = case when n % 100000 = 76 then 3 when n % 4 = 0 then 2 else 1 end
  join bench_said w on w.i = pg_temp.dice(n, 27, 385)
  cross join lateral (select case when n % 100000 = 77 then current_setting('bench.hardly_ever') when n % 1000 = 77 then current_setting('bench.seldom') end as words) as uncommon
  cross join lateral (select upper(left(b.audience, 1)) || '-' || extract(year from b.received) || '-' || (500000 + n) as number) as numbered
  cross join lateral (select w.message || coalesce(uncommon.words, '') as message) as said;

insert into ticket_messages (id, ticket_id, direction, staff_id, contact_id, subject, body, created_at)
select uuidv7(at - clock_timestamp()), b.id, direction, case when direction = 'out' then coalesce(assignee_id, (select id from bench_staff where i = 0)) end,
  case when direction = 'in' then applicant_id end, 'ご相談の件', said, at
from batch b join bench_spoken k on k.i = case when n % 100000 = 76 then 3 when n % 4 = 0 then 2 else 1 end
  cross join lateral (select b.responded + hours * interval '1 hour' as at) as placed
where b.responded is not null;

insert into events (id, type, ticket_id, subject_id, actor_kind, actor_id, details, occurred_at)
select uuidv7(at - clock_timestamp()), type, b.id, null, case when who = 'staff' and assignee_id is not null then 'staff' else 'system' end,
  case when who = 'staff' then assignee_id end, details, at
from batch b cross join lateral (values
  ('ticket.received', 'applicant', received, jsonb_build_object('audience', audience, 'channel', 'form')),
  ('ticket.assigned', 'staff', received + interval '10 minutes', case when assignee_id is not null then jsonb_build_object('consultantId', assignee_id, 'automatic', false) end),
  ('ticket.resolved', 'staff', received + interval '9 days', case when status in ('resolved', 'closed') then jsonb_build_object('resolution', 'answered') end),
  ('ticket.closed', 'system', received + interval '16 days', case when status = 'closed' then '{}'::jsonb end)) as happened (type, who, at, details)
where details is not null;
insert into events (id, type, ticket_id, actor_kind, actor_id, details, occurred_at)
select uuidv7(m.created_at - clock_timestamp()), case m.direction when 'in' then 'message.received' else 'message.sent' end, m.ticket_id,
  case m.direction when 'in' then 'contact' else 'staff' end, coalesce(m.contact_id, m.staff_id), jsonb_build_object('messageId', m.id), m.created_at
from ticket_messages m join batch b on b.id = m.ticket_id;
