import { useIsMutating } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { useDo } from '../keys/keys-provider.tsx'
import { firstSubject } from '../tickets/first-subject.ts'
import { forgetSeen, unkeptOf, useKeepDraft } from '../tickets/use-drafts.ts'
import type { Ticket } from '../tickets/use-tickets.ts'

/**
 * Leads to where replies to a ticket are written, and takes words along as the draft of one; a draft that is there already is not written
 * over: both are shown. Undefined where nothing can go along just now.
 */
export function useHandToReply(
  { number, can, applicant }: Ticket,
  close: () => void,
): ((words: { subject: string; body: string }) => void) | undefined {
  const keep = useKeepDraft(number)
  const doWhatItOffers = useDo()
  // A reply that waits to go, or words that wait to be kept, stand where these would.
  const isTaken = useIsMutating({ mutationKey: ['write', number] }) > 0 || unkeptOf(number, 'reply') !== undefined
  if (!can.reply || isTaken) return undefined
  return ({ subject, body }) => {
    if (body.trim() !== '' || subject.trim() !== '') {
      forgetSeen(number, 'reply')
      keep('reply', { subject: subject.trim() === '' ? firstSubject[applicant.language] : subject, body })
    }
    // It is kept as what it was written in goes, before the composer asks for it.
    flushSync(close)
    doWhatItOffers('reply')
  }
}
