import { createHmac } from 'node:crypto'
import { keyedDigestOf } from '../people/secrets.ts'
import { letterCodeOf } from '../people/typed-code.rules.ts'
import type { CaseLinkPurpose } from './case-links.table.ts'

/** Days a case link works, and then to the end of the business day. */
export const daysOfCaseLink = 30

/** Days a link to a whole case works after the case was closed. */
export const daysAfterClosing = 90

/** What decides whether a link still opens anything. */
export interface LinkLife {
  readonly purpose: CaseLinkPurpose
  readonly expiresAt: Date
  /** Whether its reader has proved their address; a link to a whole case is nothing but a way to prove it before. */
  readonly verified: boolean
  /** When its case was closed; null as long as it is open, and for links of no case. */
  readonly closedAt: Date | null
}

export function isExpired({ purpose, expiresAt, verified, closedAt }: LinkLife, now: Date): boolean {
  if (purpose !== 'case' || !verified) return expiresAt <= now
  return closedAt !== null && closedAt.getTime() + daysAfterClosing * 86_400_000 <= now.getTime()
}

export interface CaseLinkKey {
  /** Random uuid of the link. */
  readonly id: string
  /** `form`: it confirms a form, and is no link of a case. */
  readonly purpose: CaseLinkPurpose | 'form'
}

/**
 * The link's secret: 256 bits, base64url. It is derived from the random id and the installation's LINK_SECRET, so a mail
 * that is written a second time carries the same link although only a digest is stored.
 */
export function tokenOf(secret: string, { id, purpose }: CaseLinkKey): string {
  return createHmac('sha256', secret).update(`case link|${id}|${purpose}`).digest('base64url')
}

/** The code typed where a gateway stripped the link: 60 bits as three groups of four letters, `K7PX-93QD-0MAB`. */
export function shortCodeOf(secret: string, { id, purpose }: CaseLinkKey): string {
  const bytes = createHmac('sha256', secret).update(`short code|${id}|${purpose}`).digest()
  return letterCodeOf(bytes)
}

/** What is stored of a short code: it is short enough to be tried out, so its digest needs the secret. */
export function digestOfShortCode(secret: string, shortCode: string): Buffer {
  return keyedDigestOf(secret, `short code|${shortCode.replaceAll('-', '')}`)
}
