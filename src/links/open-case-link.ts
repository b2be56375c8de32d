import { yearCountFor, type YearCount } from '../calendar/japanese-date.rules.ts'
import type { Config } from '../config.ts'
import type { Reader, Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import type { LinkActor } from '../people/actor.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import type { ContactRow } from '../people/read-contacts.ts'
import { digestOf } from '../people/secrets.ts'
import { readReasonAgainst } from '../suppressions/suppress-address.ts'
import { stayingTicketOf } from '../tickets/merged-tickets.ts'
import { takesPart, takesPartNoMore } from '../tickets/read-correspondence.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { digestOfShortCode, isExpired, tokenOf } from './case-link.rules.ts'
import {
  findAround,
  findAroundByToken,
  findCaseLinkByShortCode,
  findCaseLinkByToken,
  findNewestAroundCase,
  lockCaseLink,
  type CaseLinkAround,
  type CaseLinkRow,
} from './case-links.store.ts'
import { normalizeLetterCode } from '../people/typed-code.rules.ts'

export type { CaseLinkRow } from './case-links.store.ts'

export interface OpenedLink {
  link: CaseLinkRow
  contact: ContactRow
  /** The ticket it leads to; undefined of a link that belongs to none. */
  ticket: TicketRow | undefined
  /** Whoever holds the link, acting as the contact it was sent to. */
  actor: LinkActor
  expired: boolean
  /** Its reader's address was erased: this link, and any other of theirs, opens nothing any more. It counts as expired, too. */
  erased: boolean
  /** Its reader takes part in the case no more: their links to it open nothing. It counts as expired, too. */
  removed: boolean
  /** The desk's time of the opening. */
  now: Date
  /** How its reader is told years, as in the mails of what it leads to. */
  years: YearCount
}

/** The link of a token, or undefined when there is none. Changes nothing. */
export async function openCaseLink({ db, config }: Pick<Deps, 'db' | 'config'>, token: string): Promise<OpenedLink | undefined> {
  const around = await findAroundByToken(db, digestOf(token))
  return around && describeLink(db, config, around)
}

/** The newest link to a whole case somebody was sent, or undefined when there is none. Changes nothing. */
export async function openNewestCaseLink({ db, config }: Pick<Deps, 'db' | 'config'>, contactId: string): Promise<OpenedLink | undefined> {
  const around = await findNewestAroundCase(db, contactId)
  return around && describeLink(db, config, around)
}

/** The same, locked for its act. NotFound (404) when there is none. */
export async function openCaseLinkForUpdate(tx: Transaction, config: Config, token: string): Promise<OpenedLink> {
  const found = await findCaseLinkByToken(tx, digestOf(token))
  const around = found && (await lockCaseLink(tx, found.id)) && (await findAround(tx, found.id))
  if (!around) throw new NotFound({ ja: 'リンク', en: 'link' })
  return describeLink(tx, config, around)
}

/** The token behind a short code as somebody typed it; undefined when there is none. */
export async function tokenOfShortCode({ db, config }: Pick<Deps, 'db' | 'config'>, typed: string): Promise<string | undefined> {
  const secret = linkSecretOf(config)
  const code = normalizeLetterCode(typed)
  const link = code === undefined ? undefined : await findCaseLinkByShortCode(db, digestOfShortCode(secret, code))
  return link && tokenOf(secret, link)
}

async function describeLink(
  reader: Reader,
  config: Config,
  { link: found, contact, ticket: filed, now, eraYears, isOfMunicipality }: CaseLinkAround,
): Promise<OpenedLink> {
  const ticket = filed ? await whereCaseGoesOn(reader, found, filed) : undefined
  const link = ticket ? { ...found, ticketId: ticket.id } : found
  const actor: LinkActor = { kind: 'link', id: link.id, contactId: contact.id, organizationId: contact.organizationId }
  const closedAt = link.purpose === 'case' && ticket ? ticket.closedAt : null
  const [reason, removed] = await Promise.all([
    readReasonAgainst(reader, config, contact.email),
    ticket !== undefined && takesPartNoMore(reader, ticket, contact.id),
  ])
  const erased = reason === 'erased'
  const expired = erased || removed || isExpired({ ...link, verified: contact.verifiedAt !== null, closedAt }, now)
  const years = yearCountFor(eraYears, isForMunicipality(link, ticket, isOfMunicipality))
  return { link, contact, ticket, actor, expired, erased, removed, now, years }
}

/** Whether what a link leads to is for a municipality: an enquiry or a passed case, its own case, or what the desk knows of it. */
function isForMunicipality({ purpose }: CaseLinkRow, ticket: TicketRow | undefined, isOfMunicipality: boolean): boolean {
  if (purpose === 'answer' || purpose === 'passed') return true
  return ticket ? ticket.audience === 'municipal' : isOfMunicipality
}

/**
 * A link to a case that became part of another one leads there, if its reader takes part in it; otherwise they see what they could see
 * before, and no more.
 */
async function whereCaseGoesOn(reader: Reader, { purpose, contactId }: CaseLinkRow, ticket: TicketRow): Promise<TicketRow> {
  if (purpose !== 'case' || ticket.mergedIntoId === null) return ticket
  const staying = await stayingTicketOf(reader, ticket)
  return (await takesPart(reader, staying, contactId)) ? staying : ticket
}
