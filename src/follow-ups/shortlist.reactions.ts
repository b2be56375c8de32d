import { shortlistFacts } from '../shortlists/mail-facts.ts'
import type { PlannedFollowUp } from './plan.ts'
import type { Reactions } from './reaction.ts'
import { reminderDueAt, reminderSteps } from './series.rules.ts'

export const shortlistReactions: Reactions = {
  'shortlist.dispatched': ({ ticketId, details: { shortlistId }, at }) => {
    const toCompany = { side: 'applicant', ticketId, shortlistId } as const
    return {
      add: [
        { ...toCompany, key: shortlistKey(shortlistId), kind: 'shortlist', dueAt: at },
        ...reminderSteps.map((step): PlannedFollowUp => ({
          ...toCompany,
          key: `shortlist:${shortlistId}:reminder:${step}`,
          kind: 'reminder',
          scheduled: true,
          dueAt: reminderDueAt(at, step),
          details: { about: 'shortlist', step },
        })),
      ],
    }
  },

  'interest.stated': async ({ details: { shortlistId } }, tx) => {
    const facts = await shortlistFacts(tx, shortlistId)
    const answered = facts?.candidates.every(({ interest }) => interest !== null) ?? false
    return answered ? { cancel: [{ reason: 'answered', of: { shortlistId }, kinds: ['shortlist', 'reminder'] }] } : {}
  },

  'shortlist.withdrawn': ({ details: { shortlistId } }) => ({ cancel: [{ reason: 'withdrawn', of: { shortlistId } }] }),

  'shortlist.expired': ({ ticketId, details: { shortlistId }, at }) => ({
    cancel: [{ reason: 'expired', of: { shortlistId } }],
    add: [
      {
        key: `shortlist:${shortlistId}:expired`,
        kind: 'expiry-notice',
        side: 'applicant',
        ticketId,
        shortlistId,
        scheduled: true,
        dueAt: at,
      },
    ],
  }),
}

/** Plan key of the mail that carries a shortlist to the company. */
export function shortlistKey(shortlistId: string): string {
  return `shortlist:${shortlistId}`
}
