import { dayInJapan } from '../calendar/business-time.rules.ts'
import type { Transaction } from '../db/client.ts'
import { isAboutOffice, lastWordOnOffice } from '../shortlists/outcomes.rules.ts'
import { readOutcomes } from '../shortlists/read-introduction.ts'
import { listAftercareGone } from './follow-ups.store.ts'
import type { Plan } from './plan.ts'
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
    if (!isAboutOffice({ kind })) return {}
    // Events are worked on in any order: what was corrected meanwhile brings nothing.
    const isCorrected = (await readOutcomes(tx, introductionId)).some(({ id, correctedAt }) => id === outcomeId && correctedAt !== null)
    if (isCorrected) return {}
    if (kind === 'withdrawn') return { cancel: [{ ...aftercareOf(introductionId), reason: 'withdrawn' }] }
    // Of two days recorded for one opening the later word counts.
    return afresh(tx, { ticketId, introductionId, openedOn: on, at, key: outcomeId })
  },

  'outcome.corrected': async ({ id, ticketId, details: { introductionId, outcomeId, kind, instead }, at }, tx) => {
    if (!isAboutOffice({ kind }) && !(instead && isAboutOffice(instead))) return {}
    const { openedOn, isSince } = lastWordOnOffice(await readOutcomes(tx, introductionId), outcomeId)
    // What was said on it later counts, as it did before.
    if (isSince) return {}
    return afresh(tx, { ticketId, introductionId, openedOn, at, key: id })
  },
}

function aftercareOf(introductionId: string) {
  return { of: { introductionId }, kinds: ['aftercare'] } as const
}

/** After-care as it follows from the day the office was opened on, instead of what was planned before; none where there is no office. */
async function afresh(
  tx: Transaction,
  {
    ticketId,
    introductionId,
    openedOn,
    at,
    key,
  }: { ticketId: string | null; introductionId: string; openedOn: string | undefined; at: Date; key: string },
): Promise<Plan> {
  const cancel = [{ ...aftercareOf(introductionId), reason: 'not_needed' }] as const
  if (openedOn === undefined) return { cancel }
  const gone = await listAftercareGone(tx, introductionId)
  return {
    cancel,
    add: await planSequence(tx, 'aftercare', { at, day: openedOn }, ({ count: step, dueAt }) => {
      // A day recorded late does not bring mails about a past nobody asked about then.
      if (dayInJapan(dueAt) < dayInJapan(at)) return undefined
      return sides
        .filter((side) => !gone.some((one) => one.side === side && one.step === step))
        .map((side) => ({ key: `aftercare:${key}:${side}:${step}`, side, ticketId, introductionId, details: { step, openedOn } }))
    }),
  }
}
