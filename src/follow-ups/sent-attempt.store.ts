import { sql } from 'drizzle-orm'
import type { Database } from '../db/client.ts'
import { statementWrittenOnce } from '../db/written-once.ts'
import { askToReact } from '../events/events.store.ts'
import { events } from '../events/events.table.ts'
import { followUpAttempts, followUps } from './follow-ups.table.ts'

/**
 * Writes down, by one statement, that a server took the mail of an attempt that is still under way, with the event. False, and nothing
 * written, when the follow-up has moved meanwhile: that is for its row's lock to decide. Nearly every attempt ends so, and as a
 * transaction of its own its end costs a quarter of sending a mail.
 */
export async function endSentAttempt(
  db: Database,
  id: string,
  attempt: number,
  { smtpCode, response }: { smtpCode: number | null; response: string | null },
): Promise<boolean> {
  const written = await markSent(db, { id, attempt, smtpCode, response })
  return written.length > 0
}

const markSent = statementWrittenOnce(
  ['id', 'attempt', 'smtpCode', 'response'],
  ({ id, attempt, smtpCode, response }) => sql`
    with sent as (
      update ${followUps} set state = 'sent', sent_at = date_trunc('milliseconds', desk_now()),
        cancel_reason = null, held_for = null, paused_at = null
      where id = ${id} and state = 'sending' and attempts = ${attempt}
      returning id, kind, ticket_id, sent_at
    ), ended as (
      update ${followUpAttempts} set ended_at = sent.sent_at, outcome = 'sent', phase = null,
        smtp_code = ${smtpCode}, response = ${response}
      from sent where follow_up_id = sent.id and attempt = ${attempt}
    ), event as (
      insert into ${events} (type, ticket_id, subject_id, actor_kind, details, occurred_at)
      select 'follow_up.sent', ticket_id, id, 'system', jsonb_build_object('followUpId', id, 'kind', kind), sent_at from sent
      returning id, occurred_at
    )
    ${askToReact} returning id`,
)
