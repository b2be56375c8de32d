import type { SuppressionReason } from '../catalog/suppression-codes.ts'

/** What decides whether a mail may go to a suppressed address. */
export interface MailToJudge {
  readonly optional: boolean
  readonly kind?: string
}

/** The kind of the one mail that goes to an address after it was erased, and says so. */
const tellsErasure = 'erasure-notice'

/** The reason that keeps a mail from an address suppressed for `living`; whoever unsubscribed still gets what is not optional. */
export function reasonAgainst(living: readonly SuppressionReason[], mail: MailToJudge): SuppressionReason | undefined {
  return (['erased', 'withdrawn', 'hard_bounce', 'unsubscribed'] as const).find(
    (reason) =>
      living.includes(reason) && (reason !== 'unsubscribed' || mail.optional) && (reason !== 'erased' || mail.kind !== tellsErasure),
  )
}

/** Whether mails may be let go to the address again: an erasure is for good. */
export function isLiftable({ reason, liftedAt }: { readonly reason: SuppressionReason; readonly liftedAt: Date | null }): boolean {
  return reason !== 'erased' && liftedAt === null
}
