import { readWallClock } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import { countTokenRequest, type TokenRow } from './tokens.store.ts'

/** The token has had its answers of this minute; `retryAfter` says in how many seconds the next begins. */
class TooManyTokenRequests extends DeskError {
  constructor(perMinute: number, retryAfter: number) {
    const sentence = {
      ja: `このAPIトークンの上限（1分間に${perMinute}回）に達しました。${retryAfter}秒後にもう一度お試しください。`,
      en: `This API token has had its ${perMinute} requests of this minute; try again in ${retryAfter} seconds.`,
    }
    super(429, 'token_limit_reached', sentence, { retryAfter, perMinute })
  }
}

/**
 * Counts a request of an API token, over all api processes, in minutes of the wall clock. DeskError 429 `token_limit_reached` when the
 * token's share of the minute is used up.
 */
export async function takeTokenShare(
  { db }: Pick<Deps, 'db'>,
  { id, requestsPerMinute }: Pick<TokenRow, 'id' | 'requestsPerMinute'>,
): Promise<void> {
  if (await countTokenRequest(db, id, requestsPerMinute)) return
  const seconds = (await readWallClock(db)).getUTCSeconds()
  throw new TooManyTokenRequests(requestsPerMinute, 60 - seconds)
}
