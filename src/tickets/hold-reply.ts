import type { Transaction } from '../db/client.ts'
import { Conflict } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { listRepliesOfOthersSince } from './correspondence.store.ts'
import type { TicketRow } from './tickets.store.ts'
import { listUnsentOf } from './unsent/unsent.store.ts'

/** What somebody had seen of their colleagues' replies to a ticket when they sent theirs. */
export interface RepliesSeen {
  /** When what they saw last had happened there; undefined: they saw all that has left. */
  readonly until?: string | undefined
  /** Ids of those they have seen besides: before these left, or since. */
  readonly replies: readonly string[]
}

/**
 * Holds a reply to a locked ticket back that would cross one of a colleague: one that has left since, or is about to. Conflict
 * `replied_meanwhile`; nothing is held of who does not say what they saw.
 */
export async function holdReply(
  tx: Transaction,
  actor: SignedInActor,
  { id }: Pick<TicketRow, 'id'>,
  seen: RepliesSeen | undefined,
): Promise<void> {
  if (!seen) return
  const leaving = (await listUnsentOf(tx, id)).filter(({ staffId }) => staffId !== actor.id)
  const left = seen.until === undefined ? [] : await listRepliesOfOthersSince(tx, id, actor.id, new Date(seen.until))
  const known = new Set(seen.replies)
  if ([...leaving, ...left].every((reply) => known.has(reply.id))) return
  throw new Conflict('replied_meanwhile', {
    ja: 'この案件には、ほかの人も返信を送っています。その内容を確かめてから送ってください。',
    en: 'Somebody else has sent a reply to this ticket, too; read it before yours goes.',
  })
}
