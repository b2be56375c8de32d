import type { Reactions } from './reaction.ts'

export const erasureReactions: Reactions = {
  // The claim would keep them from going, too, but only when they are due.
  'address.erased': ({ details: { contactId } }) => ({ cancel: [{ reason: 'erased', of: { addressOf: contactId } }] }),
}
