import type { Config } from '../config.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { system } from '../people/actor.ts'
import { isSuppressedFor, suppressWithin } from '../suppressions/suppress-address.ts'
import { findFollowUp, findRecipient } from './follow-ups.store.ts'
import { mailOfUnsubscribeToken, unsubscribeTokenOf } from './unsubscribe-link.rules.ts'

/** Address of the page, and of the one-click request, by which the reader of this mail unsubscribes: `PUBLIC_URL/u/{token}`. */
export function unsubscribeUrl(config: Pick<Config, 'PUBLIC_URL' | 'LINK_SECRET'>, followUpId: string): string {
  return `${config.PUBLIC_URL}/u/${unsubscribeTokenOf(linkSecretOf(config), followUpId)}`
}

/** What stands behind a token: mails still come, or are stopped already; undefined when it is none of ours. Changes nothing. */
export async function readUnsubscribing({ db, config }: Deps, token: string): Promise<'asked' | 'done' | undefined> {
  const id = mailOfUnsubscribeToken(linkSecretOf(config), token)
  if (id === undefined) return undefined
  const address = await findRecipient(db, id)
  return address !== undefined && (await isSuppressedFor(db, address, 'unsubscribed')) ? 'done' : 'asked'
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
