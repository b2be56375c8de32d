import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { ResolveFields, type Resolution } from './resolve-fields.tsx'
import { TicketDialog } from './ticket-dialog.tsx'
import { useTicketMeanwhile } from './use-ticket-meanwhile.tsx'
import type { Ticket } from './use-tickets.ts'

const wording = { title: { ja: '解決にする', en: 'Resolve' } } as const

export function ResolveDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const { ifMatch, isOver, note } = useTicketMeanwhile(ticket, ticket.can.resolve)
  const [resolution, setResolution] = useState<Resolution>({ kind: 'answered', note: '' })
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.title}
      close={close}
      isOver={isOver}
      perform={() =>
        api.PUT('/api/v1/tickets/{number}/resolution', {
          params: { path: { number: ticket.number }, header: { 'if-match': ifMatch } },
          body: resolution,
        })
      }
    >
      {note}
      <ResolveFields resolution={resolution} choose={setResolution} />
    </TicketDialog>
  )
}
