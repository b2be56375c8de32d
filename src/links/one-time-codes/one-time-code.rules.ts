import { createHmac } from 'node:crypto'
import { keyedDigestOf } from '../../people/secrets.ts'

/** Minutes a code can be typed. */
export const minutesOfCode = 10

/** Wrong codes typed before another must be asked for. */
export const triesAtMost = 5

/** Minutes for which a code that was typed right is remembered by the browser it was typed in. */
export const minutesOfProof = 30

/** Codes asked for within an hour: for one mail address, and from one network address. A town hall goes out by one of those. */
export const codesAnHour = { toAddress: 5, fromAddress: 30 } as const

/**
 * The six digits of a code, derived from its id and LINK_SECRET: the mail that is written a second time says the same, and only a digest is
 * stored.
 */
export function codeOf(secret: string, id: string): string {
  const bytes = createHmac('sha256', secret).update(`one-time code|${id}`).digest()
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** What is stored of a code: it is short enough to be tried out, so its digest needs the secret. */
export function digestOfCode(secret: string, id: string, code: string): Buffer {
  return keyedDigestOf(secret, `one-time code|${id}|${code}`)
}

/** What is stored of a network address. */
export function digestOfOrigin(secret: string, address: string): Buffer {
  return keyedDigestOf(secret, `asked from|${address}`)
}
