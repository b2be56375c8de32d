import { randomUUID } from 'node:crypto'
import { deadlineAfter } from '../calendar/business-time.rules.ts'
import type { Config } from '../config.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { digestOf } from '../people/secrets.ts'
import { daysOfCaseLink, digestOfShortCode, shortCodeOf, tokenOf, type CaseLinkKey } from './case-link.rules.ts'
import { findCaseLink, insertCaseLinkOnce, type CaseLinkRow } from './case-links.store.ts'
import type { CaseLinkPurpose } from './case-links.table.ts'

export interface NewCaseLink {
  purpose: CaseLinkPurpose
  /** Who acts by it. */
  contactId: string
  ticketId?: string | undefined
  /** Which shortlist an `interest` link is for. */
  shortlistId?: string | undefined
  /** Which enquiry an `answer` or `consent` link is for. */
  enquiryId?: string | undefined
  /** Which meeting a `meeting` link is for. */
  meetingId?: string | undefined
  /** Which passed case a `passed` link is for. */
  passedCaseId?: string | undefined
  /** A uuid to use as the link's id: asking twice with the same one gives the same link. Random unless given. */
  id?: string | undefined
}

export interface CaseLink {
  id: string
  /** `PUBLIC_URL/l/{token}`. */
  url: string
  /** Three groups of four letters, to be typed at `codePage`. */
  shortCode: string
  /** `PUBLIC_URL/code`. */
  codePage: string
  expiresAt: Date
}

/**
 * A link to one act of one case, valid for 30 days from `now` and to the end of that business day, or to a whole case (`isExpired` says
 * until when). Only digests of its token and short code are stored.
 */
export async function makeCaseLink(tx: Transaction, config: Config, link: NewCaseLink, now: Date): Promise<CaseLink> {
  const key = { id: link.id ?? randomUUID(), purpose: link.purpose }
  const secrets = secretsOf(config, key)
  const expiresAt = deadlineAfter(new Date(now.getTime() + daysOfCaseLink * 86_400_000))
  const made = await insertCaseLinkOnce(tx, {
    ...key,
    contactId: link.contactId,
    ticketId: link.ticketId ?? null,
    shortlistId: link.shortlistId ?? null,
    enquiryId: link.enquiryId ?? null,
    meetingId: link.meetingId ?? null,
    passedCaseId: link.passedCaseId ?? null,
    tokenHash: digestOf(secrets.token),
    shortCodeHash: digestOfShortCode(linkSecretOf(config), secrets.shortCode),
    createdAt: now,
    expiresAt,
  })
  if (made) return showCaseLink(config, made, secrets)
  const row = await findCaseLink(tx, key.id)
  if (!row) throw new Error('the case link was neither written nor found')
  return showCaseLink(config, row)
}

/** The link made before under this id, with its address worked out anew; undefined when there is none. */
export async function readCaseLink(reader: Reader, config: Config, id: string): Promise<CaseLink | undefined> {
  const row = await findCaseLink(reader, id)
  return row && showCaseLink(config, row)
}

/** The address of a link, worked out from its id. */
export function caseLinkUrl(config: Pick<Config, 'PUBLIC_URL' | 'LINK_SECRET'>, key: CaseLinkKey): string {
  return addressOf(config, tokenOf(linkSecretOf(config), key))
}

function addressOf({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>, token: string): string {
  return `${PUBLIC_URL}/l/${token}`
}

/** Where a short code is typed. */
export function codePageOf({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): string {
  return `${PUBLIC_URL}/code`
}

interface Secrets {
  readonly token: string
  readonly shortCode: string
}

function secretsOf(config: Config, key: CaseLinkKey): Secrets {
  const secret = linkSecretOf(config)
  return { token: tokenOf(secret, key), shortCode: shortCodeOf(secret, key) }
}

function showCaseLink(config: Config, row: CaseLinkRow, { token, shortCode }: Secrets = secretsOf(config, row)): CaseLink {
  return { id: row.id, url: addressOf(config, token), shortCode, codePage: codePageOf(config), expiresAt: row.expiresAt }
}
