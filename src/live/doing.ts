/** What somebody of the desk does at a ticket. */
export const doings = ['reading', 'replying', 'noting'] as const
export type Doing = (typeof doings)[number]

/** What is told of them: `sending`, whatever they do, as long as a reply of theirs can still be taken back. */
export const toldDoings = [...doings, 'sending'] as const
export type ToldDoing = (typeof toldDoings)[number]
