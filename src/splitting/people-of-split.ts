import type { Language } from '../catalog/desk-codes.ts'
import type { Reader } from '../db/client.ts'
import { findContact, type ContactRow } from '../people/read-contacts.ts'
import { readParticipants } from '../tickets/read-correspondence.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'

/** More people than ever take part in one ticket. */
const everyParticipant = 1000

/** Somebody who takes part in a ticket: its applicant by their contact, the others by how they take part. */
export interface PersonOfSplit {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly contactId?: string
}

/** Whom of a ticket a new one may be of, its applicant first, and who may take part in it: nobody who does not take part in this one. */
export async function readPeopleOfSplit(
  reader: Reader,
  ticket: Pick<TicketRow, 'id' | 'applicantId'>,
): Promise<{ applicants: ContactRow[]; people: PersonOfSplit[] }> {
  const applicant = await findContact(reader, ticket.applicantId)
  if (!applicant) throw new Error(`contact ${ticket.applicantId} is gone`)
  const participants = await readParticipants(reader, ticket.id, everyParticipant)
  const contacts = await Promise.all(participants.flatMap(({ contactId }) => (contactId === null ? [] : findContact(reader, contactId))))
  const { id, name, email, language } = applicant
  return {
    applicants: [applicant, ...contacts.flatMap((contact) => (contact && contact.id !== id ? [contact] : []))],
    people: [
      { id, name, email, language, contactId: id },
      ...participants.map(({ contactId, ...one }) => ({
        id: one.id,
        name: one.name,
        email: one.email,
        language: one.language,
        ...(contactId !== null && { contactId }),
      })),
    ],
  }
}
