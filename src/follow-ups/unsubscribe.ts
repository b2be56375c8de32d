import type { Config } from '../config.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { system } from '../people/actor.ts'
import { suppressWithin } from '../suppressions/suppress-address.ts'
import { findFollowUp, findRecipient } from './follow-ups.store.ts'
import { mailOfUnsubscribeToken, unsubscribeTokenOf } from './unsubscribe-link.rules.ts'

/** Address of the page, and of the one-click request, by which the reader of this mail unsubscribes: `PUBLIC_URL/u/{token}`. */
export function unsubscribeUrl(config: Pick<Config, 'PUBLIC_URL' | 'LINK_SECRET'>, followUpId: string): string {
  return `${config.PUBLIC_URL}/u/${unsubscribeTokenOf(linkSecretOf(config), followUpId)}`
}

/** Whether this is a token of ours. Changes nothing. */
export function isUnsubscribeToken({ config }: Pick<Deps, 'config'>, token: string): boolean {
  return mailOfUnsubscribeToken(linkSecretOf(config), token) !== undefined
}

/** Sends nothing optional any more to whom the token's mail went to. False when the token is none of ours or its mail never left. Safe to repeat. */
export async function unsubscribe({ db, config }: Deps, token: string): Promise<boolean> {
  const id = mailOfUnsubscribeToken(linkSecretOf(config), token)
  if (id === undefined) return false
  return db.transaction(async (tx) => {
    const followUp = await findFollowUp(tx, id)
    const address = await findRecipient(tx, id)
    if (!followUp || address === undefined) return false
    await suppressWithin(tx, config, { actor: system, address, reason: 'unsubscribed', followUp, now: await readNow(tx) })
    return true
  })
}
