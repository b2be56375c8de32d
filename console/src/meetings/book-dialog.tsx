import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useMe } from '../session/use-session.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import { useTicketMeanwhile } from '../tickets/use-ticket-meanwhile.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { HostSelect } from './host-select.tsx'
import { WayFields, wayOf, type Way } from './meeting-way.tsx'
import { MinutesField } from './minutes-field.tsx'
import { TimeFields } from './time-fields.tsx'
import { instantOf, type Time } from './time.ts'

const wording = {
  title: { ja: '日時を決めて予約', en: 'Book a time' },
  what: {
    ja: '相談者と決めた日時を予約します。相談者には確認のメールと予定ファイルが届きます。',
    en: 'A time you have agreed on; the applicant gets a mail that confirms it.',
  },
  note: { ja: '相談者への一言（任意）', en: 'Words to the applicant (optional)' },
  act: { ja: '予約する', en: 'Book' },
} as const

/** A meeting arranged by telephone or mail. */
export function BookDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const me = useMe()
  const { isOver, note: over } = useTicketMeanwhile(ticket, ticket.can.meet)
  const [host, setHost] = useState<string | null>()
  const [way, setWay] = useState<Way>({ kind: 'phone', place: '', joinUrl: '', phone: '' })
  const [time, setTime] = useState<Time>({ local: '', outsideHoursReason: '' })
  const [minutes, setMinutes] = useState(60)
  const [note, setNote] = useState('')
  const consultantId = host ?? ticket.assignee?.id ?? me?.id ?? null
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      isOver={isOver}
      perform={() =>
        api.POST('/api/v1/tickets/{number}/meetings', {
          params: { path: { number: ticket.number } },
          body: {
            status: 'booked',
            ...wayOf(way),
            ...instantOf(time),
            minutes,
            record: '',
            ...(consultantId !== null && { consultantId }),
            ...(note.trim() !== '' && { note }),
          },
        })
      }
    >
      {isOver ? over : <Text size="sm">{words.what}</Text>}
      <TimeFields time={time} change={setTime} />
      <MinutesField minutes={minutes} change={setMinutes} least={1} />
      <HostSelect value={consultantId} change={setHost} />
      <WayFields way={way} change={setWay} />
      <Textarea label={words.note} autosize minRows={2} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
    </TicketDialog>
  )
}
