import { deadlineAfter } from '../../calendar/business-time.rules.ts'
import { digestOf } from '../../people/secrets.ts'
import { digestOfShortCode, shortCodeOf, tokenOf } from '../case-link.rules.ts'

/** Business days a form waits for its confirmation: approval within an office takes its time. */
export const daysOfWaiting = 3

/** Until when a form kept at `now` may be confirmed: 18:00 of its last business day. */
export function waitsUntil(now: Date): Date {
  return deadlineAfter(now, daysOfWaiting)
}

/** Days the link goes on leading to the receipt once the form is filed. */
export const daysOfReceipt = 30

/** The secrets of the link that confirms a form, derived anew each time; only their digests are stored. */
export function waitingSecrets(secret: string, id: string) {
  const key = { id, purpose: 'form' } as const
  const token = tokenOf(secret, key)
  const shortCode = shortCodeOf(secret, key)
  return { token, shortCode, tokenHash: digestOf(token), shortCodeHash: digestOfShortCode(secret, shortCode) }
}
