/** What somebody of the desk may be writing at a ticket; `heard`: what the applicant says, half taken down. */
export const draftKinds = ['reply', 'note', 'heard'] as const
export type DraftKind = (typeof draftKinds)[number]

/** Those that take files. */
export const kindsWithFiles = ['reply', 'note'] as const
export type KindWithFiles = (typeof kindsWithFiles)[number]
