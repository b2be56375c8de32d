import type { Reader } from '../db/client.ts'
import type { PersonFacts } from '../shortlists/case-people.ts'
import { enquiryFacts, introductionFacts } from '../shortlists/mail-facts.ts'
import type { OpenedLink } from './open-case-link.ts'

/**
 * Whom the company of an enquiry's link named to its reader by the introduction; undefined before, once it has withdrawn, and to anybody
 * else of the municipality.
 */
export async function readIntroducedPerson(reader: Reader, { link }: Pick<OpenedLink, 'link'>): Promise<PersonFacts | undefined> {
  const enquiry = link.enquiryId === null ? undefined : await enquiryFacts(reader, link.enquiryId)
  const facts = enquiry?.introductionId ? await introductionFacts(reader, enquiry.introductionId) : undefined
  const isToReader = facts?.municipalityPerson.contactId === link.contactId
  return isToReader && facts.consentWithdrawnAt === null ? facts.companyPerson : undefined
}
