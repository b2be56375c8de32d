import { findContact } from '../people/read-contacts.ts'
import type { Reactions } from './reaction.ts'

export const erasureReactions: Reactions = {
  // The claim would keep what waits from going, too, but only when it is due. The one mail that follows is planned after that.
  'address.erased': async ({ ticketId, details: { contactId }, at }, tx) => {
    const organizationId = (await findContact(tx, contactId))?.organizationId
    return {
      cancel: [{ reason: 'erased', of: { addressOf: contactId } }],
      add: [
        {
          key: `erasure-notice:${contactId}`,
          kind: 'erasure-notice',
          ticketId,
          dueAt: at,
          details: { contactId },
          ...(ticketId === null && organizationId ? { side: 'organization', organizationId } : { side: 'applicant' }),
        },
      ],
    }
  },
}
