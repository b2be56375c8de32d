import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from './actor.ts'
import { lackForAccess } from './contact-access.rules.ts'
import { isLocalGovernment, lockContact, updateContact, type ContactRow } from './contacts.store.ts'
import { hashPassword } from './secrets.ts'
import { deleteSessionsOf } from './sign-in.store.ts'

/**
 * Lets a contact sign in with `password`, and see what is their organisation's; a new password ends the sessions of the old one.
 * NotFound (404); Conflict (409) `contact_not_verified` while nothing but a form says who this is, `not_representative` for a local
 * government's contact the desk has not accepted as speaking for it.
 */
export async function giveContactAccess({ db }: Pick<Deps, 'db'>, actor: Actor, contactId: string, password: string): Promise<ContactRow> {
  const passwordHash = await hashPassword(password)
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const contact = await lockContact(tx, contactId)
    if (!contact) throw new NotFound({ ja: '担当者', en: 'contact' })
    const isOfLocalGovernment = contact.organizationId !== null && (await isLocalGovernment(tx, contact.organizationId))
    const lack = lackForAccess(contact, isOfLocalGovernment)
    if (lack === 'contact_not_verified') {
      throw new Conflict(lack, {
        ja: 'この担当者はまだ確認されていません。本人に確かめてから、先に「確認済みにする」を選んでください。',
        en: 'This contact is not verified yet; vouch for them first.',
      })
    }
    if (lack === 'not_representative') {
      throw new Conflict(lack, {
        ja: 'この担当者は自治体の代表窓口として認められていません。先に「確認済みにする」を選ぶか、フォームによる変更の提案を採用してください。',
        en: 'This contact is not accepted as speaking for their municipality; vouch for them first, or accept what their form proposes.',
      })
    }
    const changed = await updateContact(tx, contactId, { passwordHash })
    await deleteSessionsOf(tx, { contactId })
    await recordEvent(tx, {
      type: 'contact.access_given',
      actor,
      ticketId: null,
      subjectId: contactId,
      details: { contactId },
      at: now,
    })
    return changed
  })
}
