import { shortlistFacts } from '../shortlists/mail-facts.ts'
import { planSequence } from './plan-sequence.ts'
import type { Reactions } from './reaction.ts'
import { reminderOf } from './reminder-plan.rules.ts'

export const shortlistReactions: Reactions = {
  'shortlist.dispatched': async ({ ticketId, details: { shortlistId }, at }, tx) => {
    const toCompany = { side: 'applicant', ticketId, shortlistId } as const
    return {
      add: await planSequence(tx, 'shortlist', { at }, (step) =>
        step.kind === 'reminder'
          ? { ...toCompany, ...reminderOf('shortlist', shortlistKey(shortlistId), step) }
          : { ...toCompany, key: shortlistKey(shortlistId) },
      ),
    }
  },

  'interest.stated': async ({ details: { shortlistId } }, tx) => {
    const facts = await shortlistFacts(tx, shortlistId)
    const answered = facts?.candidates.every(({ interest }) => interest !== null) ?? false
    return answered ? { cancel: [{ reason: 'answered', of: { shortlistId }, kinds: ['shortlist', 'reminder'] }] } : {}
  },

  'shortlist.withdrawn': ({ details: { shortlistId } }) => ({ cancel: [{ reason: 'withdrawn', of: { shortlistId } }] }),

  'shortlist.expired': async ({ ticketId, details: { shortlistId }, at }, tx) => ({
    cancel: [{ reason: 'expired', of: { shortlistId } }],
    add: await planSequence(tx, 'shortlist-expiry', { at }, () => ({
      key: `shortlist:${shortlistId}:expired`,
      side: 'applicant',
      ticketId,
      shortlistId,
    })),
  }),
}

/** Plan key of the mail that carries a shortlist to the company. */
export function shortlistKey(shortlistId: string): string {
  return `shortlist:${shortlistId}`
}
