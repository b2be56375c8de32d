import { networkOf } from '../../http/network.rules.ts'
import { keyedDigestOf } from '../../people/secrets.ts'

/** How long what an address sent is counted. */
export const sendingPeriodMs = 3_600_000

/** Mails asking to confirm a form that one address may have sent within the period: few, because anybody's address can be typed. */
export const confirmationMailsPerHour = 20

/** What is kept of an address: there are few enough to try them all out, so its digest needs the secret. */
export function digestOfSender(secret: string, address: string): Buffer {
  return keyedDigestOf(secret, `form sender|${networkOf(address)}`)
}
