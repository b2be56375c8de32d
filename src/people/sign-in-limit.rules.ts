import { networkOf } from '../http/network.rules.ts'
import type { AttemptKind } from './people.table.ts'
import { keyedDigestOf } from './secrets.ts'

const minuteMs = 60_000

/** So many attempts within so long. */
export interface Share {
  readonly tries: number
  readonly withinMs: number
}

/** One account from one network: whoever guesses is stopped here, and nobody else is. */
export const shareOfAccountHere: Share = { tries: 10, withinMs: minuteMs }

/** One network over all accounts, because every attempt costs a password hash and a list of accounts could be sprayed. */
export const shareOfNetwork: Share = { tries: 100, withinMs: minuteMs }

/**
 * Failures of one account from anywhere; beyond, networks it was never opened from have one try at a time. Wrong codes are typed by who
 * knows the password: of them an account has few, wherever they come from.
 */
export const sharesOfAccount: Readonly<Record<AttemptKind, Share>> = {
  password: { tries: 50, withinMs: 60 * minuteMs },
  code: { tries: 20, withinMs: 60 * minuteMs },
}

/** Between two tries from networks an account was never opened from, once too many went wrong. */
export const spacingMs = minuteMs / 2

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
export function nextAttemptAt({ fillsHere, fillsNetwork, fillsAccount, newest, isKnownHere }: Tried, now: Date): Date | undefined {
  const ends = [
    fillsHere && fillsHere.getTime() + shareOfAccountHere.withinMs,
    fillsNetwork && fillsNetwork.getTime() + shareOfNetwork.withinMs,
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
