import { networkOf } from '../http/network.rules.ts'
import type { AttemptKind } from './people.table.ts'
import { keyedDigestOf } from './secrets.ts'

const minuteMs = 60_000

/** So many attempts within so long. */
export interface Share {
  readonly tries: number
  readonly withinMs: number
}

interface Shares {
  /** One account from one network: whoever guesses is stopped here, and nobody else is. */
  readonly here: Share
  /** One network over all accounts, because every attempt costs a password hash and a list of accounts could be sprayed. */
  readonly network: Share
  /** Failures of one account from anywhere; beyond, networks it was never opened from have one try at a time. */
  readonly account: Share
  /** Between two such tries. */
  readonly spacingMs: number
}

const perMinute = (tries: number): Share => ({ tries, withinMs: minuteMs })
const perHour = (tries: number): Share => ({ tries, withinMs: 60 * minuteMs })

export const shares: Readonly<Record<AttemptKind, Shares>> = {
  password: { here: perMinute(10), network: perMinute(100), account: perHour(50), spacingMs: minuteMs / 2 },
  /** Wrong codes are typed by who knows the password: of them an account has few, wherever they come from. */
  code: { here: perMinute(10), network: perMinute(100), account: perHour(20), spacingMs: minuteMs / 2 },
  /** Each has a mail sent to somebody who perhaps asked for none. */
  reset: { here: perHour(3), network: perHour(30), account: perHour(6), spacingMs: 15 * minuteMs },
}

/** No limit counts attempts older than this one by one. */
export const longestShareMs = 60 * minuteMs

/** How long a network is remembered as one an account was opened from. */
export const knownForMs = 30 * 86_400_000

/** What is known of an account's latest attempts. */
export interface Tried {
  /** The oldest of the attempts that fill the account's share from here; undefined when there were fewer. */
  readonly fillsHere: Date | undefined
  readonly fillsNetwork: Date | undefined
  readonly fillsAccount: Date | undefined
  /** The newest failure from a network the account was never opened from. */
  readonly newest: Date | undefined
  /** Whether the account was opened from here lately. */
  readonly isKnownHere: boolean
}

/**
 * From when another attempt is taken; undefined: now. However many strangers try an account, its owner's own network goes on as always,
 * and from elsewhere they only wait.
 */
export function nextAttemptAt(kind: AttemptKind, tried: Tried, now: Date): Date | undefined {
  const { fillsHere, fillsNetwork, fillsAccount, newest, isKnownHere } = tried
  const { here, network, spacingMs } = shares[kind]
  const ends = [
    fillsHere && fillsHere.getTime() + here.withinMs,
    fillsNetwork && fillsNetwork.getTime() + network.withinMs,
    fillsAccount && newest && !isKnownHere ? newest.getTime() + spacingMs : undefined,
  ].filter((end) => end !== undefined)
  const end = Math.max(...ends)
  return end > now.getTime() ? new Date(end) : undefined
}

/** What is kept of an account that was tried, whether or not there is one. */
export function digestOfAccount(secret: string, email: string): Buffer {
  return keyedDigestOf(secret, `sign-in account|${email.toLowerCase()}`)
}

/** What is kept of where an attempt came from. */
export function digestOfOrigin(secret: string, address: string): Buffer {
  return keyedDigestOf(secret, `sign-in from|${networkOf(address)}`)
}
