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
  const secret = linkSecretOf(config)
  const made = await insertCaseLinkOnce(tx, {
    ...key,
    contactId: link.contactId,
    ticketId: link.ticketId ?? null,
    shortlistId: link.shortlistId ?? null,
    enquiryId: link.enquiryId ?? null,
    meetingId: link.meetingId ?? null,
    passedCaseId: link.passedCaseId ?? null,
    tokenHash: digestOf(tokenOf(secret, key)),
    shortCodeHash: digestOfShortCode(secret, shortCodeOf(secret, key)),
    createdAt: now,
    expiresAt: deadlineAfter(new Date(now.getTime() + daysOfCaseLink * 86_400_000)),
  })
  const row = made ?? (await findCaseLink(tx, key.id))
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
  return `${config.PUBLIC_URL}/l/${tokenOf(linkSecretOf(config), key)}`
}

/** Where a short code is typed. */
export function codePageOf({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): string {
  return `${PUBLIC_URL}/code`
}

function showCaseLink(config: Config, row: CaseLinkRow): CaseLink {
  return {
    id: row.id,
    url: caseLinkUrl(config, row),
    shortCode: shortCodeOf(linkSecretOf(config), row),
    codePage: codePageOf(config),
    expiresAt: row.expiresAt,
  }
}
