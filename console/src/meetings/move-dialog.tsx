import { NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { MeetingDialogProps } from './meeting-dialog.ts'
import { useMeetingOver } from './use-meeting-over.tsx'
import { WayFields, type Way } from './meeting-way.tsx'
import { TimeFields } from './time-fields.tsx'
import { instantOf, localOf, type Time } from './time.ts'
import { useEditedMeeting } from './use-edited-meeting.ts'

const wording = {
  title: { ja: '日時・方法を変える', en: 'Move the meeting' },
  minutes: { ja: '所要時間（分）', en: 'Minutes' },
  note: { ja: '相談者への一言（変更のお知らせに添えます）', en: 'Words to the applicant, in the mail about it' },
  act: { ja: '変更して知らせる', en: 'Change and tell' },
} as const

export function MoveDialog({ ticket, meeting, close }: MeetingDialogProps) {
  const words = useWords(wording)
  const over = useMeetingOver({ ticket, meeting }, 'move')
  const { version, mine, set, theirs, goOn } = useEditedMeeting(meeting)
  const [outsideHoursReason, setReason] = useState('')
  const time: Time = { local: mine.at, outsideHoursReason }
  const way: Way = mine
  const [note, setNote] = useState('')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      isOver={over !== undefined}
      perform={() =>
        api.PUT('/api/v1/meetings/{id}/time', {
          params: { path: { id: meeting.id }, header: { 'if-match': `"${version}"` } },
          body: {
            ...instantOf(time),
            minutes: mine.minutes,
            kind: way.kind,
            place: (way.kind === 'in_person' && way.place) || null,
            phone: (way.kind === 'phone' && way.phone) || null,
            joinUrl: (way.kind === 'online' && way.joinUrl) || null,
            ...(note.trim() !== '' && { note }),
          },
        })
      }
    >
      {over ?? <MeanwhileNote theirs={theirs} goOn={goOn} />}
      <TimeFields
        time={time}
        {...(meeting.startsAt !== null && { before: localOf(meeting.startsAt) })}
        change={({ local, outsideHoursReason: reason }) => {
          set({ at: local })
          setReason(reason)
        }}
      />
      <NumberInput
        label={words.minutes}
        min={1}
        clampBehavior="none"
        max={600}
        step={15}
        value={mine.minutes}
        onChange={(value) => set({ minutes: Number(value) || 60 })}
      />
      <WayFields way={way} change={({ kind, place, joinUrl, phone }) => set({ kind, place, joinUrl, phone })} />
      <Textarea label={words.note} autosize minRows={2} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
    </TicketDialog>
  )
}
