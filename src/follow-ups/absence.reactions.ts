import type { Reactions } from './reaction.ts'

export const absenceReactions: Reactions = {
  'staff.absences_set': ({ id, details: { staffId: absentId, substitutes = [] }, at }) => ({
    add: substitutes.map((staffId) => ({
      key: `substitute-notice:${id}:${staffId}`,
      kind: 'substitute-notice',
      side: 'staff',
      ticketId: null,
      staffId,
      dueAt: at,
      details: { absentId },
    })),
  }),
}
