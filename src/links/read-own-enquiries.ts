import type { EnquiryStatus } from '../catalog/case-codes.ts'
import type { Industry } from '../catalog/industries.ts'
import type { Reader } from '../db/client.ts'
import type { ContactRow } from '../people/read-contacts.ts'
import { statusAt } from '../shortlists/enquiry.rules.ts'
import {
  enquiryFacts,
  introductionFacts,
  type EnquiryFacts,
  type IntroductionFacts,
  type MunicipalityFacts,
  type PersonFacts,
} from '../shortlists/mail-facts.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import type { CaseLinkKey } from './case-link.rules.ts'
import type { CaseLinkRow } from './case-links.store.ts'
import { listEnquiriesOfTicket, listLinksToEnquiries } from './own-case.store.ts'

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
  /** The other side's person, to the one who was introduced to them; nobody's any more once the company has withdrawn. */
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
}

/** More than anybody follows at once; the newest are read. */
const atMost = 30

/**
 * The enquiries of the reader of a case, the newest first. A company's people see those of their case; a reader at a municipality those
 * they were sent themselves, of whichever company.
 */
export async function readOwnEnquiries(reader: Reader, ticket: TicketRow, contact: ContactRow, now: Date): Promise<OwnEnquiry[]> {
  if (ticket.audience === 'worker') return []
  const links = await listLinksToEnquiries(reader, contact.id)
  return ticket.audience === 'corporate' ? ofCompany(reader, ticket, contact, links, now) : toMunicipality(reader, contact, links, now)
}

async function ofCompany(
  reader: Reader,
  ticket: TicketRow,
  contact: ContactRow,
  links: readonly CaseLinkRow[],
  now: Date,
): Promise<OwnEnquiry[]> {
  // As the API has it: a helper from elsewhere takes part in the talk, and learns nothing of whom the company asks.
  const isOurs = contact.id === ticket.applicantId || (contact.organizationId !== null && contact.organizationId === ticket.organizationId)
  if (!isOurs) return []
  const ids = await listEnquiriesOfTicket(reader, ticket.id, atMost)
  return Promise.all(
    ids.map(async (id) => {
      const facts = await factsOf(reader, id)
      const made = await introductionOf(reader, facts)
      const isIntroduced = made?.companyPerson.contactId === contact.id && facts.consentWithdrawnAt === null
      return {
        side: 'company' as const,
        municipality: facts.municipality,
        person: isIntroduced ? made.municipalityPerson : null,
        ...standing(facts, made, facts.answeredAt === null ? null : linkOf(links, id, 'consent', now), now),
      }
    }),
  )
}

async function toMunicipality(reader: Reader, contact: ContactRow, links: readonly CaseLinkRow[], now: Date): Promise<OwnEnquiry[]> {
  const sent = links.flatMap(({ purpose, enquiryId }) => (purpose === 'answer' && enquiryId !== null ? [enquiryId] : []))
  const ids = [...new Set(sent)].slice(0, atMost)
  const found = await Promise.all(
    ids.map(async (id) => {
      const facts = await factsOf(reader, id)
      if (facts.municipality.id !== contact.organizationId) return []
      const made = await introductionOf(reader, facts)
      const told = facts.consentWithdrawnAt === null ? made : undefined
      const { brief } = facts.municipality
      const named = brief.disclosure === 'open' && facts.consentWithdrawnAt === null ? brief.company.name : null
      const own: EnquiryToMunicipality = {
        side: 'municipality',
        industry: brief.disclosure === 'open' ? brief.company.industry : brief.industry,
        companyName: told?.companyPerson.organization ?? named,
        person: told?.municipalityPerson.contactId === contact.id ? told.companyPerson : null,
        ...standing(facts, made, linkOf(links, id, 'answer', now), now),
      }
      return [own]
    }),
  )
  return found.flat().toSorted((one, other) => other.sentAt.getTime() - one.sentAt.getTime())
}

function standing(facts: EnquiryFacts, made: IntroductionFacts | undefined, link: CaseLinkRow | null, now: Date): Omit<Standing, 'person'> {
  const status = statusAt(facts, now)
  const { enquiryId, createdAt: sentAt, answeredAt, consentWithdrawnAt, deadline } = facts
  const isAwaited = status === 'sent' || status === 'accepted'
  return {
    enquiryId,
    status,
    sentAt,
    answeredAt,
    consentWithdrawnAt,
    introducedAt: made?.createdAt ?? null,
    until: isAwaited ? deadline : null,
    link,
  }
}

function linkOf(links: readonly CaseLinkRow[], enquiryId: string, purpose: 'answer' | 'consent', now: Date): CaseLinkRow | null {
  return links.find((one) => one.enquiryId === enquiryId && one.purpose === purpose && one.expiresAt > now) ?? null
}

async function introductionOf(reader: Reader, { introductionId }: EnquiryFacts): Promise<IntroductionFacts | undefined> {
  return introductionId === null ? undefined : introductionFacts(reader, introductionId)
}

async function factsOf(reader: Reader, id: string): Promise<EnquiryFacts> {
  const facts = await enquiryFacts(reader, id)
  if (!facts) throw new Error(`enquiry ${id} is gone`)
  return facts
}
