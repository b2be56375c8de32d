-- Functions and triggers that hold what table definitions cannot. Run by every `migrate`, after the migrations; repeatable.

insert into settings (id) values (1) on conflict do nothing;
insert into clock_offset (id) values (1) on conflict do nothing;
insert into feed_head (id) values (1) on conflict do nothing;

create or replace function desk_now() returns timestamptz language sql stable as
  $$ select date_trunc('milliseconds', now()) + make_interval(secs => seconds) from clock_offset where id = 1 $$;

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create or replace trigger events_append_only before update or delete or truncate on events
  for each statement execute function refuse_change();
create or replace trigger profile_versions_append_only before update or delete or truncate on profile_versions
  for each statement execute function refuse_change();
create or replace trigger provision_records_append_only before update or delete or truncate on provision_records
  for each statement execute function refuse_change();
create or replace trigger match_runs_append_only before update or delete or truncate on match_runs
  for each statement execute function refuse_change();
create or replace trigger match_candidates_append_only before update or delete or truncate on match_candidates
  for each statement execute function refuse_change();
create or replace trigger profile_sets_append_only before update or delete or truncate on profile_sets
  for each statement execute function refuse_change();
create or replace trigger match_weights_append_only before update or delete or truncate on match_weights
  for each statement execute function refuse_change();
create or replace trigger match_adjustments_append_only before update or delete or truncate on match_adjustments
  for each statement execute function refuse_change();
create or replace trigger evidence_imports_append_only before update or delete or truncate on evidence_imports
  for each statement execute function refuse_change();
create or replace trigger evidence_figures_append_only before update or delete or truncate on evidence_figures
  for each statement execute function refuse_change();
create or replace trigger evidence_places_append_only before update or delete or truncate on evidence_places
  for each statement execute function refuse_change();
create or replace trigger evidence_versions_append_only before update or delete or truncate on evidence_versions
  for each statement execute function refuse_change();
create or replace trigger split_messages_append_only before update or delete or truncate on split_messages
  for each statement execute function refuse_change();
create or replace trigger follow_up_plans_append_only before update or delete or truncate on follow_up_plans
  for each statement execute function refuse_change();
create or replace trigger reaction_accounts_append_only before update or delete or truncate on reaction_accounts
  for each statement execute function refuse_change();
create or replace trigger follow_up_skips_append_only before update or delete or truncate on follow_up_skips
  for each statement execute function refuse_change();
create or replace trigger sequence_versions_append_only before update or delete or truncate on sequence_versions
  for each statement execute function refuse_change();
create or replace trigger text_versions_append_only before update or delete or truncate on text_versions
  for each statement execute function refuse_change();

-- To whom, as which message and when an attempt was made is proof of what was sent; so are its words, which can be forgotten, but not written anew.
create or replace function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% keeps what was sent', tg_table_name using errcode = 'restrict_violation';
end $$;
create or replace trigger follow_up_attempts_keep_what_was_sent
  before update of follow_up_id, attempt, recipient, message_id, started_at on follow_up_attempts
  for each statement execute function refuse_rewriting();
create or replace trigger follow_ups_keep_what_was_sent before update of subject, text on follow_ups for each row
  when (old.state = 'sent' and (coalesce(new.subject, old.subject), coalesce(new.text, old.text)) is distinct from (old.subject, old.text))
  execute function refuse_rewriting();

-- A ticket keeps its number, its audience and what its form said.
create or replace function keep_ticket_origin() returns trigger language plpgsql as $$
begin
  if (new.number, new.audience, new.received_at, new.form) is distinct from (old.number, old.audience, old.received_at, old.form) then
    raise exception 'number, audience, received_at and form of a ticket never change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create or replace trigger tickets_keep_origin before update on tickets for each row execute function keep_ticket_origin();

-- No two booked meetings of a consultant overlap. Adding minutes to an instant knows no time zone, so the function is immutable.
create or replace function meeting_span(starts_at timestamptz, minutes integer) returns tstzrange language sql immutable parallel safe as
  $$ select tstzrange(starts_at, starts_at + minutes * interval '1 minute') $$;

-- Once, when there were no bookings before: of the meetings noted for a time to come, those are booked that overlap none noted earlier.
do $$ begin
  if not exists (select from pg_constraint where conname = 'ticket_meetings_no_double_booking') then
    update ticket_meetings later set status = 'booked'
      where later.starts_at > desk_now() and later.status = 'held' and not exists (
        select from ticket_meetings earlier
          where earlier.staff_id = later.staff_id and earlier.id < later.id and earlier.starts_at > desk_now()
            and meeting_span(earlier.starts_at, earlier.minutes) && meeting_span(later.starts_at, later.minutes));
    alter table ticket_meetings add constraint ticket_meetings_no_double_booking
      exclude using gist (staff_id with =, meeting_span(starts_at, minutes) with &&) where (status = 'booked');
  end if;
end $$;

-- Nor of an applicant. Once, when that was not refused before: those booked beside an earlier one stay as they were agreed, unguarded.
do $$ begin
  if not exists (select from pg_constraint where conname = 'ticket_meetings_applicant_once') then
    update ticket_meetings later set applicant_id = tickets.applicant_id
      from tickets
      where tickets.id = later.ticket_id and later.applicant_id is null and not (later.status = 'booked' and exists (
        select from ticket_meetings earlier join tickets of_earlier on of_earlier.id = earlier.ticket_id
          where of_earlier.applicant_id = tickets.applicant_id and earlier.status = 'booked' and earlier.id < later.id
            and meeting_span(earlier.starts_at, earlier.minutes) && meeting_span(later.starts_at, later.minutes)));
    alter table ticket_meetings add constraint ticket_meetings_applicant_once
      exclude using gist (applicant_id with =, meeting_span(starts_at, minutes) with &&) where (status = 'booked');
  end if;
end $$;

-- Whose it is what was done at a ticket: kept beside each, so that the history of an organisation (src/timeline) walks a few indexes of its own
-- instead of gathering all of its tickets. It is what the ticket, the enquiry or the introduction says, whoever writes and whatever changes.
create or replace function keep_organization_of_ticket() returns trigger language plpgsql as $$
begin
  select organization_id into new.organization_id from tickets where id = new.ticket_id;
  return new;
end $$;
create or replace function keep_company_of_ticket() returns trigger language plpgsql as $$
begin
  select organization_id into new.company_id from tickets where id = new.ticket_id;
  return new;
end $$;
create or replace function keep_sides_of_enquiry() returns trigger language plpgsql as $$
begin
  select company_id, municipality_id into new.company_id, new.municipality_id from enquiries where id = new.enquiry_id;
  return new;
end $$;
create or replace function keep_sides_of_introduction() returns trigger language plpgsql as $$
begin
  select company_id, municipality_id, greatest(new."on"::timestamp at time zone 'Asia/Tokyo', created_at + interval '1 millisecond')
    into new.company_id, new.municipality_id, new.happened_at from introductions where id = new.introduction_id;
  return new;
end $$;
create or replace function hand_on_organization() returns trigger language plpgsql as $$
begin
  update shortlists set organization_id = new.organization_id where ticket_id = new.id;
  update ticket_meetings set organization_id = new.organization_id where ticket_id = new.id;
  update enquiries set company_id = new.organization_id where ticket_id = new.id;
  return null;
end $$;
create or replace function hand_on_sides_of_enquiry() returns trigger language plpgsql as $$
begin
  update introductions set company_id = new.company_id, municipality_id = new.municipality_id where enquiry_id = new.id;
  return null;
end $$;
create or replace function hand_on_sides_of_introduction() returns trigger language plpgsql as $$
begin
  update outcomes set company_id = new.company_id, municipality_id = new.municipality_id where introduction_id = new.id;
  return null;
end $$;
-- Once, of what there was before: nobody writes any of it until the triggers below stand.
do $$ begin
  if not exists (select from pg_trigger where tgname = 'outcomes_keep_sides') then
    lock table shortlists, ticket_meetings, enquiries, introductions, outcomes in share row exclusive mode;
    update shortlists set organization_id = tickets.organization_id from tickets where tickets.id = ticket_id;
    update ticket_meetings set organization_id = tickets.organization_id from tickets
      where tickets.id = ticket_id and tickets.organization_id is not null;
    update introductions set company_id = enquiries.company_id, municipality_id = enquiries.municipality_id from enquiries
      where enquiries.id = enquiry_id;
    update outcomes set company_id = introductions.company_id, municipality_id = introductions.municipality_id,
        happened_at = greatest("on"::timestamp at time zone 'Asia/Tokyo', introductions.created_at + interval '1 millisecond')
      from introductions where introductions.id = introduction_id;
  end if;
end $$;
create or replace trigger shortlists_keep_organization before insert or update of ticket_id, organization_id on shortlists
  for each row execute function keep_organization_of_ticket();
create or replace trigger ticket_meetings_keep_organization before insert or update of ticket_id, organization_id on ticket_meetings
  for each row execute function keep_organization_of_ticket();
create or replace trigger enquiries_keep_company before insert or update of ticket_id, company_id on enquiries
  for each row execute function keep_company_of_ticket();
create or replace trigger introductions_keep_sides before insert or update of enquiry_id, company_id, municipality_id on introductions
  for each row execute function keep_sides_of_enquiry();
create or replace trigger outcomes_keep_sides
  before insert or update of introduction_id, "on", company_id, municipality_id, happened_at on outcomes
  for each row execute function keep_sides_of_introduction();
create or replace trigger tickets_hand_on_organization after update of organization_id on tickets
  for each row when (new.organization_id is distinct from old.organization_id) execute function hand_on_organization();
create or replace trigger enquiries_hand_on_sides after update of ticket_id, company_id, municipality_id on enquiries
  for each row when ((new.company_id, new.municipality_id) is distinct from (old.company_id, old.municipality_id))
  execute function hand_on_sides_of_enquiry();
create or replace trigger introductions_hand_on_sides after update of enquiry_id, company_id, municipality_id, created_at on introductions
  for each row when ((new.company_id, new.municipality_id, new.created_at) is distinct from (old.company_id, old.municipality_id, old.created_at))
  execute function hand_on_sides_of_introduction();

-- What a run keeps of a candidate is two or three kilobytes: pressing that together took longer than all else of writing a run down.
alter table match_candidates set (toast_tuple_target = 8160);
