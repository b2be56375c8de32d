import { Group, Loader, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { endsShowing } from '../api/ends-showing.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { actWords } from '../tickets/act-words.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { BookDialog } from './book-dialog.tsx'
import { MeetingCard } from './meeting-card.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { useMeetings } from './use-meetings.ts'

const wording = {
  none: {
    ja: '面談の予定も記録もまだありません。候補日時を送るか、電話などで決まった日時を予約してください。',
    en: 'No meeting yet. Offer times, or book one you have agreed on.',
  },
  noneYet: { ja: '面談の予定も記録もありません。', en: 'No meeting.' },
} as const

/** The meetings of a ticket, and how to come to one. */
export function MeetingsPanel({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const { data, error, refetch } = useMeetings(ticket.number)
  const [open, setOpen] = useState<'offer' | 'book'>()
  const close = () => setOpen(undefined)
  if (endsShowing(error, data)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader m="md" size="sm" />
  return (
    <Stack gap="sm">
      {ticket.can.meet && (
        <Group gap="xs">
          <ActButton name={actWords.offer} size="compact-sm" act={() => setOpen('offer')} />
          <ActButton name={actWords.book} size="compact-sm" variant="default" act={() => setOpen('book')} />
        </Group>
      )}
      {data.length === 0 && <Text size="sm">{ticket.can.meet ? words.none : words.noneYet}</Text>}
      {data.map((meeting) => (
        <MeetingCard key={meeting.id} ticket={ticket} meeting={meeting} />
      ))}
      {open === 'offer' && <OfferDialog ticket={ticket} close={close} />}
      {open === 'book' && <BookDialog ticket={ticket} close={close} />}
    </Stack>
  )
}
