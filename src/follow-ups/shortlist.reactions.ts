import type { Transaction } from '../db/client.ts'
import { shortlistFacts } from '../shortlists/mail-facts.ts'
import { planSequence } from './plan-sequence.ts'
import type { Cancellation } from './plan.ts'
import type { Reactions } from './reaction.ts'
import { reminderOf } from './reminder-plan.rules.ts'
import { lockRemindersOf } from './series.store.ts'

export const shortlistReactions: Reactions = {
  'shortlist.dispatched': async ({ ticketId, details: { shortlistId }, at }, tx) => {
    const toCompany = { side: 'applicant', ticketId, shortlistId } as const
    return {
      add: await planSequence(tx, 'shortlist', { at }, (step) =>
        step.kind === 'reminder'
          ? { ...toCompany, ...reminderOf('shortlist', shortlistKey(shortlistId), step) }
          : { ...toCompany, key: shortlistKey(shortlistId) },
      ),
      over: await overAsThingsStand(tx, shortlistId),
    }
  },

  'interest.stated': async ({ details: { shortlistId } }, tx) => ({ cancel: await overAsThingsStand(tx, shortlistId) }),

  'shortlist.withdrawn': async ({ details: { shortlistId } }, tx) => {
    await lockRemindersOf(tx, shortlistId)
    return { cancel: [{ reason: 'withdrawn', of: { shortlistId } }] }
  },

  'shortlist.expired': async ({ ticketId, details: { shortlistId }, at }, tx) => {
    await lockRemindersOf(tx, shortlistId)
    const notice = { key: `shortlist:${shortlistId}:expired`, side: 'applicant', ticketId, shortlistId } as const
    return {
      cancel: [{ reason: 'expired', of: { shortlistId } }],
      add: await planSequence(tx, 'shortlist-expiry', { at }, () => notice),
    }
  },
}

const asking = ['shortlist', 'reminder'] as const

/** What asks the company for its word, when that is not awaited as things stand: all of it is answered, or the list has ended. */
async function overAsThingsStand(tx: Transaction, shortlistId: string): Promise<Cancellation[]> {
  await lockRemindersOf(tx, shortlistId)
  const status = (await shortlistFacts(tx, shortlistId))?.status
  if (status !== 'answered' && status !== 'withdrawn' && status !== 'expired') return []
  return [{ reason: status, of: { shortlistId }, kinds: asking }]
}

/** Plan key of the mail that carries a shortlist to the company. */
export function shortlistKey(shortlistId: string): string {
  return `shortlist:${shortlistId}`
}
