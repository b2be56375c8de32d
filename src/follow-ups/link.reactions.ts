import { dayInJapan } from '../calendar/business-time.rules.ts'
import type { Reactions } from './reaction.ts'

export const linkReactions: Reactions = {
  'link.renewed': ({ ticketId, details: { linkId, purpose }, at }) => ({
    add: [
      {
        // However often somebody presses the button, one mail a day.
        key: `new-link:${linkId}:${dayInJapan(at)}`,
        kind: 'new-link',
        side: purpose === 'answer' ? 'municipality' : 'applicant',
        ticketId,
        dueAt: at,
        details: { linkId },
      },
    ],
  }),
}
