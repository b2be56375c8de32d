import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from './ticket-dialog.tsx'
import type { Ticket } from './use-tickets.ts'
import { WaitFields, type Wait } from './wait-fields.tsx'

const wording = { title: { ja: '返答待ちにする', en: 'Wait for an answer' } } as const

export function WaitDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const { waitForApplicant, waitForThirdParty } = ticket.can
  const [wait, setWait] = useState<Wait>({ for: waitForApplicant ? 'applicant' : 'third_party', until: '' })
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.title}
      close={close}
      perform={() =>
        api.PUT('/api/v1/tickets/{number}/waiting', {
          params: { path: { number: ticket.number } },
          body: { for: wait.for, ...(wait.until !== '' && { until: wait.until }) },
        })
      }
    >
      <WaitFields wait={wait} choose={setWait} may={{ applicant: waitForApplicant, third_party: waitForThirdParty }} />
    </TicketDialog>
  )
}
