import type { Config } from '../config.ts'
import type { Reader } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict } from '../errors.ts'
import type { Actor } from '../people/actor.ts'
import { giveContactAccessWithin } from '../people/give-contact-access.ts'
import { findContact, type ContactRow } from '../people/read-contacts.ts'
import { hashPassword } from '../people/secrets.ts'
import { vouchForContactWithin } from '../people/vouch-for-contact.ts'
import { readErasedAmong } from './suppress-address.ts'

type Needs = Pick<Deps, 'db' | 'config'>

/** The desk vouches for a contact. Conflict (409) `address_erased`; the errors of `vouchForContactWithin`. */
export async function vouchForContact({ db, config }: Needs, actor: Actor, contactId: string): Promise<ContactRow> {
  return db.transaction(async (tx) => {
    await refuseErased(tx, config, contactId)
    return vouchForContactWithin(tx, actor, contactId, await readNow(tx))
  })
}

/**
 * Lets a contact sign in, with `password`, or, without, by a link that is mailed to them. Conflict (409) `address_erased`; the errors of
 * `giveContactAccessWithin`.
 */
export async function giveContactAccess(
  { db, config }: Needs,
  actor: Actor,
  { contactId, password }: { contactId: string; password: string | undefined },
): Promise<ContactRow> {
  const passwordHash = password === undefined ? undefined : await hashPassword(password)
  return db.transaction(async (tx) => {
    await refuseErased(tx, config, contactId)
    return giveContactAccessWithin(tx, config, { actor, contactId, passwordHash, now: await readNow(tx) })
  })
}

/** Nothing is known any more of whoever had their address erased. */
async function refuseErased(reader: Reader, config: Config, contactId: string): Promise<void> {
  const contact = await findContact(reader, contactId)
  if (!contact || !(await readErasedAmong(reader, config, [contact.email])).has(contact.email)) return
  throw new Conflict('address_erased', {
    ja: 'このメールアドレスは、ご本人の申し出により連絡を停止（消去）しています。確認済みにすることも、サインインを認めることもできません。ご用件は電話などでお伝えください。',
    en: 'This address was erased at the wish of its owner: it cannot be vouched for, nor be signed in with. Reach them by telephone.',
  })
}
