import { dayInJapan } from '../calendar/business-time.rules.ts'
import { listAftercareGone } from './follow-ups.store.ts'
import { planSequence } from './plan-sequence.ts'
import type { Reactions } from './reaction.ts'

const sides = ['applicant', 'municipality'] as const

export const introductionReactions: Reactions = {
  'introduction.made': async ({ ticketId, details: { introductionId, enquiryId }, at }, tx) => ({
    add: await planSequence(tx, 'introduction', { at }, () =>
      sides.map((side) => ({ key: `introduction:${introductionId}:${side}`, side, ticketId, introductionId, enquiryId })),
    ),
  }),

  'outcome.recorded': async ({ ticketId, details: { introductionId, outcomeId, kind, on }, at }, tx) => {
    const aftercare = { of: { introductionId }, kinds: ['aftercare'] } as const
    if (kind === 'withdrawn') return { cancel: [{ ...aftercare, reason: 'withdrawn' }] }
    if (kind !== 'office_opened') return {}
    const gone = await listAftercareGone(tx, introductionId)
    return {
      // Of two days recorded for one opening the later word counts.
      cancel: [{ ...aftercare, reason: 'not_needed' }],
      add: await planSequence(tx, 'aftercare', { at, day: on }, ({ count: step, dueAt }) => {
        // A day recorded late does not bring mails about a past nobody asked about then.
        if (dayInJapan(dueAt) < dayInJapan(at)) return undefined
        return sides
          .filter((side) => !gone.some((one) => one.side === side && one.step === step))
          .map((side) => ({
            key: `aftercare:${outcomeId}:${side}:${step}`,
            side,
            ticketId,
            introductionId,
            details: { step, openedOn: on },
          }))
      }),
    }
  },
}
