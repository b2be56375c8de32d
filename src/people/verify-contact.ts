import type { Transaction } from '../db/client.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from './actor.ts'
import { lockContact, updateContact, type ContactRow } from './contacts.store.ts'

/** What proved that a contact's address is theirs: our link in a mail, a signed reply, or a member of the desk who vouches for it. */
export type Proof = 'link' | 'reply' | 'staff'

/** Lets nobody else who locks this contact go on until the transaction ends. NotFound (404) when there is none. */
export async function lockContactWithin(tx: Transaction, contactId: string): Promise<ContactRow> {
  const contact = await lockContact(tx, contactId)
  if (!contact) throw new NotFound({ ja: '担当者', en: 'contact' })
  return contact
}

/**
 * Writes down, once, that a contact's address is proved; later proofs change nothing. `ticketId` is the ticket in whose
 * history the event stands, when there is one. NotFound (404) when there is no such contact.
 */
export async function verifyContactWithin(
  tx: Transaction,
  actor: Actor,
  contactId: string,
  by: Proof,
  now: Date,
  ticketId: string | null = null,
): Promise<ContactRow> {
  const contact = await lockContactWithin(tx, contactId)
  if (contact.verifiedAt) return contact
  const verified = await updateContact(tx, contactId, { verifiedAt: now, verifiedBy: by })
  await recordEvent(tx, { type: 'contact.verified', actor, ticketId, subjectId: contactId, details: { contactId, by }, at: now })
  return verified
}
