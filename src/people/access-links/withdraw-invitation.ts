import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import type { Actor } from '../actor.ts'
import { lockContact } from '../contacts.store.ts'
import { lockStaff } from '../staff.store.ts'
import { endInvitations } from './access-links.store.ts'

/** Who was invited: a member of the desk or a contact. */
export type Invited = { readonly staffId: string; readonly contactId: null } | { readonly staffId: null; readonly contactId: string }

/**
 * Takes back the link somebody was mailed to choose their first password by: it opens nothing from now on, and its mail does not go if it
 * has not. Without such a link nothing changes. NotFound (404).
 */
export async function withdrawInvitation({ db }: Pick<Deps, 'db'>, actor: Actor, invited: Invited): Promise<void> {
  const { staffId, contactId } = invited
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    if (staffId !== null && !(await lockStaff(tx, staffId))) throw new NotFound({ ja: '職員', en: 'member of the desk' })
    if (contactId !== null && !(await lockContact(tx, contactId))) throw new NotFound({ ja: '担当者', en: 'contact' })
    const personId = staffId ?? contactId
    for (const linkId of await endInvitations(tx, invited, now)) {
      const details = { linkId, personId }
      await recordEvent(tx, { type: 'access_link.withdrawn', actor, ticketId: null, subjectId: personId, details, at: now })
    }
  })
}
