import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from './actor.ts'
import type { TokenChange } from './tokens.schemas.ts'
import { lockToken, patchToken, type TokenRow } from './tokens.store.ts'

/**
 * Gives an API token another share of requests a minute, which counts from its next request on. An unknown one is NotFound (404), a revoked
 * one a conflict (409 `token_revoked`): it is shut out for good. The share it has already changes nothing.
 */
export async function changeToken(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  id: string,
  { requestsPerMinute }: TokenChange,
): Promise<TokenRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const token = await lockToken(tx, id)
    if (!token) throw new NotFound({ ja: 'APIトークン', en: 'API token' })
    if (token.revokedAt) {
      throw new Conflict('token_revoked', {
        ja: 'このAPIトークンは無効になっています。新しいトークンを作ってください。',
        en: 'This API token is revoked; make a new one.',
      })
    }
    if (token.requestsPerMinute === requestsPerMinute) return token
    const details = { tokenId: id, requestsPerMinute, before: token.requestsPerMinute }
    await recordEvent(tx, { type: 'token.changed', actor, ticketId: null, subjectId: id, details, at: now })
    return patchToken(tx, id, { requestsPerMinute })
  })
}
