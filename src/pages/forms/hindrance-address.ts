import type { DeskContact } from '../../desk-contact.ts'
import { hindrances, proofHindrances, tooMany, tooOften, type Hindrance } from './hindrances.ts'

const { sentBefore, outage, tooSoon, trapped } = hindrances
const standing: Readonly<Record<string, Hindrance>> = { sentBefore, outage, tooSoon, trapped, ...proofHindrances }

/** Whatever else holds a form up holds its review up. */
export const ofAnyPage = 'tooOften'

/** What the address of a held-up form may say of what holds it up. */
export interface HeldQuery {
  readonly held?: unknown
  readonly until?: unknown
  readonly mail?: unknown
}

/** The query that tells a hindrance again, without anything of the form; undefined for one that has no address. */
export function queryOfHindrance(hindrance: Hindrance): string | undefined {
  if (hindrance.retryAt && hindrance.byMail === undefined) return `held=${ofAnyPage}&until=${hindrance.retryAt.toISOString()}`
  if (hindrance.retryAt) return `held=tooMany&until=${hindrance.retryAt.toISOString()}${hindrance.byMail ? '&mail=yes' : ''}`
  const named = Object.entries(standing).find(([, one]) => one === hindrance)
  return named && `held=${named[0]}`
}

/** The hindrance such a query tells; undefined once its time is over, and for a query nobody gave out. */
export function hindranceOfQuery({ held, until, mail }: HeldQuery, contact: DeskContact, now: Date): Hindrance | undefined {
  if (typeof held !== 'string') return undefined
  if (held !== 'tooMany' && held !== ofAnyPage) return Object.hasOwn(standing, held) ? standing[held] : undefined
  const retryAt = new Date(typeof until === 'string' ? until : Number.NaN)
  if (!(retryAt > now && retryAt.getTime() - now.getTime() <= longestHoldMs)) return undefined
  return held === ofAnyPage ? tooOften(retryAt, now) : tooMany(retryAt, mail === 'yes', contact)
}

/** Longer than any limit holds: a date beyond was not given out by us. */
const longestHoldMs = 86_400_000
