import { HeldReplyNote } from '../contacts/held-reply-note.tsx'
import { StoppedReplyNote } from '../contacts/stopped-reply-note.tsx'
import { CopiesNote } from '../participants/copies-note.tsx'
import type { Ticket } from './use-tickets.ts'

// Comes along, so that it is there should the connection be cut when the reply has gone.
export { SentJustNow } from './sent-just-now.tsx'

/** What somebody is to know of a reply before it is sent: whether it reaches its reader, when, and who else gets it. */
export function ReplyNotes({ ticket }: { ticket: Ticket }) {
  return (
    <>
      <StoppedReplyNote applicant={ticket.applicant} />
      <HeldReplyNote ticket={ticket} />
      <CopiesNote ticket={ticket} />
    </>
  )
}
