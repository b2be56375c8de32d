import type { Reader, Transaction } from '../../db/client.ts'
import { readNow } from '../../db/clock.store.ts'
import type { Config } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import { DeskError } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import { applicant } from '../actor.ts'
import { lockContact, selectContact, updateContact } from '../contacts.store.ts'
import { linkSecretOf } from '../link-secret.ts'
import { digestOf, hashPassword } from '../secrets.ts'
import { deleteSessionsOf } from '../sign-in.store.ts'
import { lockStaff, selectStaff, updateStaff } from '../staff.store.ts'
import { tokenOfAccessLink, type AccessPurpose } from './access-link.rules.ts'
import {
  deleteAccessLinksBefore,
  endAccessLinks,
  findAccessLink,
  findAccessLinkByToken,
  lockAccessLinkByToken,
  type AccessLinkRow,
} from './access-links.store.ts'

const isLiving = (row: AccessLinkRow | undefined, now: Date): row is AccessLinkRow =>
  row !== undefined && row.usedAt === null && row.expiresAt > now && (row.staffId !== null || row.contactId !== null)

/** What a link is for, and until when; undefined when it opens nothing (any more). Changes nothing. */
export async function readAccessLink(
  { db }: Pick<Deps, 'db'>,
  token: string,
): Promise<{ purpose: AccessPurpose; expiresAt: Date } | undefined> {
  const row = await findAccessLinkByToken(db, digestOf(token))
  return isLiving(row, await readNow(db)) ? { purpose: row.purpose, expiresAt: row.expiresAt } : undefined
}

/** No password can be chosen by this link (any more): 404. */
export const linkGone = new DeskError(404, 'link_gone', {
  ja: 'このリンクは使えません。有効期限が過ぎたか、すでに使われています。',
  en: 'This link cannot be used: it has expired or was used before.',
})

/**
 * Sets the password of the link's person, once: all their sessions and other links end. Their second factor stays. Throws `linkGone` (404)
 * also when the person may not sign in any more.
 */
export async function choosePassword({ db }: Pick<Deps, 'db'>, token: string, password: string): Promise<void> {
  if (!(await readAccessLink({ db }, token))) throw linkGone
  const passwordHash = await hashPassword(password)
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const owner = await findAccessLinkByToken(tx, digestOf(token))
    // The person before the link, as whoever sends them another one does.
    if (!owner || !(await lockOwner(tx, owner))) throw linkGone
    const link = await lockAccessLinkByToken(tx, digestOf(token))
    if (!isLiving(link, now)) throw linkGone
    const personId = await setPassword(tx, link, passwordHash, now)
    await endAccessLinks(tx, link, now)
    await recordEvent(tx, {
      type: 'password.chosen',
      actor: applicant,
      ticketId: null,
      subjectId: personId,
      details: { linkId: link.id, purpose: link.purpose, personId },
      at: now,
    })
  })
}

/** Locks the person of a link; false when they may not sign in (any more): access that was taken away is not had back by a link. */
async function lockOwner(tx: Transaction, { staffId, contactId, purpose }: AccessLinkRow): Promise<boolean> {
  if (staffId !== null) return (await lockStaff(tx, staffId))?.active === true
  const contact = contactId === null ? undefined : await lockContact(tx, contactId)
  return contact !== undefined && (purpose === 'invitation' || contact.passwordHash !== null)
}

/** Returns whose it is. */
async function setPassword(tx: Transaction, { staffId, contactId }: AccessLinkRow, passwordHash: string, now: Date): Promise<string> {
  if (staffId !== null) {
    await updateStaff(tx, staffId, { passwordHash }, now)
    await deleteSessionsOf(tx, { staffId })
    return staffId
  }
  if (contactId === null) throw linkGone
  await updateContact(tx, contactId, { passwordHash })
  await deleteSessionsOf(tx, { contactId })
  return contactId
}

/** A link as its mail tells it, and to whom. */
export interface AccessLinkToMail {
  purpose: AccessPurpose
  /** `PUBLIC_URL/a/{token}`. */
  url: string
  expiresAt: Date
  /** It still opens the page. */
  counts: boolean
  person: { name: string; email: string; language: 'ja' | 'en'; staffId: string | null; organizationId: string | null }
}

/** Undefined when the link is nobody's, or forgotten. */
export async function readAccessLinkToMail(reader: Reader, config: Config, id: string, now: Date): Promise<AccessLinkToMail | undefined> {
  const row = await findAccessLink(reader, id)
  const member = row?.staffId ? await selectStaff(reader, row.staffId) : undefined
  const contact = row?.contactId ? await selectContact(reader, row.contactId) : undefined
  const person = member ?? contact
  if (!row || !person) return undefined
  const { name, email, language } = person
  return {
    purpose: row.purpose,
    url: `${config.PUBLIC_URL}/a/${tokenOfAccessLink(linkSecretOf(config), id)}`,
    expiresAt: row.expiresAt,
    counts: isLiving(row, now),
    person: { name, email, language, staffId: member?.id ?? null, organizationId: contact?.organizationId ?? null },
  }
}

const daysKept = 30

/** Forgets links that opened nothing for a month. Returns how many. */
export async function forgetAccessLinks({ db }: Pick<Deps, 'db'>): Promise<number> {
  return db.transaction(async (tx) => deleteAccessLinksBefore(tx, new Date((await readNow(tx)).getTime() - daysKept * 86_400_000)))
}
