import type { Transaction } from '../db/client.ts'
import { findContact } from '../people/read-contacts.ts'
import type { PlannedFollowUp } from './plan.ts'
import type { Reactions } from './reaction.ts'

export const erasureReactions: Reactions = {
  'erasure.requested': async ({ id, ticketId, details: { contactId }, at }, tx) => ({
    add: [{ key: `erasure-receipt:${id}`, kind: 'erasure-receipt', dueAt: at, ...(await toPerson(tx, ticketId, contactId)) }],
  }),

  // The claim would keep what waits from going, too, but only when it is due. The one mail that follows is planned after that.
  'address.erased': async ({ ticketId, details: { contactId }, at }, tx) => ({
    cancel: [{ reason: 'erased', of: { addressOf: contactId } }],
    add: [{ key: `erasure-notice:${contactId}`, kind: 'erasure-notice', dueAt: at, ...(await toPerson(tx, ticketId, contactId)) }],
  }),
}

/** Where a mail about somebody's own data stands: with the ticket they asked by, else with their organisation. */
async function toPerson(
  tx: Transaction,
  ticketId: string | null,
  contactId: string,
): Promise<Pick<PlannedFollowUp, 'ticketId' | 'side' | 'organizationId' | 'details'>> {
  const organizationId = (await findContact(tx, contactId))?.organizationId
  const about = ticketId === null && organizationId ? ({ side: 'organization', organizationId } as const) : ({ side: 'applicant' } as const)
  return { ticketId, details: { contactId }, ...about }
}
