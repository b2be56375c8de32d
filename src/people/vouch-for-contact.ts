import type { Transaction } from '../db/client.ts'
import type { Actor } from './actor.ts'
import type { ContactRow } from './contacts.store.ts'
import { recogniseRepresentativeWithin } from './recognise-representative.ts'
import { verifyContactWithin } from './verify-contact.ts'

/**
 * The desk vouches for a contact: their address is theirs, and they speak for their organisation, within the caller's transaction. What is
 * known already stays. NotFound (404) when there is no such contact.
 */
export async function vouchForContactWithin(tx: Transaction, actor: Actor, contactId: string, now: Date): Promise<ContactRow> {
  await verifyContactWithin(tx, actor, contactId, 'staff', now)
  return recogniseRepresentativeWithin(tx, actor, contactId, now)
}
