import { Text } from '@mantine/core'
import { api, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'

const wording = {
  title: { ja: (name: string) => `${name}への転送を取り下げる`, en: (name: string) => `Take back what was forwarded to ${name}` },
  what: {
    ja: '確認のお願いや再度のお知らせは、まだ届いていなければ届きません。届いたメールのリンクを開くと、取り下げられたことが分かります。取り下げのお知らせは、市区町村にも都道府県にも自動では届きません。',
    en: 'What has not been mailed yet is not mailed any more; the link in a mail that went says that it was taken back. Neither the municipality nor the prefecture is told by itself.',
  },
  act: { ja: '取り下げる', en: 'Take back' },
} as const

/** Takes back a case forwarded to a municipality that has not answered. */
export function TakeBackDialog({ ticket, passed, close }: { ticket: Ticket; passed: Schemas['PassedCase']; close: () => void }) {
  const words = useWords(wording)
  const nameOf = useTownName()
  const path = { number: ticket.number, id: passed.id }
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title(nameOf(passed.municipality))}
      act={words.act}
      close={close}
      perform={() => api.PUT('/api/v1/tickets/{number}/passed-cases/{id}/withdrawal', { params: { path } })}
    >
      <Text size="sm">{words.what}</Text>
    </TicketDialog>
  )
}
