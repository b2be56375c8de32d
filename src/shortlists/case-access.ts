import type { Transaction, Reader } from '../db/client.ts'
import { Forbidden, NotFound } from '../errors.ts'
import type { ContactActor, LinkActor, SignedInActor, StaffActor } from '../people/actor.ts'
import { requireReach, ticketForUpdate } from '../tickets/ticket-access.ts'
import { readTicketById, type TicketRow } from '../tickets/update-ticket.ts'
import { findEnquiry, lockEnquiry, type EnquiryRow } from './enquiries.store.ts'
import { isVisibleToCompany } from './shortlist.rules.ts'
import { findShortlist, lockShortlist, type ShortlistRow } from './shortlists.store.ts'
import { lockTicketOf } from './tickets-of-cases.store.ts'

/** Who may act in a case: the desk, or a person of one of its two organisations, signed in or by a link. */
export type CaseActor = StaffActor | ContactActor | LinkActor

/** Whose side an actor is on. */
export type Side = 'desk' | 'company' | 'municipality'

const shortlistWord = { ja: '候補自治体一覧', en: 'shortlist' }
const enquiryWord = { ja: '打診', en: 'enquiry' }

export interface ShortlistCase {
  ticket: TicketRow & { organizationId: string }
  shortlist: ShortlistRow
}

export interface EnquiryCase {
  ticket: TicketRow
  enquiry: EnquiryRow
  side: Side
}

/**
 * A shortlist and its ticket, both locked for a change (the ticket first, as everywhere, so that no two verbs wait for each other).
 * NotFound when there is none or the actor's organisation may not see it; Forbidden beyond a consultant's reach.
 */
export async function shortlistForUpdate(tx: Transaction, actor: CaseActor, id: string): Promise<ShortlistCase> {
  const found = await findShortlist(tx, id)
  if (!found) throw new NotFound(shortlistWord)
  const ticket = await lockTicketOf(tx, found.ticketId)
  const shortlist = await lockShortlist(tx, id)
  if (!shortlist) throw new NotFound(shortlistWord)
  return shortlistWithin(tx, actor, ticket, shortlist)
}

/** A shortlist as `actor` may read it; errors as above. */
export async function shortlistForReading(reader: Reader, actor: CaseActor, id: string): Promise<ShortlistCase> {
  const shortlist = await findShortlist(reader, id)
  if (!shortlist) throw new NotFound(shortlistWord)
  return shortlistWithin(reader, actor, await readTicketById(reader, shortlist.ticketId), shortlist)
}

async function shortlistWithin(reader: Reader, actor: CaseActor, ticket: TicketRow, shortlist: ShortlistRow): Promise<ShortlistCase> {
  if (actor.kind === 'staff') await requireReach(reader, actor, ticket)
  else if (actor.organizationId === null || actor.organizationId !== ticket.organizationId || !isVisibleToCompany(shortlist)) {
    throw new NotFound(shortlistWord)
  }
  return { ticket: ofCompany(ticket), shortlist }
}

/** Takes the lock every verb of a case takes first, for transactions that touch something else before the verb. */
export async function lockCase(tx: Transaction, ticketId: string): Promise<void> {
  await lockTicketOf(tx, ticketId)
}

/** The ticket a shortlist is made for, locked. */
export async function ticketOfCompanyForUpdate(tx: Transaction, actor: SignedInActor, number: string): Promise<ShortlistCase['ticket']> {
  return ofCompany(await ticketForUpdate(tx, actor, number))
}

function ofCompany(ticket: TicketRow): ShortlistCase['ticket'] {
  if (ticket.organizationId === null) throw new NotFound(shortlistWord)
  return { ...ticket, organizationId: ticket.organizationId }
}

/** An enquiry and its ticket, both locked, with the side the actor is on; errors as for shortlists. */
export async function enquiryForUpdate(tx: Transaction, actor: CaseActor, id: string): Promise<EnquiryCase> {
  const found = await findEnquiry(tx, id)
  if (!found) throw new NotFound(enquiryWord)
  const ticket = await lockTicketOf(tx, found.ticketId)
  const enquiry = await lockEnquiry(tx, id)
  if (!enquiry) throw new NotFound(enquiryWord)
  return { ticket, enquiry, side: await sideOf(tx, actor, ticket, enquiry) }
}

/** An enquiry as `actor` may read it. */
export async function enquiryForReading(reader: Reader, actor: CaseActor, id: string): Promise<EnquiryCase> {
  const enquiry = await findEnquiry(reader, id)
  if (!enquiry) throw new NotFound(enquiryWord)
  const ticket = await readTicketById(reader, enquiry.ticketId)
  return { ticket, enquiry, side: await sideOf(reader, actor, ticket, enquiry) }
}

/** Of a municipality only who represents it; a link was sent to such a person. */
async function sideOf(reader: Reader, actor: CaseActor, ticket: TicketRow, enquiry: EnquiryRow): Promise<Side> {
  if (actor.kind === 'staff') {
    await requireReach(reader, actor, ticket)
    return 'desk'
  }
  if (actor.organizationId !== null && actor.organizationId === enquiry.companyId) return 'company'
  const speaks = actor.kind === 'link' || actor.representative
  if (speaks && actor.organizationId !== null && actor.organizationId === enquiry.municipalityId) return 'municipality'
  throw new NotFound(enquiryWord)
}

/** Throws Forbidden unless the actor is of the desk or of the side whose act it is. */
export function requireSide(actual: Side, wanted: Exclude<Side, 'desk'>): void {
  if (actual === 'desk' || actual === wanted) return
  throw new Forbidden(
    wanted === 'company'
      ? { ja: 'この操作は企業側の担当者が行うものです。', en: 'This is for the company to do.' }
      : { ja: 'この操作は自治体側の担当者が行うものです。', en: 'This is for the municipality to do.' },
    'other_side',
  )
}

/** The columns that say who acted: a contact of the side itself, or the desk on its behalf. */
export function whoActed(actor: CaseActor): { contactId: string | null; staffId: string | null } {
  if (actor.kind === 'staff') return { contactId: null, staffId: actor.id }
  return { contactId: actor.kind === 'link' ? actor.contactId : actor.id, staffId: null }
}

/** For the event log: the organisation in whose name the desk acted; null when it acted itself. */
export function onBehalfOf(actor: CaseActor, organizationId: string): string | null {
  return actor.kind === 'staff' ? organizationId : null
}
