import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from './ticket-dialog.tsx'
import { useTicketMeanwhile } from './use-ticket-meanwhile.tsx'
import type { Ticket } from './use-tickets.ts'
import { WaitFields, type Wait } from './wait-fields.tsx'

const wording = { title: { ja: '返答待ちにする', en: 'Wait for an answer' } } as const

export function WaitDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const { waitForApplicant, waitForThirdParty } = ticket.can
  const { ifMatch, isOver, note } = useTicketMeanwhile(ticket, waitForApplicant || waitForThirdParty)
  const [wait, setWait] = useState<Wait>({ for: waitForApplicant ? 'applicant' : 'third_party', until: '' })
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.title}
      close={close}
      isOver={isOver}
      perform={() =>
        api.PUT('/api/v1/tickets/{number}/waiting', {
          params: { path: { number: ticket.number }, header: { 'if-match': ifMatch } },
          body: { for: wait.for, ...(wait.until !== '' && { until: wait.until }) },
        })
      }
    >
      {note}
      {!isOver && <WaitFields wait={wait} choose={setWait} may={{ applicant: waitForApplicant, third_party: waitForThirdParty }} />}
    </TicketDialog>
  )
}
