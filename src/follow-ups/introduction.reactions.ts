import { listAftercareGone } from './follow-ups.store.ts'
import type { PlannedFollowUp } from './plan.ts'
import type { Reactions } from './reaction.ts'
import { aftercareDueAt, stepsToCome } from './series.rules.ts'

const sides = ['applicant', 'municipality'] as const

export const introductionReactions: Reactions = {
  'introduction.made': ({ ticketId, details: { introductionId, enquiryId }, at }) => ({
    add: sides.map((side) => ({
      key: `introduction:${introductionId}:${side}`,
      kind: 'introduction' as const,
      side,
      ticketId,
      introductionId,
      enquiryId,
      dueAt: at,
    })),
  }),

  'outcome.recorded': async ({ ticketId, details: { introductionId, outcomeId, kind, on }, at }, tx) => {
    const aftercare = { of: { introductionId }, kinds: ['aftercare'] } as const
    if (kind === 'withdrawn') return { cancel: [{ ...aftercare, reason: 'withdrawn' }] }
    if (kind !== 'office_opened') return {}
    const gone = await listAftercareGone(tx, introductionId)
    return {
      // Of two days recorded for one opening the later word counts.
      cancel: [{ ...aftercare, reason: 'not_needed' }],
      add: sides.flatMap((side) =>
        stepsToCome(on, at)
          .filter((step) => !gone.some((one) => one.side === side && one.step === step))
          .map((step): PlannedFollowUp => ({
            key: `aftercare:${outcomeId}:${side}:${step}`,
            kind: 'aftercare',
            side,
            ticketId,
            introductionId,
            scheduled: true,
            dueAt: aftercareDueAt(on, step),
            details: { step, openedOn: on },
          })),
      ),
    }
  },
}
