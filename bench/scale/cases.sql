-- What follows from the tickets of the batch: mails, tasks, meetings, shortlists with their enquiries, notifications, proposals.
create temp table if not exists mailed (id uuid, n bigint, at timestamptz, kind text, state text, ticket_id uuid);
truncate mailed;
insert into mailed
select uuidv7(at - clock_timestamp()), n, at, kind, state, id
from batch cross join lateral (values ('acknowledgement', received, case when n % 200 = 3 then 'failed' else 'sent' end),
  ('reminder', received + interval '30 days', case when n % 5 > 0 then null when received + interval '30 days' > now() then 'pending' when n % 10 = 0 then 'cancelled' else 'sent' end)
  ) as due (kind, at, state)
where state is not null;
analyze mailed;
insert into follow_ups (id, plan_key, kind, scheduled, side, ticket_id, details, state, due_at, sent_at, cancel_reason, attempts, created_at, subject, text)
select id, kind || ':' || n, kind, kind = 'reminder', 'applicant', ticket_id, '{}', state, at, case when state = 'sent' then at + interval '1 minute' end,
  case when state = 'cancelled' then 'moved_on' end, case when state in ('sent', 'failed') then 1 else 0 end, at,
  case when state = 'sent' then 'ご相談を承りました' end, case when state = 'sent' then 'ご相談をお寄せいただき、ありがとうございます。担当者より二営業日以内にご連絡します。' end
from mailed;
insert into follow_up_plans (follow_up_id, plan_key, due_at, series) select id, kind || ':' || n, at, kind from mailed;
insert into follow_up_attempts (follow_up_id, attempt, recipient, message_id, started_at, ended_at, outcome, smtp_code, response)
select m.id, 1, c.email, m.id || '@desk.example', m.at, m.at + interval '1 second', case when m.state = 'sent' then 'sent' else 'refused' end,
  case when m.state = 'sent' then 250 else 550 end, 'ok'
from mailed m join tickets t on t.id = m.ticket_id join contacts c on c.id = t.applicant_id where m.state in ('sent', 'failed');
insert into tasks (ticket_id, kind, follow_up_id, created_at, done_at)
select m.ticket_id, 'mail_failed', m.id, m.at, case when t.status in ('resolved', 'closed') and m.n % 10000 > 3 then m.at + interval '1 day' end
from mailed m join tickets t on t.id = m.ticket_id where m.state = 'failed';

-- No trigger is told of what is filled in one go, so what the database keeps of an organisation is written here, too.
insert into ticket_meetings (ticket_id, organization_id, applicant_id, kind, status, starts_at, minutes, record, staff_id, created_at)
select id, organization_id, applicant_id, 'online', 'held', received + interval '5 days', 60, '現状を伺った。', assignee_id, received + interval '3 days'
from batch where n % 8 = 0 and responded is not null and assignee_id is not null and received < now() - interval '6 days';

create temp table if not exists listed (n bigint, id uuid, ticket_id uuid, company uuid, profile uuid, drafter uuid, at timestamptz);
truncate listed;
insert into listed
select n, uuidv7(received - clock_timestamp() + interval '6 days'), id, organization_id, pg_temp.id_of(5, company), assignee_id, received + interval '6 days' from batch
where audience = 'corporate' and n % 12 = 0 and assignee_id is not null and status <> 'new';
analyze listed;
insert into match_runs (id, ticket_id, company_profile_version_id, engine_version, catalog_version, weights, excluded, created_by, created_at)
select id, ticket_id, profile, '1', '1', '{}', '[]', drafter, at from listed;
insert into shortlists (id, ticket_id, organization_id, run_id, status, note, enquiry_summary, created_by, created_at, dispatched_by, dispatched_at, expires_at)
select id, ticket_id, company, id, 'answered', '', '情報通信業の企業です。', drafter, at, drafter, at, at + interval '14 days' from listed;
create temp table if not exists asked (n bigint, id uuid, shortlist_id uuid, ticket_id uuid, company uuid, town int, place int, at timestamptz, status text);
truncate asked;
insert into asked
select n, uuidv7(at - clock_timestamp() + interval '1 day'), id, ticket_id, company, 1 + pg_temp.dice(n, 40 + place, (select count(*) from bench_towns)::int), place, at + interval '1 day',
  case when at > now() - interval '14 days' then (array['sent', 'asked', 'accepted'])[1 + pg_temp.dice(n, place, 3)]
    else (array['declined', 'expired', 'introduced'])[1 + pg_temp.dice(n, place, 3)] end
from listed, generate_series(1, 3) place where at < now();
analyze asked;
insert into shortlist_candidates (id, shortlist_id, municipality_id, position, engine_rank, interest, interest_at, interest_staff_id)
select a.id, shortlist_id, towns.id, place, place, 'interested', at, (select id from bench_staff where i = 0) from asked a join bench_towns towns on towns.i = a.town
on conflict do nothing;
insert into enquiries (id, candidate_id, ticket_id, company_id, municipality_id, disclosure, brief, status, created_at, expires_at, answered_at, answered_staff_id)
select a.id, a.id, ticket_id, company, c.municipality_id, 'blind', jsonb_build_object('disclosure', 'blind', 'industry', 'G', 'employeeBand', '21-100',
    'purposes', array['talent'], 'presence', array['satellite_office'], 'needs', array[]::text[], 'summary', '情報通信業の企業です。'), a.status, at, at + interval '14 days',
  case when a.status not in ('sent', 'expired') then at end, case when a.status not in ('sent', 'expired') then (select id from bench_staff where i = 0) end
from asked a join shortlist_candidates c on c.id = a.id;
insert into introductions (enquiry_id, ticket_id, company_id, municipality_id, company_contact_id, municipality_contact_id, created_at)
select e.id, e.ticket_id, e.company_id, e.municipality_id, b.applicant_id, pg_temp.id_of(4, a.town), a.at + interval '3 days'
from asked a join enquiries e on e.id = a.id join batch b on b.id = a.ticket_id where a.status = 'introduced';
insert into outcomes (introduction_id, company_id, municipality_id, happened_at, kind, "on", recorded_by, created_at)
select i.id, i.company_id, i.municipality_id, (i.created_at::date + days)::timestamp at time zone 'Asia/Tokyo', kind, i.created_at::date + days, (select id from bench_staff where i = 0), i.created_at + interval '1 day'
from introductions i join asked a on a.id = i.enquiry_id cross join (values ('site_visit', 20, 2), ('office_opened', 90, 5), ('stayed', 400, 10)) as came (kind, days, every)
where a.n % every = 0;

insert into proposals (organization_id, ticket_id, ticket_number, contact_id, fields, status, decision, decided_at, created_at)
select t.organization_id, t.id, t.number, t.applicant_id, '[{"field": "employees", "current": 20, "proposed": 24}]',
  case when t.status in ('resolved', 'closed') then 'decided' else 'pending' end,
  case when t.status in ('resolved', 'closed') then '{"accepted": ["employees"], "refused": []}'::jsonb end, case when t.status in ('resolved', 'closed') then t.received_at end, t.received_at
from tickets t join batch b on b.id = t.id where b.audience = 'corporate' and b.n % 15 = 0;

-- The newest five hundred of each, as the desk keeps them.
insert into notifications (staff_id, kind, event_id, ticket_id, at, read_at)
select staff_id, 'assigned', id, ticket_id, occurred_at, case when place > 30 then now() end
from (select e.*, (e.details ->> 'consultantId')::uuid as staff_id, row_number() over (partition by e.details ->> 'consultantId' order by e.occurred_at desc) as place
  from events e where e.type = 'ticket.assigned' and e.occurred_at > now() - interval '90 days') as latest
where place <= 500 and staff_id in (select id from staff)
on conflict do nothing;
