import { createHash, createHmac } from 'node:crypto'
import { networkOf } from '../../http/network.rules.ts'
import { keyedDigestOf } from '../../people/secrets.ts'

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs

/** Minutes a code can be typed. */
export const minutesOfCode = 10

/** Wrong codes typed before another must be asked for. */
export const triesAtMost = 5

/** Minutes for which a code that was typed right is remembered by the browser it was typed in. */
export const minutesOfProof = 30

/**
 * Codes mailed to one address: asked for in one browser, from one network, and in all. Who is a stranger to the address has the share of a
 * browser and of a network, and leaves the rest to its reader. With the tries of a code, those of a day bound how many can be guessed.
 */
export const codesAtMost = {
  hour: { browser: 4, network: 8, address: 16 },
  day: { network: 16, address: 32 },
} as const

/** Codes asked for within an hour from one network, whoever they go to. A town hall, or a whole prefecture, goes out by one of those. */
export const codesAnHourFromNetwork = 30

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

/** What is stored of the network an address is of. */
export function digestOfOrigin(secret: string, address: string): Buffer {
  return keyedDigestOf(secret, `asked from|${networkOf(address)}`)
}

/** Letters by which the page that awaits a code names its mail: nobody takes it for one that somebody else asked for. Tell nothing of the code. */
export function markOf(id: string): string {
  const bytes = createHash('sha256').update(`mark of a code|${id}`).digest()
  return Array.from({ length: 4 }, (_, index) => lettersOfMarks[(bytes[index] ?? 0) % lettersOfMarks.length]).join('')
}

/** None that reads like another, or like a digit. */
const lettersOfMarks = 'ACDEFGHJKLMNPQRTUVWXY'
