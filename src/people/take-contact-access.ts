import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from './actor.ts'
import { lockContact, updateContact, type ContactRow } from './contacts.store.ts'
import { deleteSessionsOf } from './sign-in.store.ts'

/** Lets a contact sign in no more and ends their sessions; a repeat changes nothing. NotFound (404). */
export async function takeContactAccess({ db }: Pick<Deps, 'db'>, actor: Actor, contactId: string): Promise<ContactRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const contact = await lockContact(tx, contactId)
    if (!contact) throw new NotFound({ ja: '担当者', en: 'contact' })
    if (contact.passwordHash === null) return contact
    const changed = await updateContact(tx, contactId, { passwordHash: null })
    await deleteSessionsOf(tx, { contactId })
    await recordEvent(tx, {
      type: 'contact.access_taken',
      actor,
      ticketId: null,
      subjectId: contactId,
      details: { contactId },
      at: now,
    })
    return changed
  })
}
