import { dayInJapan } from '../calendar/business-time.rules.ts'
import { planSequence } from './plan-sequence.ts'
import type { Reactions } from './reaction.ts'

export const linkReactions: Reactions = {
  'form.kept': ({ details: { waitingFormId }, at }) => ({
    add: [
      {
        key: `form:${waitingFormId}`,
        kind: 'form-confirmation',
        side: 'applicant',
        ticketId: null,
        dueAt: at,
        details: { waitingFormId },
      },
    ],
  }),
  'link.renewed': async ({ ticketId, details: { linkId, purpose }, at }, tx) => ({
    add: await planSequence(tx, 'new-link', { at }, () => ({
      // However often somebody presses the button, one mail a day.
      key: `new-link:${linkId}:${dayInJapan(at)}`,
      side: purpose === 'answer' ? 'municipality' : 'applicant',
      ticketId,
      details: { linkId },
    })),
  }),
}
