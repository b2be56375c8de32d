import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { ConsultantSelect } from '../parts/consultant-select.tsx'
import { AssignByRule, SaysWhoAndWhy, type ChosenByRule } from './assign-by-rule.tsx'
import { TicketDialog } from './ticket-dialog.tsx'
import { useTicketMeanwhile } from './use-ticket-meanwhile.tsx'
import type { Ticket } from './use-tickets.ts'

const wording = {
  title: { ja: '担当者を決める', en: 'Assign' },
} as const

export function AssignDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const { ifMatch, isOver, note } = useTicketMeanwhile(ticket, ticket.can.assign)
  // Whoever has it now, until somebody is chosen, or nobody.
  const [chosen, choose] = useState<string | null>()
  const [byRule, setByRule] = useState<ChosenByRule>()
  const consultantId = chosen === undefined ? (ticket.assignee?.id ?? null) : chosen
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.title}
      close={close}
      isOver={isOver || byRule !== undefined}
      perform={() =>
        api.PUT('/api/v1/tickets/{number}/assignment', {
          params: { path: { number: ticket.number }, header: { 'if-match': ifMatch } },
          body: { consultantId: consultantId ?? '' },
        })
      }
    >
      {byRule ? (
        <SaysWhoAndWhy chosen={byRule} />
      ) : (
        <>
          {note}
          <AssignByRule ticket={ticket} done={setByRule} />
          {!isOver && <ConsultantSelect value={consultantId} onChange={choose} />}
        </>
      )}
    </TicketDialog>
  )
}
