import type { Transaction } from '../db/client.ts'
import type { AccessGiving } from '../mail/messages/access-given.ts'
import { findAccessLinkOwner } from '../people/access-links/find-owner.ts'
import { listOverseers } from '../people/read-staff.ts'
import type { PlannedFollowUp } from './plan.ts'
import type { Reactions } from './reaction.ts'

export const accessReactions: Reactions = {
  'access_link.made': async ({ details: { linkId, purpose }, at }, tx) => {
    const owner = await findAccessLinkOwner(tx, linkId)
    // Asked for with an address nobody has: nobody is told, and whoever asked was answered like everybody.
    if (!owner) return {}
    const kind = purpose === 'invitation' ? 'invitation' : 'password-reset'
    return { add: [{ ...owner, key: `access-link:${linkId}`, kind, ticketId: null, dueAt: at, details: { accessLinkId: linkId } }] }
  },

  'second_factor.set_up': async ({ id, details, at }) => ({ add: [aboutAccount('second-factor-set-up', id, details.staffId, at)] }),
  'second_factor.removed': async ({ id, details, at }) => ({ add: [aboutAccount('second-factor-removed', id, details.staffId, at)] }),

  'second_factor.shown': async ({ id, details: { staffId, by }, at }) =>
    by === 'recovery_code' ? { add: [aboutAccount('recovery-code-used', id, staffId, at)] } : {},
  'recovery_codes.renewed': async ({ id, details, at }) => ({ add: [aboutAccount('recovery-codes-renewed', id, details.staffId, at)] }),

  // Whoever could act in somebody's name from now on does not do so unknown to them.
  'staff.created': async (event, tx) => ({ add: await toOverseers('added', event, tx) }),
  'staff.changed': async (event, tx) => {
    const { id, details, actorId, at } = event
    const { staffId, fields } = details
    const isSet = fields.includes('password') && staffId !== actorId
    return {
      add: [
        ...(isSet ? [aboutAccount('password-set', id, staffId, at), ...(await toOverseers('password', event, tx))] : []),
        ...(fields.includes('role') ? await toOverseers('role', event, tx) : []),
      ],
    }
  },
  'token.created': async ({ id, details: { tokenId, staffId, reason }, actorId, at }) =>
    staffId !== undefined && reason !== undefined && staffId !== actorId
      ? { add: [{ ...aboutAccount('token-made', id, staffId, at), details: { tokenId, tokenReason: reason } }] }
      : {},

  'password.chosen': async ({ details: { linkId, purpose }, at }, tx) => {
    const owner = purpose === 'reset' ? await findAccessLinkOwner(tx, linkId) : undefined
    if (!owner) return {}
    return {
      add: [
        {
          ...owner,
          key: `password-changed:${linkId}`,
          kind: 'password-changed',
          ticketId: null,
          dueAt: at,
          details: { accessLinkId: linkId },
        },
      ],
    }
  },
}

/** What one administrator does to the accounts of the desk is known to the others and to the supervisors. */
async function toOverseers(
  giving: AccessGiving,
  { id, details: { staffId }, actorId, at }: { id: string; details: { staffId: string }; actorId: string | null; at: Date },
  tx: Transaction,
): Promise<PlannedFollowUp[]> {
  if (actorId === null) return []
  const readers = (await listOverseers(tx)).filter((reader) => reader.id !== actorId && reader.id !== staffId)
  return readers.map((reader) => ({
    side: 'staff',
    staffId: reader.id,
    key: `access-given:${giving}:${id}:${reader.id}`,
    kind: 'access-given',
    ticketId: null,
    dueAt: at,
    details: { memberId: staffId, givenBy: actorId, giving },
  }))
}

type AboutAccount =
  | 'second-factor-set-up'
  | 'second-factor-removed'
  | 'recovery-code-used'
  | 'recovery-codes-renewed'
  | 'password-set'
  | 'token-made'

/** A mail to a member of the desk about what happened to their account. */
function aboutAccount(kind: AboutAccount, eventId: string, staffId: string, at: Date): PlannedFollowUp {
  return { side: 'staff', staffId, key: `${kind}:${eventId}`, kind, ticketId: null, dueAt: at, details: {} }
}
