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

  'second_factor.set_up': async (event) => ({ add: [aboutFactor('second-factor-set-up', event)] }),
  'second_factor.removed': async (event) => ({ add: [aboutFactor('second-factor-removed', event)] }),

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

/** A mail to a member of the desk whose second factor is another since. */
function aboutFactor(
  kind: 'second-factor-set-up' | 'second-factor-removed',
  { id, details: { staffId }, at }: { id: string; details: { staffId: string }; at: Date },
): PlannedFollowUp {
  return { side: 'staff', staffId, key: `${kind}:${id}`, kind, ticketId: null, dueAt: at, details: {} }
}
