import { Text } from '@mantine/core'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from './ticket-dialog.tsx'
import { useTicketMeanwhile } from './use-ticket-meanwhile.tsx'
import type { Ticket } from './use-tickets.ts'

const wording = {
  title: { ja: '担当から外れる', en: 'Release it' },
  what: {
    ja: (number: string) => `${number}は、担当者のいない案件に戻ります。次の担当者は、窓口のだれかが引き受けるまで決まりません。`,
    en: (number: string) => `${number} goes back to the tickets nobody has, until somebody at the desk takes it.`,
  },
} as const

/** Asks before a ticket is left to nobody. */
export function ReleaseDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const { number } = ticket
  const { ifMatch, isOver, note } = useTicketMeanwhile(ticket, ticket.can.release, { isAllOrNothing: true })
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.title}
      close={close}
      isOver={isOver}
      perform={() => api.DELETE('/api/v1/tickets/{number}/assignment', { params: { path: { number }, header: { 'if-match': ifMatch } } })}
    >
      {note}
      {!isOver && <Text size="sm">{words.what(number)}</Text>}
    </TicketDialog>
  )
}
