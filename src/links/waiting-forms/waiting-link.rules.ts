import { digestOf } from '../../people/secrets.ts'
import { digestOfShortCode, shortCodeOf, tokenOf } from '../case-link.rules.ts'

/** Hours a form waits for its confirmation. */
export const hoursOfWaiting = 24

/** Days the link goes on leading to the receipt once the form is filed. */
export const daysOfReceipt = 30

/** The secrets of the link that confirms a form, derived anew each time; only their digests are stored. */
export function waitingSecrets(secret: string, id: string) {
  const key = { id, purpose: 'form' } as const
  const token = tokenOf(secret, key)
  const shortCode = shortCodeOf(secret, key)
  return { token, shortCode, tokenHash: digestOf(token), shortCodeHash: digestOfShortCode(secret, shortCode) }
}
