import { and, asc, desc, eq, inArray, isNotNull, lt, max, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { statementWrittenOnce } from '../db/written-once.ts'
import type { EventType } from '../events/event-types.ts'
import { events } from '../events/events.table.ts'
import type { Pause } from './delivery.rules.ts'
import type { FollowUpPatch } from './follow-ups.store.ts'
import { followUpAttempts, followUps } from './follow-ups.table.ts'

export type AttemptRow = typeof followUpAttempts.$inferSelect

/** What is written down with an attempt: whom it goes to, under which Message-ID, and the words, in which no link opens anything. */
export interface Written {
  recipient: string
  messageId: string
  subject: string
  text: string
}

/**
 * Begins an attempt, by one statement in plain SQL (decision 30): the row is this worker's now, and says so. Without `written` its words
 * stay as they were.
 */
export async function beginAttempt(
  tx: Transaction,
  id: string,
  { attempt, startedAt, written }: { attempt: number; startedAt: Date; written?: Written },
): Promise<void> {
  const { recipient = null, messageId = null, subject = null, text = null } = written ?? {}
  await claimAndBegin(tx, { id, attempt, startedAt, recipient, messageId, subject, text })
}

const claimAndBegin = statementWrittenOnce(
  ['id', 'attempt', 'startedAt', 'recipient', 'messageId', 'subject', 'text'],
  ({ id, attempt, startedAt, recipient, messageId, subject, text }) => sql`
    with claimed as (
      update ${followUps} set state = 'sending', attempts = ${attempt}, claimed_at = now(),
        subject = coalesce(${subject}, subject), text = coalesce(${text}, text)
      where id = ${id}
    )
    insert into ${followUpAttempts} (follow_up_id, attempt, started_at, recipient, message_id)
    values (${id}, ${attempt}, ${sql.param(startedAt, followUpAttempts.startedAt)}, ${recipient}, ${messageId})`,
)

/**
 * Writes down how an attempt ended and, by the same statement, where the follow-up goes from there; nowhere without `patch`. When it was
 * to go again because of an end written before stays: that is when it is due.
 */
export async function endAttempt(
  tx: Transaction,
  id: string,
  attempt: number,
  result: Pick<typeof followUpAttempts.$inferInsert, 'endedAt' | 'outcome' | 'phase' | 'smtpCode' | 'response'>,
  patch?: FollowUpPatch,
): Promise<void> {
  const ended = tx
    .update(followUpAttempts)
    .set({ ...result, ...(patch?.dueAt && { againAt: patch.dueAt }) })
    .where(and(eq(followUpAttempts.followUpId, id), eq(followUpAttempts.attempt, attempt)))
  if (!patch) return void (await ended)
  const moved = tx.update(followUps).set(patch).where(eq(followUps.id, id))
  await tx.execute(sql`with ended as ${ended} ${moved.getSQL()}`)
}

/** What lets a mail go that was kept back: it is asked for anew from then on. */
const letGo: EventType[] = ['follow_up.released', 'follow_up.resumed', 'follow_up.hastened']

/** How long the mail was to wait after each of its attempts before `attempt`, since it was last let go. */
export async function listPauses(reader: Reader, id: string, attempt: number): Promise<Pause[]> {
  const since = reader
    .select({ at: max(events.occurredAt) })
    .from(events)
    .where(and(eq(events.subjectId, id), inArray(events.type, letGo)))
  const rows = await reader
    .select({ from: followUpAttempts.endedAt, until: followUpAttempts.againAt })
    .from(followUpAttempts)
    .where(
      and(
        eq(followUpAttempts.followUpId, id),
        lt(followUpAttempts.attempt, attempt),
        sql`${followUpAttempts.startedAt} >= coalesce((${since}), '-infinity')`,
      ),
    )
  return rows.flatMap(({ from, until }) => (from && until ? [{ from, until }] : []))
}

/** Message-ID its attempts were written under; undefined before the first. */
export async function findMessageId(reader: Reader, id: string): Promise<string | undefined> {
  const [row] = await reader
    .select({ messageId: followUpAttempts.messageId })
    .from(followUpAttempts)
    .where(and(eq(followUpAttempts.followUpId, id), isNotNull(followUpAttempts.messageId)))
    .orderBy(asc(followUpAttempts.attempt))
    .limit(1)
  return row?.messageId ?? undefined
}

/** When a server took the mail, by the attempt that was told so first. */
export async function findAcceptedAt(reader: Reader, id: string): Promise<Date | undefined> {
  const [row] = await reader
    .select({ endedAt: followUpAttempts.endedAt })
    .from(followUpAttempts)
    .where(and(eq(followUpAttempts.followUpId, id), eq(followUpAttempts.outcome, 'sent')))
    .orderBy(asc(followUpAttempts.attempt))
    .limit(1)
  return row?.endedAt ?? undefined
}

/** Whom the last attempt that was written went to. */
export async function findRecipient(reader: Reader, id: string): Promise<string | undefined> {
  const [row] = await reader
    .select({ recipient: followUpAttempts.recipient })
    .from(followUpAttempts)
    .where(and(eq(followUpAttempts.followUpId, id), isNotNull(followUpAttempts.recipient)))
    .orderBy(desc(followUpAttempts.attempt))
    .limit(1)
  return row?.recipient ?? undefined
}

export function listAttempts(reader: Reader, followUpIds: readonly string[]): Promise<AttemptRow[]> {
  return reader
    .select()
    .from(followUpAttempts)
    .where(inArray(followUpAttempts.followUpId, [...followUpIds]))
    .orderBy(asc(followUpAttempts.followUpId), asc(followUpAttempts.attempt))
}
