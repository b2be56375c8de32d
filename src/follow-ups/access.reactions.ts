import { findAccessLinkOwner } from '../people/access-links/find-owner.ts'
import type { Reactions } from './reaction.ts'

export const accessReactions: Reactions = {
  'access_link.made': async ({ details: { linkId, purpose }, at }, tx) => {
    const owner = await findAccessLinkOwner(tx, linkId)
    // Asked for with an address nobody has: nobody is told, and whoever asked was answered like everybody.
    if (!owner) return {}
    const kind = purpose === 'invitation' ? 'invitation' : 'password-reset'
    return { add: [{ ...owner, key: `access-link:${linkId}`, kind, ticketId: null, dueAt: at, details: { accessLinkId: linkId } }] }
  },

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
