import { dayInJapan } from '../calendar/business-time.rules.ts'
import type { Transaction } from '../db/client.ts'
import { findContact } from '../people/read-contacts.ts'
import { planSequence } from './plan-sequence.ts'
import type { Plan, PlannedFollowUp } from './plan.ts'
import type { Happened, Reactions } from './reaction.ts'

export const organizationReactions: Reactions = {
  'profile.stated': askLater,

  'profile.confirmed': askLater,

  'contact.recognised': async ({ details: { contactId }, at }, tx) => {
    const organizationId = (await findContact(tx, contactId))?.organizationId
    // Somebody recognised before the posts change says nothing of who has them afterwards.
    if (!organizationId || dayInJapan(at).slice(5, 7) !== '04') return {}
    return { cancel: [{ reason: 'answered', of: { organizationId }, kinds: ['handover-request'] }] }
  },
}

async function askLater(
  { id, details: { organizationId }, at }: Happened<'profile.stated'> | Happened<'profile.confirmed'>,
  tx: Transaction,
): Promise<Plan> {
  return {
    cancel: [{ reason: 'answered', of: { organizationId }, kinds: ['profile-check'] }],
    add: await profileChecks(tx, organizationId, { at, key: id }),
  }
}

/** What asks an organisation whether its profile is still right, counted from when it last said so. */
export function profileChecks(
  tx: Transaction,
  organizationId: string,
  { key, ...start }: { at: Date; happenedAt?: Date; key: string },
): Promise<PlannedFollowUp[]> {
  return planSequence(tx, 'profile-check', start, ({ code, count }) => ({
    key: `profile-check:${key}:${code}`,
    side: 'organization',
    ticketId: null,
    organizationId,
    details: { step: count },
  }))
}
