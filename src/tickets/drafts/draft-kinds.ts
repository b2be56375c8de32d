/** What somebody of the desk may be writing at a ticket. */
export const draftKinds = ['reply', 'note'] as const
export type DraftKind = (typeof draftKinds)[number]
