import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from './actor.ts'
import { markTokenRevoked, selectToken } from './tokens.store.ts'

/** Ends an API token at once. Revoking it again changes nothing; an unknown one is NotFound (404). */
export async function revokeToken({ db }: Pick<Deps, 'db'>, actor: Actor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    if (!(await selectToken(tx, id))) throw new NotFound({ ja: 'APIトークン', en: 'API token' })
    if (!(await markTokenRevoked(tx, id, now))) return
    await recordEvent(tx, { type: 'token.revoked', actor, ticketId: null, subjectId: id, details: { tokenId: id }, at: now })
  })
}
