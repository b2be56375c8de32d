import type { Config } from '../../config.ts'
import type { Transaction } from '../../db/client.ts'
import { DeskError } from '../../errors.ts'
import { linkSecretOf } from '../../people/link-secret.ts'
import { findNthNewestSending, insertSending, lockSender } from './filing.store.ts'
import type { SendingKind } from './filing.table.ts'
import { confirmationMailsPerHour, digestOfSender, sendingPeriodMs } from './sender.rules.ts'

/** An address has had its share of the hour. */
export class TooManySendings extends DeskError {
  readonly kind: SendingKind
  readonly retryAt: Date

  constructor(kind: SendingKind, retryAt: Date) {
    const sentence = {
      ja: '同じネットワークからの送信が続いています。時間をおいて、もう一度お送りください。',
      en: 'Much was sent from this network; send it again later.',
    }
    super(429, 'too_many_forms', sentence, { retryAt: retryAt.toISOString() })
    this.kind = kind
    this.retryAt = retryAt
  }
}

/**
 * Counts what a network address sends, within the transaction that does it: what is not done is not counted. TooManySendings, with the
 * moment from which one more is taken, when the address has had its share of the hour.
 */
export async function countSendingWithin(
  tx: Transaction,
  config: Config,
  { address, kind }: { address: string; kind: SendingKind },
  now: Date,
): Promise<void> {
  const senderDigest = digestOfSender(linkSecretOf(config), address)
  await lockSender(tx, senderDigest)
  const nth = kind === 'mail' ? Math.min(confirmationMailsPerHour, config.FORMS_PER_HOUR) : config.FORMS_PER_HOUR
  const since = new Date(now.getTime() - sendingPeriodMs)
  const earlier = await findNthNewestSending(tx, { senderDigest, kind, since, nth })
  if (earlier) throw new TooManySendings(kind, new Date(earlier.getTime() + sendingPeriodMs))
  await insertSending(tx, { senderDigest, kind, sentAt: now })
}
