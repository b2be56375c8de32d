import { sql, type SQL } from 'drizzle-orm'
import type { Transaction } from '../db/client.ts'
import { unheard } from '../events/unheard.ts'
import { factsOf, writtenFor } from './plan-facts.store.ts'
import { searchesOfConsequences } from './reconcile-consequences.store.ts'
import { skipDigestOf } from './skips.store.ts'

/** A row that does not say what events and attempts say. `row` names it: the id of a follow-up or of an event, or a plan key. */
export interface Difference {
  difference: DifferenceCode
  row: string
  /** What was found, as `column=value` pairs; codes and numbers only. */
  found: string
}

/** The last word about what keeps a mail back. */
const lastHolds = sql`
      select distinct on (subject_id) subject_id, id, type, details ->> 'for' as what from events
      where type in ('follow_up.held', 'follow_up.released') order by subject_id, id desc`

/*
 * Each finds rows that break one sentence. They never look at what people wrote, and read the follow-ups' own columns only to hold them
 * against what is recorded elsewhere.
 */
const searches = {
  /** The last word of the history is another than the row's. */
  state_differs_from_history: sql`
    with last as (
      select distinct on (subject_id) subject_id, type from events
      where type in ('follow_up.sent', 'follow_up.failed', 'follow_up.cancelled') order by subject_id, id desc)
    select f.id::text as row, 'state=' || f.state || ' history=' || coalesce(last.type, 'nothing') as found
    from follow_ups f left join last on last.subject_id = f.id
    where f.state <> all (case last.type
      when 'follow_up.sent' then array['sent']
      when 'follow_up.failed' then array['failed', 'unknown']
      when 'follow_up.cancelled' then array['cancelled']
      else array['pending', 'sending'] end)`,
  /** It counts as refused though nobody knows whether it arrived, or the other way round. */
  given_up_otherwise: sql`
    with last as (
      select distinct on (subject_id) subject_id, details ->> 'outcome' as outcome from events
      where type = 'follow_up.failed' order by subject_id, id desc)
    select f.id::text as row, 'state=' || f.state || ' outcome=' || last.outcome || ' ambiguous=' || f.ambiguous_attempts as found
    from follow_ups f join last on last.subject_id = f.id
    where (f.state = 'failed' and last.outcome = 'unknown') or (f.state = 'unknown' and f.ambiguous_attempts = 0)`,
  /** The history says another kind of mail. */
  another_kind: sql`
    select distinct f.id::text as row, 'kind=' || f.kind || ' history=' || (e.details ->> 'kind') as found
    from events e join follow_ups f on f.id = e.subject_id
    where e.type like 'follow\\_up.%' and e.details ->> 'kind' <> f.kind`,
  /** It belongs to another series than was planned. */
  another_series: sql`
    select f.id::text as row, 'series=' || coalesce(v.sequence_code, f.kind) || ' planned=' || p.series as found
    from follow_up_plans p join follow_ups f on f.id = p.follow_up_id left join sequence_versions v on v.id = f.sequence_version_id
    where p.series <> coalesce(v.sequence_code, f.kind)`,
  /** The history speaks of a mail that is not there. */
  mail_is_gone: sql`
    select distinct e.subject_id::text as row, 'history=' || e.type as found from events e
    where e.type like 'follow\\_up.%' and e.subject_id is not null and not exists (select from follow_ups f where f.id = e.subject_id)`,
  /** Something happened that always brings a mail, its reaction is done, and there is no mail. */
  mail_was_never_planned: sql`
    with expected (event_id, plan_key) as (
      select id, 'received:' || ticket_id from events where type = 'ticket.received'
        -- What a prefecture filed is acknowledged to its municipality once that has confirmed it.
        and not exists (select from passed_cases p where p.ticket_id = events.ticket_id and p.kind = 'filed')
      union all select id, 'split:' || ticket_id from events where type = 'ticket.split_off' and (details ->> 'notice')::boolean
      union all select id, 'form:' || (details ->> 'waitingFormId') from events where type = 'form.kept'
      union all select id, 'message:' || (details ->> 'messageId') || ':applicant' from events where type = 'message.sent'
      union all select id, 'one-time-code:' || (details ->> 'codeId') from events where type = 'code.requested'
      union all select id, 'meeting-offer:' || (details ->> 'meetingId') from events where type = 'meeting.proposed' and not details ? 'insteadOf'
      union all select id, 'meeting-missed:' || (details ->> 'meetingId') || ':' || (details ->> 'offeredId') from events
        where type = 'meeting.missed' and details ? 'offeredId'
      union all select id, 'shortlist:' || (details ->> 'shortlistId') from events where type = 'shortlist.dispatched'
      union all select id, 'enquiry:' || (details ->> 'enquiryId') from events where type = 'enquiry.sent'
      union all select id, 'question:' || (details ->> 'questionId') from events where type = 'enquiry.asked'
      union all select id, 'question:' || (details ->> 'questionId') || ':reply' from events where type = 'enquiry.replied'
      union all select id, 'enquiry:' || (details ->> 'enquiryId') || ':declined' from events where type = 'enquiry.declined'
      union all select id, 'enquiry:' || (details ->> 'enquiryId') || ':consent' from events
        where type = 'enquiry.accepted' and details ->> 'disclosure' = 'blind'
      union all select id, 'introduction:' || (details ->> 'introductionId') || ':' || side from events, unnest(array['applicant', 'municipality']) side
        where type = 'introduction.made')
    select plan_key as row, 'event=' || event_id as found from expected
    where not exists (select from follow_ups f where f.plan_key = expected.plan_key)
      and not exists (select from outbox o where o.event_id = expected.event_id)`,
  /** A happening brought it, as was written down when it was reacted to, or the calendar or somebody's hand did, and it is not there. */
  brought_mail_is_gone: sql`
    select distinct promised.plan_key as row, 'event=' || coalesce(promised.event_id::text, 'none') as found
    from (select event_id, unnest(plan_keys) as plan_key from reaction_accounts) promised
    where not exists (select from follow_ups f where f.plan_key = promised.plan_key)`,
  /** Nothing that happened brought it, nor the calendar, nor anybody's hand. */
  brought_by_nothing: sql`
    select f.id::text as row, 'plan_key=' || f.plan_key as found from follow_ups f
    where not exists (
      select from (select unnest(plan_keys) as plan_key from reaction_accounts) promised where promised.plan_key = f.plan_key)`,
  /** Something happened, nobody will react to it any more, and nobody wrote down which mails it brought. */
  happening_without_reaction: sql`
    select e.id::text as row, 'type=' || e.type as found from events e
    where e.type <> all (${sql.param([...unheard])}::text[])
      and not exists (select from reaction_accounts a where a.event_id = e.id)
      and not exists (select from outbox o where o.event_id = e.id)`,
  /** It was reacted to, and it never happened. */
  happening_is_gone: sql`
    select distinct a.event_id::text as row, 'mails=' || cardinality(a.plan_keys) as found from reaction_accounts a
    where a.event_id is not null and not exists (select from events e where e.id = a.event_id)`,
  /** It was planned, and its row is not there. */
  planned_mail_is_gone: sql`
    select p.follow_up_id::text as row, 'plan_key=' || p.plan_key || ' due_at=' || p.due_at as found from follow_up_plans p
    where not exists (select from follow_ups f where f.id = p.follow_up_id)`,
  /** Nobody wrote down that it was planned. */
  plan_is_missing: sql`
    select f.id::text as row, 'plan_key=' || f.plan_key as found from follow_ups f
    where not exists (select from follow_up_plans p where p.follow_up_id = f.id and p.plan_key = f.plan_key)`,
  /** It is due at another time than it was planned for, or was put off to, hastened to, resumed for or tried again at last. */
  due_at_another_time: sql`
    with moved as (
      select subject_id as id, id as place, (case type when 'follow_up.put_off' then details ->> 'until' else details ->> 'dueAt' end)::timestamptz as due
      from events where type in ('follow_up.put_off', 'follow_up.hastened', 'follow_up.resumed')
      union all select follow_up_id, id, again_at from follow_up_attempts where again_at is not null),
    last as (
      select distinct on (moved.id) moved.id, moved.due from moved join follow_up_plans p on p.follow_up_id = moved.id and p.place < moved.place
      where moved.due is not null order by moved.id, moved.place desc)
    select f.id::text as row, 'due_at=' || f.due_at || ' recorded=' || coalesce(last.due, p.due_at) as found
    from follow_ups f join follow_up_plans p on p.follow_up_id = f.id left join last on last.id = f.id
    where f.due_at <> coalesce(last.due, p.due_at)`,
  /** Whom it goes to, what it is about or how it goes is not what was planned; who sends it at once takes its hours from it. */
  planned_otherwise: sql`
    with expected as (
      select f.id, ${factsOf(sql`f`)} as stands, p.facts as planned, exists (
        select from events e where e.subject_id = f.id and e.type = 'follow_up.hastened') as hastened
      from follow_ups f join follow_up_plans p on p.follow_up_id = f.id),
    facts as (
      select id, case when hastened then stands #- '{details,hastened}' else stands end - '{heldFor,words}'::text[] as stands,
        case when hastened then planned || '{"scheduled": false}' #- '{details,hastened}' else planned end - '{heldFor,words}'::text[] as planned
      from expected)
    select id::text as row, string_agg(fact || '=' || coalesce(stands ->> fact, 'nothing') || ' planned=' || coalesce(planned ->> fact, 'nothing'), ' ' order by fact) as found
    from facts cross join lateral jsonb_object_keys(stands || planned) fact
    where stands <> planned and stands -> fact is distinct from planned -> fact
    group by id`,
  /** Somebody wrote words for it, and they read otherwise now. Once it went or ended, or where they were erased, they may be gone. */
  worded_otherwise: sql`
    select f.id::text as row, 'words=' || (select coalesce(sum(length(word)), 0) from jsonb_array_elements_text(${writtenFor(sql`f`)}) word) as found
    from follow_ups f join follow_up_plans p on p.follow_up_id = f.id
    where p.facts ? 'words' and p.facts -> 'words' is distinct from ${factsOf(sql`f`)} -> 'words'
      and (${writtenFor(sql`f`)} is not null or (f.state in ('pending', 'sending') and f.message_id is null))`,
  /** It was planned by an event that never happened. */
  planner_is_gone: sql`
    select f.id::text as row, 'planned_by=' || f.planned_by as found from follow_ups f
    where f.planned_by is not null and not exists (select from events e where e.id = f.planned_by)`,
  /** It was brought by another happening than it says. */
  planned_by_another: sql`
    with promised as (select event_id, unnest(plan_keys) as plan_key from reaction_accounts)
    select f.id::text as row, 'planned_by=' || coalesce(f.planned_by::text, 'nobody') as found from follow_ups f
    where exists (select from promised p where p.plan_key = f.plan_key)
      and not exists (select from promised p where p.plan_key = f.plan_key and (p.event_id is null or p.event_id = f.planned_by))`,
  /** The row counts other attempts than there are. */
  attempts_miscounted: sql`
    select f.id::text as row, 'attempts=' || f.attempts || ' recorded=' || a.recorded || ' ambiguous=' || f.ambiguous_attempts || ' unanswered=' || a.unanswered as found
    from follow_ups f cross join lateral (
      select count(*) as recorded, coalesce(max(attempt), 0) as last, count(*) filter (where outcome = 'unknown') as unanswered
      from follow_up_attempts where follow_up_id = f.id) a
    where f.attempts <> a.recorded or f.attempts <> a.last or f.ambiguous_attempts < a.unanswered or f.ambiguous_attempts > f.attempts`,
  /** It counts as sent, but no server took it, or at another time. */
  sent_without_answer: sql`
    select f.id::text as row, 'sent_at=' || f.sent_at as found from follow_ups f
    where f.state = 'sent' and not exists (
      select from follow_up_attempts a where a.follow_up_id = f.id and a.outcome = 'sent' and a.ended_at = f.sent_at)`,
  /** A server took it, but it does not count as sent. */
  answer_without_sent: sql`
    select f.id::text as row, 'state=' || f.state as found from follow_ups f
    where f.state not in ('sent', 'sending') and exists (select from follow_up_attempts a where a.follow_up_id = f.id and a.outcome = 'sent')`,
  /** Servers took it more often than lost answers can explain. */
  sent_too_often: sql`
    select f.id::text as row, 'accepted=' || a.accepted || ' ambiguous=' || f.ambiguous_attempts as found
    from follow_ups f cross join lateral (
      select count(*) as accepted from follow_up_attempts where follow_up_id = f.id and outcome = 'sent') a
    where a.accepted > 1 + f.ambiguous_attempts`,
  /** Its attempts went as different messages, ended before they began, or were taken by an answer that takes nothing. */
  attempts_contradict: sql`
    select follow_up_id::text as row, 'messages=' || count(distinct message_id) as found from follow_up_attempts
    group by follow_up_id
    having count(distinct message_id) > 1 or bool_or(ended_at < started_at) or bool_or(outcome = 'sent' and smtp_code not between 200 and 299)`,
  /** It was given up on, and nobody had tried. */
  given_up_untried: sql`
    select id::text as row, 'state=' || state as found from follow_ups where state in ('failed', 'unknown') and attempts = 0`,
  /** An attempt is open though nobody sends, or nobody has begun the one that is being sent. */
  attempt_open_or_missing: sql`
    select f.id::text as row, 'state=' || f.state || ' open=' || a.open as found
    from follow_ups f cross join lateral (
      select count(*) filter (where outcome is null) as open from follow_up_attempts where follow_up_id = f.id) a
    where a.open <> (case f.state when 'sending' then 1 else 0 end)`,
  /** It will not go out, and nobody said why. */
  cancelled_without_reason: sql`
    select f.id::text as row, 'cancel_reason=' || coalesce(f.cancel_reason, 'nothing') as found from follow_ups f
    where (f.state = 'cancelled') <> (f.cancel_reason is not null)`,
  /** The history says another reason why it will not go out. */
  cancelled_for_another_reason: sql`
    with last as (
      select distinct on (subject_id) subject_id, details ->> 'reason' as reason from events
      where type = 'follow_up.cancelled' order by subject_id, id desc)
    select f.id::text as row, 'cancel_reason=' || f.cancel_reason || ' history=' || last.reason as found
    from follow_ups f join last on last.subject_id = f.id
    where f.state = 'cancelled' and f.cancel_reason <> last.reason`,
  /** Why it was skipped reads otherwise than whoever skipped it wrote. */
  skipped_for_other_words: sql`
    select f.id::text as row, 'words=' || coalesce(length(f.skip_reason)::text, 'nothing') as found
    from follow_ups f join follow_up_skips s on s.follow_up_id = f.id
    where s.digest is distinct from ${skipDigestOf(sql`f`)}`,
  /** It is kept back for what nobody wrote down, or for what is there since: by its history, or its plan as long as that says nothing. */
  held_without_word: sql`
    with last as (${lastHolds})
    select f.id::text as row, 'held_for=' || f.held_for || ' history=' || coalesce(last.what, 'nothing') as found
    from follow_ups f left join last on last.subject_id = f.id left join follow_up_plans p on p.follow_up_id = f.id
    where f.state = 'pending' and f.held_for is distinct from (case when last.type is null then p.facts ->> 'heldFor' else last.what end)
      and f.held_for is not null and (f.held_for <> 'resolution' or p.facts is not null)`,
  /**
   * It waits, or is sent, though it is kept back by the last word of its history, or was planned so. Files that were erased before that was told let their mail
   * go without a word.
   */
  hold_taken_away: sql`
    with last as (${lastHolds})
    select f.id::text as row, 'state=' || f.state || ' history=' || coalesce(last.what, p.facts ->> 'heldFor') as found
    from follow_ups f left join last on last.subject_id = f.id left join follow_up_plans p on p.follow_up_id = f.id
    where (last.type = 'follow_up.held' or last.type is null and p.facts ? 'heldFor') and f.held_for is null
      and (f.state = 'pending' or exists (select from follow_up_attempts a where a.follow_up_id = f.id and a.id > coalesce(last.id, p.place)))
      and not exists (
        select from events e join attachments a on a.id = (e.details ->> 'erasedId')::uuid
        where e.type = 'attachment.erased' and e.id > last.id and last.what = 'scan' and a.message_id = f.message_id)`,
  /** It is kept back by a pause that is over, or never was. */
  paused_without_pause: sql`
    select f.id::text as row, 'paused_at=' || f.paused_at as found from follow_ups f
    where f.state = 'pending' and f.paused_at is not null and not exists (
      select from follow_up_pauses p where p.ticket_id = f.ticket_id and p.resumed_at is null)`,
  ...searchesOfConsequences,
} as const satisfies Record<string, SQL>

export type DifferenceCode = keyof typeof searches

export const differenceCodes = Object.keys(searches) as readonly DifferenceCode[]

/** The rows that break the sentence of `code`, by their names. The transaction must see one moment (REPEATABLE READ). */
export async function findDifferences(tx: Transaction, code: DifferenceCode): Promise<Difference[]> {
  const rows = await tx.execute<{ row: string; found: string | null }>(sql`${searches[code]} order by 1`)
  return Array.from(rows, ({ row, found }) => ({ difference: code, row, found: found ?? '' }))
}

export async function countMails(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ mails: number }>(sql`select count(*)::int as mails from follow_ups`)
  return row?.mails ?? 0
}
