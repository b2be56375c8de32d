-- Companies and people, up to current_setting('bench.organizations') companies; what is there already stays.
-- Ids follow from what they are of, so that what refers to them need not look for them.
create or replace function pg_temp.id_of(kind int, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1617202800000 + n * 1000), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000' || lpad(to_hex(n), 12, '0'))::uuid
$$;
-- As lists do not run in step: the remainder of a number nobody sees a pattern in.
create or replace function pg_temp.dice(n bigint, salt bigint, sides int) returns int language sql immutable as $$
  select ((hashint8extended(n, salt) % sides + sides) % sides)::int
$$;

create temp table if not exists new_companies (n bigint primary key, id uuid, name text, key text, number text);
truncate new_companies;
insert into new_companies
select n, pg_temp.id_of(1, n), '株式会社' || key, key, '9' || lpad(n::text, 12, '0')
from generate_series((select count(*) + 1 from companies where corporate_number like '9%'), current_setting('bench.organizations')::bigint) n,
  lateral (select pg_temp.dice(n, 1, 19) as firm, pg_temp.dice(n, 2, 11) as second, pg_temp.dice(n, 3, 13) as trade offset 0) as drawn,
  lateral (select (select word from bench_firms where i = firm) || (select word from bench_seconds where i = second)
    || (select word from bench_trades where i = trade) as key) as named;

insert into organizations (id, kind, created_at) select id, 'company', timestamptz '2021-04-01 00:00+09' + n * interval '1 second' from new_companies;
insert into companies (id, name, name_key, corporate_number, industry, employees, prefecture, declared_on, search_text, grams)
select id, name, key, number, chr(65 + pg_temp.dice(n, 4, 19)), 5 + pg_temp.dice(n, 5, 2000), lpad((1 + pg_temp.dice(n, 6, 47))::text, 2, '0'),
  case when n % 12 = 0 then date '2021-04-01' + pg_temp.dice(n, 7, 1500) end, search_text_of(name, number), search_grams_of(name, number)
from new_companies;

create temp table if not exists new_contacts (kind int, n bigint, organization_id uuid);
truncate new_contacts;
insert into new_contacts select 2, n, id from new_companies;
-- Workers have no organisation.
insert into new_contacts
select 3, n, null from generate_series((select count(*) + 1 from contacts where email like '%@worker.example'),
  current_setting('bench.organizations')::bigint / 2) n;
insert into new_contacts
select 4, row_number() over (order by code), id from municipalities
where not exists (select from contacts where email like '%@city.example');

insert into contacts (id, organization_id, name, name_kana, title, email, phone, verified_at, verified_by, represents_at, created_at)
select pg_temp.id_of(kind, n), organization_id, f.word || ' ' || g.word, f.reading || ' ' || g.reading, case when kind = 2 then '総務課長' end,
  'p' || n || case kind when 2 then '@company.example' when 3 then '@worker.example' else '@city.example' end,
  '090-' || lpad(pg_temp.dice(n, 8, 10000)::text, 4, '0') || '-' || lpad(pg_temp.dice(n, 9, 10000)::text, 4, '0'),
  now(), 'staff', case when kind <> 3 then now() end, timestamptz '2021-04-01 00:00+09' + n * interval '1 second'
from new_contacts join bench_families f on f.i = pg_temp.dice(n, kind + 20, 23) join bench_given g on g.i = pg_temp.dice(n, kind + 30, 17);

insert into profile_versions (id, organization_id, version, body, source, created_at)
select pg_temp.id_of(5, n), id, 1, jsonb_build_object('industry', chr(65 + pg_temp.dice(n, 4, 19)), 'employees', 5 + pg_temp.dice(n, 5, 2000),
  'prefecture', lpad((1 + pg_temp.dice(n, 6, 47))::text, 2, '0'), 'purposes', array['talent'], 'presence', array['satellite_office'], 'needs', array[]::text[],
  'plans', '{}'::jsonb, 'disclosure', 'blind'), 'form',
  timestamptz '2021-04-01 00:00+09' + n * interval '1 second'
from new_companies;

-- Forty consultants beside those of the sample, with whose password they sign in.
insert into staff (name, email, role, password_hash, audiences, capacity, created_at, updated_at)
select f.word || ' ' || g.word, 'c' || n || '@desk.example', 'consultant', null, array['corporate'], 800, now(), now()
from generate_series(1, 40) n join bench_families f on f.i = n % 23 join bench_given g on g.i = n % 17
on conflict do nothing;
