import type { SuppressionReason } from '../catalog/suppression-codes.ts'

/** The reason that keeps a mail from an address suppressed for `living`; whoever unsubscribed still gets what is not optional. */
export function reasonAgainst(living: readonly SuppressionReason[], mail: { optional: boolean }): SuppressionReason | undefined {
  return (['erased', 'withdrawn', 'hard_bounce', 'unsubscribed'] as const).find(
    (reason) => living.includes(reason) && (reason !== 'unsubscribed' || mail.optional),
  )
}
