import { isIP } from 'node:net'
import { keyedDigestOf } from '../../people/secrets.ts'

/** How long what an address sent is counted. */
export const sendingPeriodMs = 3_600_000

/** Mails asking to confirm a form that one address may have sent within the period: few, because anybody's address can be typed. */
export const confirmationMailsPerHour = 20

/** Who counts as one sender: an IPv4 address, or the /64 network of an IPv6 one, whose owner has all of its addresses. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '')
  if (isIP(plain) !== 6) return plain
  const [head = '', tail] = plain.replace(/%.*$/u, '').split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail ? tail.split(':') : []
  const groups = [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** What is kept of an address: there are few enough to try them all out, so its digest needs the secret. */
export function digestOfSender(secret: string, address: string): Buffer {
  return keyedDigestOf(secret, `form sender|${networkOf(address)}`)
}
