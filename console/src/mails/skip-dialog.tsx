import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { MailTitle } from './mail-title.tsx'
import type { Mail } from './use-mails.ts'

const wording = {
  title: { ja: 'このメールを見送る', en: 'Skip this mail' },
  what: {
    ja: 'この1通だけを送らずに済ませます。続きのメールは予定どおり送られます。',
    en: 'Only this one does not go; the others of its series do.',
  },
  reason: { ja: '見送る理由', en: 'Why' },
  act: { ja: '見送る', en: 'Skip' },
} as const

export function SkipDialog({ ticket, mail, close }: { ticket: Ticket; mail: Mail; close: () => void }) {
  const words = useWords(wording)
  const [reason, setReason] = useState('')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      perform={() => api.PUT('/api/v1/follow-ups/{id}/skip', { params: { path: { id: mail.id } }, body: { reason } })}
    >
      <Text size="sm" component="div">
        <MailTitle mail={mail} />
      </Text>
      <Text size="sm">{words.what}</Text>
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
