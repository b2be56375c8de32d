import { Text } from '@mantine/core'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { MailTitle } from './mail-title.tsx'
import type { Mail } from './use-mails.ts'

const wording = {
  title: { ja: '今すぐ送る', en: 'Send now' },
  what: {
    ja: '予定の日時や一時停止にかかわらず、このメールをすぐに送ります。取り消せません。',
    en: 'It goes at once, whatever the hour and in spite of a pause, and cannot be taken back.',
  },
} as const

export function SendNowDialog({ ticket, mail, close }: { ticket: Ticket; mail: Mail; close: () => void }) {
  const words = useWords(wording)
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.title}
      close={close}
      perform={() => api.PUT('/api/v1/follow-ups/{id}/send-now', { params: { path: { id: mail.id } } })}
    >
      <Text size="sm" component="div">
        <MailTitle mail={mail} />
      </Text>
      <Text size="sm">{words.what}</Text>
    </TicketDialog>
  )
}
