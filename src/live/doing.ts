/** What somebody of the desk does at a ticket. */
export const doings = ['reading', 'replying', 'noting'] as const
export type Doing = (typeof doings)[number]
