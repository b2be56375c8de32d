import { sql, type SQL } from 'drizzle-orm'

/** The same of what mails leave behind: somebody has something to see to, or nothing is mailed to an address any more. */
export const searchesOfConsequences = {
  /** Somebody was to see to something, as the history says, and that is not there: of a mail given up on, or of anything else. */
  task_is_gone: sql`
    select e.details ->> 'taskId' as row, 'kind=' || (e.details ->> 'kind') || coalesce(' mail=' || (e.details ->> 'followUpId'), '') as found
    from events e where e.type = 'task.created' and not exists (select from tasks t where t.id::text = e.details ->> 'taskId')`,
  /** It is about something else than the history says, or was done, or not, at another time or by somebody else. */
  task_differs_from_history: sql`
    select t.id::text as row, 'kind=' || t.kind || ' history=' || coalesce(e.details ->> 'kind', 'nothing')
      || ' done_at=' || coalesce(t.done_at::text, 'never') || ' recorded=' || coalesce(done.occurred_at::text, 'never') as found
    from tasks t left join events e on e.subject_id = t.id and e.type = 'task.created'
      left join events done on done.subject_id = t.id and done.type = 'task.done'
    where t.kind <> e.details ->> 'kind' or t.follow_up_id::text <> e.details ->> 'followUpId'
      or t.done_at is distinct from done.occurred_at
      or (done.actor_kind = 'staff' and t.done_by is distinct from done.actor_id)`,
  /** Nothing was to be mailed to an address, as the history says, and nobody knows any more to which. */
  suppression_is_gone: sql`
    select e.details ->> 'suppressionId' as row, 'reason=' || (e.details ->> 'reason') as found
    from events e where e.type = 'suppression.added' and not exists (select from suppressions s where s.id::text = e.details ->> 'suppressionId')`,
  /**
   * An address is suppressed without a word of the history, for another reason than it says, since another time, because of another mail or
   * person, or was let go without its word.
   */
  suppression_differs_from_history: sql`
    select s.id::text as row, 'reason=' || s.reason || ' history=' || coalesce(e.details ->> 'reason', 'nothing')
      || ' since=' || s.since || ' recorded=' || coalesce(e.occurred_at::text, 'never')
      || ' lifted_at=' || coalesce(s.lifted_at::text, 'never') || ' recorded=' || coalesce(l.occurred_at::text, 'never') as found
    from suppressions s left join events e on e.type = 'suppression.added' and e.details ->> 'suppressionId' = s.id::text
      left join events l on l.type = 'suppression.lifted' and l.subject_id = s.id
    where e.id is null or s.reason <> e.details ->> 'reason' or s.since <> e.occurred_at
      or s.stated_by is distinct from (case when e.actor_kind = 'staff' then e.actor_id end)
      or s.follow_up_id::text <> e.details ->> 'followUpId'
      or s.lifted_at is distinct from l.occurred_at or s.lifted_by is distinct from l.actor_id`,
  /** A mail told that nothing is to be mailed to its address, and it went to another. */
  suppression_of_another_address: sql`
    select s.id::text as row, 'mail=' || told.by as found
    from suppressions s
      left join events e on e.type = 'suppression.added' and e.details ->> 'suppressionId' = s.id::text
      cross join lateral (select coalesce((e.details ->> 'followUpId')::uuid, s.follow_up_id) as by) told
    where s.address is not null and told.by is not null
      and not exists (select from follow_up_attempts a where a.follow_up_id = told.by and a.recipient = s.address)`,
} as const satisfies Record<string, SQL>
