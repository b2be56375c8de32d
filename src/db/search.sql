-- What people, enquiries and the conversations of tickets are found by. Run by every `migrate`, after `guards.sql`; repeatable.

-- The same reading of text as in src/catalog/search-grams.rules.ts and letter-variants.rules.ts, for rows that do not keep theirs.
-- Their columns are PostgreSQL's to write; tables are written again without a search path, hence `public`.
create or replace function search_text_of(variadic texts text[]) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(regexp_replace(translate(lower(normalize(given, nfkc)),
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ檜檮龍澤濱濵邊邉齋斉齊嶋嶌嶽櫻瀨髙﨑嵜德惠國與曾冨舘蘆籠竈竃諫礪驒渕渊壺鰺祗廣澁眞萬藪麴頰餠榮縣區鄕會鹽鐵圓藏鶯鷗攝彌壽寶穗狹禮莊來兩靈臺瀧條鷄螢桒𠮷學實靜黑橫增槇栁凛賴豐關愼總聰藝衞讓遙龜薰峯槗晉步祢綠經從聲',
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ桧梼竜沢浜浜辺辺斎斎斎島島岳桜瀬高崎崎徳恵国与曽富館芦篭釜釜諌砺騨淵淵壷鯵祇広渋真万薮麹頬餅栄県区郷会塩鉄円蔵鴬鴎摂弥寿宝穂狭礼荘来両霊台滝条鶏蛍桑吉学実静黒横増槙柳凜頼豊関慎総聡芸衛譲遥亀薫峰橋晋歩禰緑経従声'), '[\s\uFE00-\uFE0F\U000E0100-\U000E01EF]+', '', 'g'), e'\n'), '')
  from unnest(texts) as given where given is not null
$$;
create or replace function search_grams_of(variadic texts text[]) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct gram), '{}')
  from unnest(texts) as given,
    lateral (
      select letter, letter || lead(letter) over (order by place) as pair
      from string_to_table(public.search_text_of(given), null) with ordinality as letters (letter, place)) as placed,
    lateral (values (letter), (pair)) as grams (gram)
  where given is not null and gram is not null
$$;
-- The same reading of a telephone number as in src/catalog/phone-digits.rules.ts.
create or replace function phone_digits_of(phone text) returns text language sql immutable parallel safe as $$
  select replace(regexp_replace(regexp_replace(normalize(phone, nfkc), '[^0-9+]', '', 'g'), '^\+810?|^810?(?=[0-9]{9,10}$)', '0'), '+', '')
$$;

-- What is said at a ticket, and the names of those who take part in it and of its files: what else it is found by. What only the desk reads
-- lies apart from what the applicant's side reads, too. The columns are PostgreSQL's to write, so that nothing is said that is not found,
-- and nothing erased that is.
alter table tickets
  add column if not exists said_text text not null default '',
  add column if not exists desk_text text not null default '',
  add column if not exists said_grams text[] not null default '{}';
create index if not exists tickets_found_by on tickets using gin ((grams || said_grams));
create or replace view said_at_tickets (ticket_id, kind, is_internal, words) as
  select ticket_id, 'message', false, said from ticket_messages cross join lateral (values (subject), (body)) as spoken (said)
  union all select ticket_id, 'note', true, body from ticket_notes
  union all select ticket_id, 'participant', true, given from ticket_participants cross join lateral (values (name), (email::text)) as names (given)
    where removed_at is null
  union all select ticket_id, 'attachment', message_id is null, name from attachments where num_nonnulls(message_id, note_id) = 1;
create or replace function find_ticket_by(ticket uuid, internal boolean, words text[]) returns void language plpgsql as $$
declare
  come text[];
begin
  -- What it is found by already is left out: a backup brings both, what was said and the ticket.
  select array_agg(distinct line) into come
    from unnest(words) as word, search_text_of(word) as line, tickets
    where id = ticket and line <> ''
      and position(e'\n' || line || e'\n' in e'\n' || case when internal then desk_text else said_text end || e'\n') = 0;
  if come is null then return; end if;
  update tickets set
    said_text = case when internal then said_text else concat_ws(e'\n', nullif(said_text, ''), array_to_string(come, e'\n')) end,
    desk_text = case when internal then concat_ws(e'\n', nullif(desk_text, ''), array_to_string(come, e'\n')) else desk_text end,
    said_grams = array(select distinct unnest(said_grams || search_grams_of(variadic come)))
  where id = ticket;
end $$;
create or replace function find_ticket_anew(ticket uuid) returns void language sql as $$
  update tickets set said_text = coalesce(heard, ''), desk_text = coalesce(noted, ''), said_grams = coalesce(all_said.grams, '{}')
  from (
    select string_agg(distinct line, e'\n') filter (where not is_internal) as heard, string_agg(distinct line, e'\n') filter (where is_internal) as noted,
      search_grams_of(variadic array_agg(line)) as grams
    from (select is_internal, search_text_of(words) as line from said_at_tickets where ticket_id = ticket) as said where line <> '') as all_said
  where id = ticket
$$;
create or replace function find_ticket_by_what_comes() returns trigger language plpgsql as $$
declare
  come jsonb := to_jsonb(new);
begin
  perform find_ticket_by(new.ticket_id, tg_argv[0] = 'internal',
    array_remove(array[come ->> 'subject', come ->> 'body', come ->> 'name', come ->> 'email'], null));
  return null;
end $$;
create or replace function find_ticket_by_what_stays() returns trigger language plpgsql as $$
begin
  perform find_ticket_anew(new.ticket_id);
  return null;
end $$;
-- Said before tickets were found by it.
do $$ begin
  if not exists (select from pg_trigger where tgrelid = 'ticket_messages'::regclass and tgname = 'ticket_messages_are_found') then
    perform find_ticket_anew(id) from tickets where id in (select ticket_id from said_at_tickets);
  end if;
end $$;
create or replace trigger ticket_messages_are_found after insert on ticket_messages
  for each row execute function find_ticket_by_what_comes('open');
create or replace trigger ticket_messages_stay_found after update of subject, body on ticket_messages
  for each row execute function find_ticket_by_what_stays();
create or replace trigger ticket_notes_are_found after insert on ticket_notes
  for each row execute function find_ticket_by_what_comes('internal');
create or replace trigger ticket_notes_stay_found after update of body on ticket_notes
  for each row execute function find_ticket_by_what_stays();
create or replace trigger ticket_participants_are_found after insert on ticket_participants
  for each row execute function find_ticket_by_what_comes('internal');
create or replace trigger ticket_participants_stay_found after update of name, email, removed_at on ticket_participants
  for each row execute function find_ticket_by_what_stays();
create or replace trigger attachments_are_found after insert or update of message_id on attachments
  for each row when (new.message_id is not null) execute function find_ticket_by_what_comes('open');
create or replace trigger attachments_of_notes_are_found after insert or update of note_id on attachments
  for each row when (new.note_id is not null) execute function find_ticket_by_what_comes('internal');
create or replace trigger attachments_stay_found after update of name on attachments
  for each row when (num_nonnulls(new.message_id, new.note_id) = 1) execute function find_ticket_by_what_stays();

-- What the number of an enquiry is made of (src/catalog/enquiry-number.rules.ts): the end of its id.
create index if not exists enquiries_number on enquiries (right(id::text, 6));

-- The names, addresses and telephone numbers of people, written in many places.
do $$ begin
  -- Kept by an earlier version without the digits: PostgreSQL writes them anew.
  if exists (
    select from pg_attrdef join pg_attribute on attrelid = adrelid and attnum = adnum
      where adrelid = 'contacts'::regclass and attname = 'search_grams' and pg_get_expr(adbin, adrelid) not like '%phone_digits_of%'
  ) then
    alter table contacts drop column search_text, drop column search_grams;
  end if;
  if not exists (select from pg_attribute where attrelid = 'contacts'::regclass and attname = 'search_grams' and not attisdropped) then
    alter table contacts
      add column search_text text generated always as (search_text_of(name, name_kana, email::text, phone, phone_digits_of(phone))) stored,
      add column search_grams text[] generated always as (search_grams_of(name, name_kana, email::text, phone, phone_digits_of(phone))) stored;
    create index contacts_search_grams on contacts using gin (search_grams);
  end if;
end $$;

-- What was kept by an earlier reading of text is read anew: whatever is kept by a reading reads the same by a later one.
do $$
declare
  reading text := (select md5(prosrc) from pg_proc where oid = 'search_text_of(text[])'::regprocedure);
begin
  if obj_description('search_text_of(text[])'::regprocedure, 'pg_proc') = reading then return; end if;
  update tickets set search_text = read.text, grams = search_grams_of(variadic string_to_array(tickets.search_text, e'\n'))
    from (select id, search_text_of(variadic string_to_array(search_text, e'\n')) as text from tickets) as read
    where read.id = tickets.id and read.text <> tickets.search_text;
  update tickets set said_text = read.said, desk_text = read.desk,
      said_grams = search_grams_of(variadic string_to_array(tickets.said_text, e'\n') || string_to_array(tickets.desk_text, e'\n'))
    from (
      select id, search_text_of(variadic string_to_array(said_text, e'\n')) as said, search_text_of(variadic string_to_array(desk_text, e'\n')) as desk
      from tickets) as read
    where read.id = tickets.id and (read.said, read.desk) <> (tickets.said_text, tickets.desk_text);
  update companies set search_text = read.text, grams = search_grams_of(variadic string_to_array(companies.search_text, e'\n'))
    from (select id, search_text_of(variadic string_to_array(search_text, e'\n')) as text from companies) as read
    where read.id = companies.id and read.text <> companies.search_text;
  update contacts set name = name where search_text <> search_text_of(name, name_kana, email::text, phone, phone_digits_of(phone));
  execute format('comment on function search_text_of(text[]) is %L', reading);
end $$;
