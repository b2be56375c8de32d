import { Select } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useStaff } from '../parts/use-staff.ts'
import { TicketDialog } from './ticket-dialog.tsx'
import type { Ticket } from './use-tickets.ts'

const wording = {
  title: { ja: '担当者を決める', en: 'Assign' },
  who: { ja: '担当者', en: 'Consultant' },
  load: { ja: (open: number) => `対応中 ${open}件`, en: (open: number) => `${open} open` },
} as const

export function AssignDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const staff = useStaff().filter(({ role, active }) => active && (role === 'consultant' || role === 'supervisor'))
  const [consultantId, setConsultantId] = useState<string | null>(ticket.assignee?.id ?? null)
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.title}
      close={close}
      perform={() =>
        api.PUT('/api/v1/tickets/{number}/assignment', {
          params: { path: { number: ticket.number }, header: { 'if-match': `"${ticket.version}"` } },
          body: { consultantId: consultantId ?? '' },
        })
      }
    >
      <Select
        label={words.who}
        data-autofocus
        searchable
        openOnFocus={false}
        required
        value={consultantId}
        onChange={setConsultantId}
        data={staff.map(({ id, name, openLoad }) => ({ value: id, label: `${name}（${words.load(openLoad)}）` }))}
      />
    </TicketDialog>
  )
}
