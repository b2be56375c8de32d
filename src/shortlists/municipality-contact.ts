import type { Reader, Transaction } from '../db/client.ts'
import { findContact, findRepresentativeOf, isProvedRepresentative, type ContactRow } from '../people/read-contacts.ts'
import { findEnquiry, updateEnquiry, type EnquiryRow } from './enquiries.store.ts'

/**
 * Whom an enquiry is talked about with at the municipality: the representative its first mail went to, so that later ones do not
 * take over a running conversation; before that mail, or when that contact represents it no more, the one recognised last.
 * Undefined while nobody with a proved address represents it.
 */
export async function findMunicipalityContact(
  reader: Reader,
  { municipalityId, municipalityContactId }: Pick<EnquiryRow, 'municipalityId' | 'municipalityContactId'>,
): Promise<ContactRow | undefined> {
  const writtenTo = municipalityContactId === null ? undefined : await findContact(reader, municipalityContactId)
  return writtenTo && isProvedRepresentative(writtenTo) ? writtenTo : findRepresentativeOf(reader, municipalityId)
}

/** The same of an enquiry by its id, and whether its municipality waits for the reply to a question. */
export async function readTownOfEnquiry(reader: Reader, enquiryId: string): Promise<{ contact: ContactRow | undefined; isAsked: boolean }> {
  const enquiry = await findEnquiry(reader, enquiryId)
  if (!enquiry) throw new Error(`enquiry ${enquiryId} is gone`)
  return { contact: await findMunicipalityContact(reader, enquiry), isAsked: enquiry.status === 'asked' }
}

/** Keeps an enquiry's conversation with this contact from now on. */
export async function keepMunicipalityContact(tx: Transaction, enquiryId: string, contactId: string): Promise<void> {
  await updateEnquiry(tx, enquiryId, { municipalityContactId: contactId })
}
