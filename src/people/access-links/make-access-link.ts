import { randomUUID } from 'node:crypto'
import type { Config } from '../../config.ts'
import type { Transaction } from '../../db/client.ts'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import { applicant, type Actor } from '../actor.ts'
import { countAttempt } from '../count-attempt.ts'
import { linkSecretOf } from '../link-secret.ts'
import { digestOf } from '../secrets.ts'
import { findActiveStaffByEmail, findContactWithAccess } from '../sign-in.store.ts'
import { lockStaff } from '../staff.store.ts'
import { hoursOfAccessLink, tokenOfAccessLink, type AccessPurpose } from './access-link.rules.ts'
import { endAccessLinks, insertAccessLink } from './access-links.store.ts'

/** Whose password is to be chosen; nobody's when neither is there. */
interface Owner {
  staffId: string | null
  contactId: string | null
}

/** Makes a link and asks for its mail, within the caller's transaction. */
export async function makeAccessLinkWithin(
  tx: Transaction,
  config: Config,
  { actor, owner, purpose, now }: { actor: Actor; owner: Owner; purpose: AccessPurpose; now: Date },
): Promise<void> {
  const id = randomUUID()
  const expiresAt = new Date(now.getTime() + hoursOfAccessLink[purpose] * 3_600_000)
  await insertAccessLink(tx, {
    id,
    ...owner,
    purpose,
    tokenHash: digestOf(tokenOfAccessLink(linkSecretOf(config), id)),
    createdAt: now,
    expiresAt,
  })
  const subjectId = owner.staffId ?? owner.contactId ?? id
  await recordEvent(tx, { type: 'access_link.made', actor, ticketId: null, subjectId, details: { linkId: id, purpose }, at: now })
}

/**
 * Mails a member of the desk a link to choose a password by: an invitation, or a reset when they had one; earlier links open nothing then.
 * NotFound (404); Conflict (409) `not_active`.
 */
export async function sendAccessLink({ db, config }: Pick<Deps, 'db' | 'config'>, actor: Actor, staffId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const member = await lockStaff(tx, staffId)
    if (!member) throw new NotFound({ ja: '職員', en: 'member of the desk' })
    if (!member.active)
      throw new Conflict('not_active', {
        ja: '利用を停止中の職員です。先に再開してください。',
        en: 'This member is deactivated; reactivate them first.',
      })
    const owner = { staffId, contactId: null }
    await endAccessLinks(tx, owner, now)
    await makeAccessLinkWithin(tx, config, { actor, owner, purpose: member.passwordHash === null ? 'invitation' : 'reset', now })
  })
}

/**
 * Mails whoever has this address a link to choose another password by. An address nobody has costs the same work and is answered alike.
 * TooManyAttempts (429) when links for it, or from this network address, were asked for too often.
 */
export async function requestReset(
  deps: Pick<Deps, 'db' | 'config'>,
  { email, address }: { email: string; address: string },
): Promise<void> {
  const { db, config } = deps
  await countAttempt(deps, { kind: 'reset', email, address })
  const [member, contact] = await Promise.all([findActiveStaffByEmail(db, email), findContactWithAccess(db, email)])
  await db.transaction(async (tx) => {
    const owner = { staffId: member?.id ?? null, contactId: member ? null : (contact?.id ?? null) }
    await makeAccessLinkWithin(tx, config, { actor: applicant, owner, purpose: 'reset', now: await readNow(tx) })
  })
}
