import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'

const wording = {
  pause: { ja: '予定のメールを一時停止', en: 'Pause the mails' },
  pauseWhat: {
    ja: 'この案件の予定メールを、再開するまで送りません。後から予定されるものも止まります。',
    en: 'No scheduled mail of this ticket goes until it is resumed, those planned later included.',
  },
  reason: { ja: '一時停止の理由', en: 'Why' },
  resume: { ja: '予定のメールを再開', en: 'Resume the mails' },
  resumeWhat: {
    ja: '期限を過ぎたものは、次の受付時間から順に、続きもののうち最後の1通だけを送ります。',
    en: 'What is overdue goes one after the other from the next business hour on, of each series the last.',
  },
} as const

export function PauseDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const [reason, setReason] = useState('')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.pause}
      act={words.pause}
      close={close}
      perform={() => api.PUT('/api/v1/tickets/{number}/pause', { params: { path: { number: ticket.number } }, body: { reason } })}
    >
      <Text size="sm">{words.pauseWhat}</Text>
      <TextInput
        label={words.reason}
        data-autofocus
        required
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </TicketDialog>
  )
}

export function ResumeDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  return (
    <TicketDialog
      ticket={ticket}
      title={words.resume}
      act={words.resume}
      close={close}
      perform={() => api.DELETE('/api/v1/tickets/{number}/pause', { params: { path: { number: ticket.number } } })}
    >
      <Text size="sm">{words.resumeWhat}</Text>
    </TicketDialog>
  )
}
