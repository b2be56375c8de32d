import type { Transaction } from '../db/client.ts'
import { Conflict } from '../errors.ts'
import { listRepliesSince } from './correspondence.store.ts'
import type { TicketRow } from './tickets.store.ts'
import { listUnsentOf } from './unsent/unsent.store.ts'

/** What somebody had seen of the desk's replies to a ticket when they sent theirs. */
export interface RepliesSeen {
  /** When what they saw last had happened there; undefined: they saw all that has left. */
  readonly until?: string | undefined
  /** Ids of those they have seen besides: before these left, or since. */
  readonly replies: readonly string[]
}

/**
 * Holds a reply to a locked ticket back that would cross another: one that has left since, or is about to; also one of its own writer,
 * who may have two windows open. Conflict `replied_meanwhile`; nothing is held of who does not say what they saw.
 */
export async function holdReply(tx: Transaction, { id }: Pick<TicketRow, 'id'>, seen: RepliesSeen | undefined): Promise<void> {
  if (!seen) return
  const leaving = await listUnsentOf(tx, id)
  const left = seen.until === undefined ? [] : await listRepliesSince(tx, id, new Date(seen.until))
  const known = new Set(seen.replies)
  if ([...leaving, ...left].every((reply) => known.has(reply.id))) return
  throw new Conflict('replied_meanwhile', {
    ja: 'この案件には、別の返信も送られています。その内容を確かめてから送ってください。',
    en: 'Another reply to this ticket has been sent, too; read it before this one goes.',
  })
}
