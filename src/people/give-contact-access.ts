import type { Config } from '../config.ts'
import type { Transaction } from '../db/client.ts'
import { Conflict, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { endAccessLinks } from './access-links/access-links.store.ts'
import { makeAccessLinkWithin } from './access-links/make-access-link.ts'
import type { Actor } from './actor.ts'
import { lackForAccess } from './contact-access.rules.ts'
import { isLocalGovernment, lockContact, updateContact, type ContactRow } from './contacts.store.ts'
import { deleteSessionsOf } from './sign-in.store.ts'

/**
 * Lets a contact sign in, and see what is their organisation's, within the caller's transaction: with a password whose hash this is, which
 * ends the sessions of the old one, or, without one, by a link that is mailed to them, by which they choose it themselves; earlier links
 * open nothing then. NotFound (404); Conflict (409) `contact_not_verified` while nothing but a form says who this is, `not_representative`
 * for a local government's contact the desk has not accepted as speaking for it.
 */
export async function giveContactAccessWithin(
  tx: Transaction,
  config: Config,
  { actor, contactId, passwordHash, now }: { actor: Actor; contactId: string; passwordHash: string | undefined; now: Date },
): Promise<ContactRow> {
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
      ja: 'この担当者は自治体の代表窓口として認められていません。先に「確認済みにする」を選ぶか、フォームによる登録内容の変更案を採用してください。',
      en: 'This contact is not accepted as speaking for their municipality; vouch for them first, or accept what their form proposes.',
    })
  }
  const owner = { staffId: null, contactId }
  await endAccessLinks(tx, owner, now)
  if (passwordHash === undefined) {
    await makeAccessLinkWithin(tx, config, { actor, owner, purpose: contact.passwordHash === null ? 'invitation' : 'reset', now })
    return contact
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
}
