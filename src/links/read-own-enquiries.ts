import type { EnquiryStatus } from '../catalog/case-codes.ts'
import type { Industry } from '../catalog/industries.ts'
import type { Reader } from '../db/client.ts'
import type { ContactRow } from '../people/read-contacts.ts'
import { statusAt } from '../shortlists/enquiry.rules.ts'
import { followEnquiries, type FollowedEnquiry } from '../shortlists/follow-enquiries.ts'
import type { MunicipalityFacts, PersonFacts } from '../shortlists/mail-facts.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import type { CaseLinkKey } from './case-link.rules.ts'
import type { CaseLinkRow } from './case-links.store.ts'

/** An enquiry, from its sending to the introduction, as one side of it may know it. */
export type OwnEnquiry = EnquiryOfCompany | EnquiryToMunicipality

interface Standing {
  readonly enquiryId: string
  readonly status: EnquiryStatus
  readonly sentAt: Date
  readonly answeredAt: Date | null
  /** Until when whoever is awaited has time; null when nobody is, or the time stands still. */
  readonly until: Date | null
  readonly consentWithdrawnAt: Date | null
  readonly introducedAt: Date | null
  /**
   * The other side's person, to the one who was introduced to them; nobody's any more once the company has withdrawn. For pages behind a
   * one-time code alone.
   */
  readonly person: PersonFacts | null
  /** The page of it this reader was sent, while that opens. */
  readonly link: CaseLinkKey | null
}

export interface EnquiryOfCompany extends Standing {
  readonly side: 'company'
  readonly municipality: MunicipalityFacts
}

export interface EnquiryToMunicipality extends Standing {
  readonly side: 'municipality'
  /** What it is told of every company. */
  readonly industry: Industry
  /** Null of a company that is not named to it, not yet or not any more. */
  readonly companyName: string | null
  /** The words its municipality answered with. */
  readonly answerMessage: string | null
}

/** An accepted enquiry that waits for the company's consent. */
export interface OwnConsent {
  readonly municipalityName: string
  readonly expiresAt: Date
  readonly link: CaseLinkKey
}

/** More than anybody follows at once; the newest are read. */
const atMost = 30

/**
 * The enquiries of the reader of a case, the newest first, and the consents that wait for them. A company's people see the enquiries of
 * their case; a reader at a municipality those they were sent themselves, of whichever company. `links`: all that were sent to them.
 */
export async function readOwnEnquiries(
  reader: Reader,
  { ticket, contact, links, now }: { ticket: TicketRow; contact: ContactRow; links: readonly CaseLinkRow[]; now: Date },
): Promise<{ enquiries: OwnEnquiry[]; consents: OwnConsent[] }> {
  const asked = linksToConsent(links, ticket, now)
  const sent = ticket.audience === 'municipal' ? enquiriesSentBy(links) : []
  const found = await followEnquiries(reader, {
    ids: [...asked.keys(), ...sent],
    newest: isOfCompany(ticket, contact) ? { ticketId: ticket.id, limit: atMost } : undefined,
  })
  const byId = new Map(found.map((one) => [one.enquiryId, one]))
  return {
    enquiries: isOfCompany(ticket, contact)
      ? found
          .filter(({ ticketId }) => ticketId === ticket.id)
          .slice(0, atMost)
          .map((one) => ofCompany(one, contact, links, now))
      : newestFirst(sent.flatMap((id) => toMunicipality(byId.get(id), contact, links, now))),
    consents: [...asked].flatMap(([id, link]) => consentOf(byId.get(id), link, now)),
  }
}

function newestFirst(enquiries: readonly OwnEnquiry[]): OwnEnquiry[] {
  return enquiries.toSorted((one, other) => other.sentAt.getTime() - one.sentAt.getTime())
}

/** As the API has it: a helper from elsewhere takes part in the talk, and learns nothing of whom the company asks. */
export function isOfCompany({ audience, applicantId, organizationId }: TicketRow, contact: ContactRow): boolean {
  if (audience !== 'corporate') return false
  return contact.id === applicantId || (contact.organizationId !== null && contact.organizationId === organizationId)
}

function enquiriesSentBy(links: readonly CaseLinkRow[]): string[] {
  const ids = links.flatMap(({ purpose, enquiryId }) => (purpose === 'answer' && enquiryId !== null ? [enquiryId] : []))
  return [...new Set(ids)].slice(0, atMost)
}

/** The newest link to each consent of the case that still works. */
function linksToConsent(links: readonly CaseLinkRow[], ticket: TicketRow, now: Date): ReadonlyMap<string, CaseLinkRow> {
  const working = links.filter(({ purpose, ticketId, expiresAt }) => purpose === 'consent' && ticketId === ticket.id && expiresAt > now)
  return new Map(working.toReversed().flatMap((link) => (link.enquiryId === null ? [] : [[link.enquiryId, link]])))
}

function consentOf(one: FollowedEnquiry | undefined, link: CaseLinkRow, now: Date): OwnConsent[] {
  if (!one || statusAt(one, now) !== 'accepted' || one.consentedAt !== null) return []
  return [{ municipalityName: one.municipality.name, expiresAt: one.expiresAt, link }]
}

function ofCompany(one: FollowedEnquiry, contact: ContactRow, links: readonly CaseLinkRow[], now: Date): OwnEnquiry {
  const { enquiryId, municipality, introduction, answeredAt, consentWithdrawnAt } = one
  const isIntroduced = introduction?.companyPerson.contactId === contact.id && consentWithdrawnAt === null
  return {
    side: 'company',
    municipality,
    person: isIntroduced ? introduction.municipalityPerson : null,
    ...standing(one, answeredAt === null ? null : linkOf(links, enquiryId, 'consent', now), now),
  }
}

function toMunicipality(one: FollowedEnquiry | undefined, contact: ContactRow, links: readonly CaseLinkRow[], now: Date): OwnEnquiry[] {
  if (!one || one.municipality.id !== contact.organizationId) return []
  const { enquiryId, municipality, introduction, consentWithdrawnAt } = one
  const told = consentWithdrawnAt === null ? introduction : null
  const { brief } = municipality
  const named = brief.disclosure === 'open' && consentWithdrawnAt === null ? brief.company.name : null
  return [
    {
      side: 'municipality',
      industry: brief.disclosure === 'open' ? brief.company.industry : brief.industry,
      companyName: told?.companyPerson.organization ?? named,
      answerMessage: one.answerMessage,
      person: told?.municipalityPerson.contactId === contact.id ? told.companyPerson : null,
      ...standing(one, linkOf(links, enquiryId, 'answer', now), now),
    },
  ]
}

function standing(one: FollowedEnquiry, link: CaseLinkRow | null, now: Date): Omit<Standing, 'person'> {
  const status = statusAt(one, now)
  const { enquiryId, createdAt: sentAt, answeredAt, consentWithdrawnAt, deadline, introduction } = one
  const isAwaited = status === 'sent' || status === 'accepted'
  return {
    enquiryId,
    status,
    sentAt,
    answeredAt,
    consentWithdrawnAt,
    introducedAt: introduction?.createdAt ?? null,
    until: isAwaited ? deadline : null,
    link,
  }
}

function linkOf(links: readonly CaseLinkRow[], enquiryId: string, purpose: 'answer' | 'consent', now: Date): CaseLinkRow | null {
  return links.find((one) => one.enquiryId === enquiryId && one.purpose === purpose && one.expiresAt > now) ?? null
}
