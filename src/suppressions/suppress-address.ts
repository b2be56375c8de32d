import type { SuppressionReason } from '../catalog/suppression-codes.ts'
import type { Config } from '../config.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor, SignedInActor } from '../people/actor.ts'
import { keyedDigestOf } from '../people/secrets.ts'
import { reasonAgainst, type MailToJudge } from './suppression.rules.ts'
import {
  findLiving,
  insertSuppressionOnce,
  listErased,
  listLivingAmong,
  listLivingReasons,
  lockAddress,
  type SuppressionRow,
} from './suppressions.store.ts'

/** What the desk states itself; a hard bounce is what a mail server said, an erasure a verb of its own. */
export type StatedReason = Exclude<SuppressionReason, 'erased'>

/** Suppresses an address by hand. Doing it twice is the same as once. */
export async function suppressAddress(
  { db, config }: Deps,
  actor: SignedInActor,
  { address, reason }: { address: string; reason: StatedReason },
): Promise<SuppressionRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    await suppressWithin(tx, config, { actor, address, reason, now })
    const living = await findLiving(tx, address, reason)
    if (!living) throw new Error('the suppression was neither written nor found')
    return living
  })
}

export interface NewSuppression {
  actor: Actor
  address: string
  reason: SuppressionReason
  /** The mail that told. */
  followUp?: { id: string; ticketId: string | null }
  now: Date
}

/**
 * Nothing (after `unsubscribed`: nothing optional) is mailed to `address` any more: whoever claims a mail to it afterwards sees it.
 * Of an erased person only a digest is kept. Safe to repeat: whether it was not so already.
 */
export async function suppressWithin(tx: Transaction, config: Config, suppression: NewSuppression): Promise<boolean> {
  const { actor, address, reason, followUp, now } = suppression
  await lockAddress(tx, address)
  const row = await insertSuppressionOnce(tx, {
    ...(reason === 'erased' ? { addressDigest: digestOfAddress(config, address) } : { address }),
    reason,
    since: now,
    statedBy: actor.kind === 'staff' ? actor.id : null,
    followUpId: followUp?.id ?? null,
  })
  if (!row) return false
  await recordEvent(tx, {
    type: 'suppression.added',
    actor,
    ticketId: followUp?.ticketId ?? null,
    subjectId: row.id,
    details: { suppressionId: row.id, reason, ...(followUp && { followUpId: followUp.id }) },
    at: now,
  })
  return true
}

/**
 * Why this mail must not go to `address`; undefined when it may. Until the transaction ends nobody suppresses the address, or claims
 * another mail to it.
 */
export async function reasonAgainstMail(
  tx: Transaction,
  config: Config,
  address: string,
  mail: MailToJudge,
): Promise<SuppressionReason | undefined> {
  // One connection takes them in this order, so they need not wait for each other: what is read is read under the lock.
  const [, reasonsAgainst] = await Promise.all([lockAddress(tx, address), readReasonsAgainst(tx, config, address)])
  return reasonsAgainst(mail)
}

/** Why nothing is mailed to `address` as things stand; undefined when mails go. */
export async function readReasonAgainst(reader: Reader, config: Config, address: string): Promise<SuppressionReason | undefined> {
  return (await readReasonsAgainst(reader, config, address))({ optional: false })
}

/** The same of each mail to it, some of which may be optional. */
export async function readReasonsAgainst(
  reader: Reader,
  config: Config,
  address: string,
): Promise<(mail: MailToJudge) => SuppressionReason | undefined> {
  const living = await listLivingReasons(reader, address, digestOfAddress(config, address))
  return (mail) => reasonAgainst(living, mail)
}

/** Why nothing, or nothing optional, is mailed to which of these addresses, asked at once. */
export async function readReasonsAmong(
  reader: Reader,
  config: Config,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, SuppressionReason>> {
  if (addresses.length === 0) return new Map()
  const digests = new Map(addresses.map((address) => [address, digestOfAddress(config, address)]))
  const living = await listLivingAmong(reader, addresses, [...digests.values()])
  return new Map(
    [...digests].flatMap(([address, digest]) => {
      const isTheirs = (row: (typeof living)[number]) =>
        row.address?.toLowerCase() === address.toLowerCase() || row.addressDigest?.equals(digest) === true
      const reason = reasonAgainst(
        living.filter(isTheirs).map((row) => row.reason),
        { optional: true },
      )
      return reason ? [[address, reason] as const] : []
    }),
  )
}

/** Those of these addresses that were erased, asked at once. */
export async function readErasedAmong(reader: Reader, config: Config, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  const digests = new Map(addresses.map((address) => [address, digestOfAddress(config, address)]))
  const erased = await listErased(reader, [...digests.values()])
  return new Set(addresses.filter((address) => erased.some((digest) => digests.get(address)?.equals(digest))))
}

function digestOfAddress({ LINK_SECRET = '' }: Config, address: string): Buffer {
  return keyedDigestOf(LINK_SECRET, `address|${address.toLowerCase()}`)
}

/** Whether the address is suppressed for this reason now. */
export async function isSuppressedFor(reader: Reader, address: string, reason: StatedReason): Promise<boolean> {
  return (await findLiving(reader, address, reason)) !== undefined
}
