import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { useMe } from '../session/use-session.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import { useTicketMeanwhile } from '../tickets/use-ticket-meanwhile.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { FreeTimes } from './free-times.tsx'
import { HostSelect } from './host-select.tsx'
import { WayFields, wayOf, type Way } from './meeting-way.tsx'
import { MinutesField } from './minutes-field.tsx'

const wording = {
  title: { ja: '候補日時を送る', en: 'Offer times' },
  what: {
    ja: '相談者に候補日時をメールで送り、ご都合のよいものを選んでいただきます（10件まで）。先に送った候補日時の受付は終了します。',
    en: 'The applicant gets the times by mail and picks one (ten at most). Times offered before can no longer be picked.',
  },
  note: { ja: '相談者への一言（任意）', en: 'Words to the applicant (optional)' },
  act: { ja: (count: number) => `${grouped(count)}件の候補を送る`, en: (count: number) => `Offer ${grouped(count)}` },
} as const

/** Times out of the consultant's diary, for the applicant to pick from. */
export function OfferDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const me = useMe()
  const { isOver, note: over } = useTicketMeanwhile(ticket, ticket.can.meet)
  const [host, setHost] = useState<string | null>()
  const [way, setWay] = useState<Way>({ kind: 'online', place: '', joinUrl: '', phone: '' })
  const [minutes, setMinutes] = useState(60)
  const [slots, setSlots] = useState<readonly string[]>([])
  const [note, setNote] = useState('')
  const consultantId = host ?? ticket.assignee?.id ?? me?.id ?? null
  return (
    <TicketDialog
      size="lg"
      ticket={ticket}
      title={words.title}
      act={words.act(slots.length)}
      close={close}
      isOver={isOver}
      perform={() =>
        api.POST('/api/v1/tickets/{number}/meetings', {
          params: { path: { number: ticket.number } },
          body: {
            status: 'proposed',
            ...wayOf(way),
            minutes,
            slots: [...slots],
            ...(consultantId !== null && { consultantId }),
            ...(note.trim() !== '' && { note }),
          },
        })
      }
    >
      {isOver ? (
        over
      ) : (
        <>
          <Text size="sm">{words.what}</Text>
          <HostSelect
            value={consultantId}
            change={(id) => {
              setHost(id)
              setSlots([])
            }}
          />
          <WayFields way={way} change={setWay} />
          <MinutesField
            minutes={minutes}
            change={(chosen) => {
              setMinutes(chosen)
              setSlots([])
            }}
            least={15}
          />
          <FreeTimes number={ticket.number} consultantId={consultantId} minutes={minutes} chosen={slots} choose={setSlots} />
        </>
      )}
      <Textarea label={words.note} autosize minRows={2} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
    </TicketDialog>
  )
}
