import type { Config } from '../config.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import type { MessageKind } from '../mail/compose.ts'
import { getsMail, stopMail } from '../notifications/choices.ts'
import type { BundlingWay } from '../notifications/told-by-mail.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { system } from '../people/actor.ts'
import { isSuppressedFor, suppressWithin } from '../suppressions/suppress-address.ts'
import { findRecipient } from './attempts.store.ts'
import { findFollowUp } from './follow-ups.store.ts'
import { mailOfUnsubscribeToken, unsubscribeTokenOf } from './unsubscribe-link.rules.ts'

/** Address of the page, and of the one-click request, by which the reader of this mail unsubscribes: `PUBLIC_URL/u/{token}`. */
export function unsubscribeUrl(config: Pick<Config, 'PUBLIC_URL' | 'LINK_SECRET'>, followUpId: string): string {
  return `${config.PUBLIC_URL}/u/${unsubscribeTokenOf(linkSecretOf(config), followUpId)}`
}

/** What the reader of a mail unsubscribes from: everything optional to its address, or, of the desk, notifications by such mails. */
export interface Unsubscribing {
  readonly stands: 'asked' | 'done'
  readonly from: 'optional' | 'notices'
}

/** By which mails members of the desk are told of notifications. */
const wayOf: { readonly [Kind in MessageKind]?: BundlingWay } = { notices: 'at_once', 'daily-digest': 'daily' }

/** What stands behind a token: mails still come, or are stopped already; undefined when it is none of ours. Changes nothing. */
export async function readUnsubscribing({ db, config }: Deps, token: string): Promise<Unsubscribing | undefined> {
  const id = mailOfUnsubscribeToken(linkSecretOf(config), token)
  if (id === undefined) return undefined
  const notices = noticesOf(await findFollowUp(db, id))
  if (notices) return { stands: (await getsMail(db, notices.staffId, notices.way)) ? 'asked' : 'done', from: 'notices' }
  const address = await findRecipient(db, id)
  const isDone = address !== undefined && (await isSuppressedFor(db, address, 'unsubscribed'))
  return { stands: isDone ? 'done' : 'asked', from: 'optional' }
}

/**
 * Sends nothing like the token's mail any more to whom it went to. Says what they had no more of; undefined when the token is none of ours
 * or its mail never left. Safe to repeat.
 */
export async function unsubscribe({ db, config }: Deps, token: string): Promise<Unsubscribing['from'] | undefined> {
  const id = mailOfUnsubscribeToken(linkSecretOf(config), token)
  if (id === undefined) return undefined
  return db.transaction(async (tx) => {
    const followUp = await findFollowUp(tx, id)
    const address = await findRecipient(tx, id)
    if (!followUp || address === undefined) return undefined
    const now = await readNow(tx)
    const notices = noticesOf(followUp)
    if (notices) {
      await stopMail(tx, notices.staffId, notices.way, now)
      return 'notices'
    }
    await suppressWithin(tx, config, { actor: system, address, reason: 'unsubscribed', followUp, now })
    return 'optional'
  })
}

function noticesOf(followUp: { kind: MessageKind; staffId: string | null } | undefined) {
  const way = followUp && wayOf[followUp.kind]
  return way && followUp.staffId !== null ? { way, staffId: followUp.staffId } : undefined
}
