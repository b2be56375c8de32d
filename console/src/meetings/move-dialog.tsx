import { NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { MeetingDialogProps } from './meeting-dialog.ts'
import { WayFields, type Way } from './meeting-way.tsx'
import { TimeFields } from './time-fields.tsx'
import { instantOf, localOf, type Time } from './time.ts'

const wording = {
  title: { ja: '日時・方法を変える', en: 'Move the meeting' },
  minutes: { ja: '所要時間（分）', en: 'Minutes' },
  note: { ja: '相談者への一言（変更のお知らせに添えます）', en: 'Words to the applicant, in the mail about it' },
  act: { ja: '変更して知らせる', en: 'Change and tell' },
} as const

export function MoveDialog({ ticket, meeting, close }: MeetingDialogProps) {
  const words = useWords(wording)
  const [time, setTime] = useState<Time>({ local: localOf(meeting.startsAt ?? meeting.createdAt), outsideHoursReason: '' })
  const [minutes, setMinutes] = useState(meeting.minutes)
  const [way, setWay] = useState<Way>({
    kind: meeting.kind,
    place: meeting.place ?? '',
    joinUrl: meeting.joinUrl ?? '',
    phone: meeting.phone ?? '',
  })
  const [note, setNote] = useState('')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      perform={() =>
        api.PUT('/api/v1/meetings/{id}/time', {
          params: { path: { id: meeting.id } },
          body: {
            ...instantOf(time),
            minutes,
            kind: way.kind,
            place: (way.kind === 'in_person' && way.place) || null,
            phone: (way.kind === 'phone' && way.phone) || null,
            joinUrl: (way.kind === 'online' && way.joinUrl) || null,
            ...(note.trim() !== '' && { note }),
          },
        })
      }
    >
      <TimeFields time={time} change={setTime} />
      <NumberInput
        label={words.minutes}
        min={1}
        clampBehavior="none"
        max={600}
        step={15}
        value={minutes}
        onChange={(value) => setMinutes(Number(value) || 60)}
      />
      <WayFields way={way} change={setWay} />
      <Textarea label={words.note} autosize minRows={2} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
    </TicketDialog>
  )
}
