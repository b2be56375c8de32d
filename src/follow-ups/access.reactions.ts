import { findAccessLinkOwner } from '../people/access-links/find-owner.ts'
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

  // Whoever could act in somebody's name from now on does not do so unknown to them.
  'staff.changed': async ({ id, details: { staffId, fields }, actorId, at }) =>
    fields.includes('password') && staffId !== actorId ? { add: [aboutAccount('password-set', id, staffId, at)] } : {},
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

type AboutAccount = 'second-factor-set-up' | 'second-factor-removed' | 'password-set' | 'token-made'

/** A mail to a member of the desk about what happened to their account. */
function aboutAccount(kind: AboutAccount, eventId: string, staffId: string, at: Date): PlannedFollowUp {
  return { side: 'staff', staffId, key: `${kind}:${eventId}`, kind, ticketId: null, dueAt: at, details: {} }
}
