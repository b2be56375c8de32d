import type { Erasable } from '../tickets/erase-words.ts'
import { eraseAnswerersOf, findEnquiry } from './enquiries.store.ts'

/** Who was said to have answered an enquiry, and asked about it, in the name of whom it was sent to. */
export const erasableAnswerer: Erasable = {
  words: { ja: '打診の実際の回答者', en: 'person who answered an enquiry' },
  find: async (reader, id) => {
    const enquiry = await findEnquiry(reader, id)
    return enquiry && { ticketId: enquiry.ticketId, messageId: null }
  },
  erase: eraseAnswerersOf,
}
