import type { Reader } from '../db/client.ts'
import type { PersonFacts } from '../shortlists/case-people.ts'
import { enquiryFacts, introductionFacts } from '../shortlists/mail-facts.ts'
import type { OpenedLink } from './open-case-link.ts'
import { listLinksSentTo } from './own-case.store.ts'
import { readOwnEnquiries } from './read-own-enquiries.ts'

/** Whom an introduction named to the reader of a link. */
export interface Introduced {
  readonly enquiryId: string
  readonly person: PersonFacts
}

/**
 * Whom introductions named to the reader of a link, the newest first: by a link to an enquiry the company’s person, by one to the reader’s
 * own case everybody on the other side. None before, once the company has withdrawn, and to anybody else of their side.
 */
export async function readIntroducedPeople(reader: Reader, opened: OpenedLink): Promise<Introduced[]> {
  const { link, ticket, contact, now } = opened
  if (link.purpose !== 'case') return byEnquiry(reader, link)
  if (!ticket) return []
  const links = await listLinksSentTo(reader, contact.id)
  const { enquiries } = await readOwnEnquiries(reader, { ticket, contact, links, now })
  return enquiries.flatMap(({ enquiryId, person }) => (person === null ? [] : [{ enquiryId, person }]))
}

async function byEnquiry(reader: Reader, { enquiryId, contactId }: OpenedLink['link']): Promise<Introduced[]> {
  const enquiry = enquiryId === null ? undefined : await enquiryFacts(reader, enquiryId)
  const facts = enquiry?.introductionId ? await introductionFacts(reader, enquiry.introductionId) : undefined
  if (!enquiry || !facts || facts.municipalityPerson.contactId !== contactId || facts.consentWithdrawnAt !== null) return []
  return [{ enquiryId: enquiry.enquiryId, person: facts.companyPerson }]
}
