import type { Language } from '../catalog/desk-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { Actor } from './actor.ts'
import { versionOfContact } from './contact-version.rules.ts'
import { lockContact, updateContact, type ContactRow } from './contacts.store.ts'

/** What is left out stays; null takes it away. */
export interface ContactChange {
  name?: string | undefined
  nameKana?: string | null | undefined
  title?: string | null | undefined
  department?: string | null | undefined
  phone?: string | null | undefined
  language?: Language | undefined
  roleMailbox?: boolean | undefined
}

/**
 * Corrects what the desk knows of a contact; the history says which fields, not what they say. NotFound (404). With `ifMatch`, 412
 * `stale` once any of it was corrected since it was read.
 */
export async function changeContact(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  contactId: string,
  change: ContactChange,
  ifMatch?: string,
): Promise<ContactRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const before = await lockContact(tx, contactId)
    if (!before) throw new NotFound({ ja: '担当者', en: 'contact' })
    const patch = Object.fromEntries(
      Object.entries(change).filter(([field, value]) => value !== undefined && value !== before[field as keyof ContactChange]),
    )
    const fields = Object.keys(patch)
    if (fields.length === 0) return before
    if (ifMatch !== undefined) requireMatch(ifMatch, versionOfContact(before))
    await recordEvent(tx, {
      type: 'contact.changed',
      actor,
      ticketId: null,
      subjectId: contactId,
      details: { contactId, fields },
      at: now,
    })
    return updateContact(tx, contactId, patch)
  })
}
