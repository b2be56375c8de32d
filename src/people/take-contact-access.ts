import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { endAccessLinks } from './access-links/access-links.store.ts'
import type { Actor } from './actor.ts'
import { listContactsAt, lockContact, updateContact, type ContactRow } from './contacts.store.ts'
import { deleteSessionsOf } from './sign-in.store.ts'

/**
 * Lets a contact sign in no more and ends their sessions; a link they were mailed to choose a password by opens nothing. A repeat changes
 * nothing. NotFound (404).
 */
export async function takeContactAccess({ db }: Pick<Deps, 'db'>, actor: Actor, contactId: string): Promise<ContactRow> {
  return db.transaction(async (tx) => takeContactAccessWithin(tx, actor, contactId, await readNow(tx)))
}

/** The same of everybody the desk knows at an address, within a transaction that does more. */
export async function takeAccessAtAddressWithin(tx: Transaction, actor: Actor, email: string, now: Date): Promise<void> {
  for (const { id } of await listContactsAt(tx, email)) await takeContactAccessWithin(tx, actor, id, now)
}

async function takeContactAccessWithin(tx: Transaction, actor: Actor, contactId: string, now: Date): Promise<ContactRow> {
  const contact = await lockContact(tx, contactId)
  if (!contact) throw new NotFound({ ja: '担当者', en: 'contact' })
  await endAccessLinks(tx, { staffId: null, contactId }, now)
  if (contact.passwordHash === null) return contact
  const changed = await updateContact(tx, contactId, { passwordHash: null })
  await deleteSessionsOf(tx, { contactId })
  await recordEvent(tx, { type: 'contact.access_taken', actor, ticketId: null, subjectId: contactId, details: { contactId }, at: now })
  return changed
}
