import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor, SignedInActor } from '../people/actor.ts'
import { shortlistForUpdate } from './case-access.ts'
import { requireSameShortlist } from './require-same-shortlist.ts'
import { moveShortlist } from './shortlist.rules.ts'
import { updateShortlist, type ShortlistRow } from './shortlists.store.ts'

/**
 * The desk takes a list back; enquiries already sent because of it stand and are withdrawn by themselves. With `ifMatch`, 412 `stale` once
 * it is not what was read any more.
 */
export async function withdrawShortlist({ db }: Deps, actor: SignedInActor, id: string, ifMatch?: string): Promise<ShortlistRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { shortlist } = await shortlistForUpdate(tx, actor, id)
    if (actor.kind !== 'staff') throw new Forbidden()
    moveShortlist(shortlist, 'withdraw', now)
    await requireSameShortlist(tx, shortlist, ifMatch)
    return endShortlist(tx, actor, shortlist, now)
  })
}

/** Writes a living list, locked by the caller, down as withdrawn. */
export async function endShortlist(tx: Transaction, actor: Actor, { id, ticketId }: ShortlistRow, now: Date): Promise<ShortlistRow> {
  const withdrawn = await updateShortlist(tx, id, { status: 'withdrawn', endedAt: now })
  await recordEvent(tx, { type: 'shortlist.withdrawn', actor, ticketId, subjectId: id, details: { shortlistId: id }, at: now })
  return withdrawn
}
