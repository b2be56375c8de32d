import type { Reactions } from './reaction.ts'

export const linkReactions: Reactions = {
  'link.renewed': ({ ticketId, details: { linkId, purpose }, at }) => ({
    add: [
      {
        key: `new-link:${linkId}`,
        kind: 'new-link',
        side: purpose === 'answer' ? 'municipality' : 'applicant',
        ticketId,
        dueAt: at,
        details: { linkId },
      },
    ],
  }),
}
