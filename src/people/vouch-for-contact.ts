import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from './actor.ts'
import type { ContactRow } from './contacts.store.ts'
import { recogniseRepresentativeWithin } from './recognise-representative.ts'
import { verifyContactWithin } from './verify-contact.ts'

/**
 * The desk vouches for a contact: their address is theirs, and they speak for their organisation. What is known already stays.
 * NotFound (404) when there is no such contact.
 */
export async function vouchForContact({ db }: Pick<Deps, 'db'>, actor: Actor, contactId: string): Promise<ContactRow> {
  return db.transaction(async (tx) => vouchForContactWithin(tx, actor, contactId, await readNow(tx)))
}

/** The same within a transaction that does more. */
export async function vouchForContactWithin(tx: Transaction, actor: Actor, contactId: string, now: Date): Promise<ContactRow> {
  await verifyContactWithin(tx, actor, contactId, 'staff', now)
  return recogniseRepresentativeWithin(tx, actor, contactId, now)
}
