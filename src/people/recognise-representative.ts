import type { Transaction } from '../db/client.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from './actor.ts'
import { lockContact, updateContact, type ContactRow } from './contacts.store.ts'

/**
 * Writes down, once, that the desk accepts a contact as representative of their organisation (組織の代表窓口); later words change
 * nothing, and a contact without an organisation stays as they are. It proves no address: until that is proved, too, nothing is
 * mailed. `ticketId` is the ticket in whose history the event stands, when there is one. NotFound (404) when there is no such contact.
 */
export async function recogniseRepresentativeWithin(
  tx: Transaction,
  actor: Actor,
  contactId: string,
  now: Date,
  ticketId: string | null = null,
): Promise<ContactRow> {
  const contact = await lockContact(tx, contactId)
  if (!contact) throw new NotFound({ ja: '担当者', en: 'contact' })
  if (contact.representsAt || contact.organizationId === null) return contact
  const representsBy = actor.kind === 'staff' ? actor.id : null
  const recognised = await updateContact(tx, contactId, { representsAt: now, representsBy })
  await recordEvent(tx, { type: 'contact.recognised', actor, ticketId, subjectId: contactId, details: { contactId }, at: now })
  return recognised
}
