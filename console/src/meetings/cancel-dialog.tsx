import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayExactly } from '../parts/instant.ts'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { MeetingDialogProps } from './meeting-dialog.ts'
import { useMeetingOver } from './use-meeting-over.tsx'
import { useEditedMeeting } from './use-edited-meeting.ts'

const wording = {
  title: { ja: '面談を取り消す', en: 'Cancel the meeting' },
  of: {
    ja: (when: string) => `${when}の面談を取り消します。元には戻せません。`,
    en: (when: string) => `The meeting of ${when} is cancelled for good.`,
  },
  ofOpen: {
    ja: '日程調整中の面談を取り消します。送った候補日時は選べなくなります。元には戻せません。',
    en: 'The meeting without a time is cancelled for good; the times offered can no longer be picked.',
  },
  note: { ja: '相談者への一言（取消しのお知らせに添えます）', en: 'Words to the applicant, in the mail about it' },
  act: { ja: '取り消して知らせる', en: 'Cancel it and tell' },
  leave: { ja: '取り消さない', en: 'Keep the meeting' },
} as const

export function CancelDialog({ ticket, meeting, close }: MeetingDialogProps) {
  const words = useWords(wording)
  const over = useMeetingOver({ ticket, meeting }, 'cancel')
  const { language } = useLanguage()
  const { version, theirs, goOn } = useEditedMeeting(meeting)
  const [note, setNote] = useState('')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      leave={words.leave}
      close={close}
      isOver={over !== undefined}
      perform={() =>
        api.PUT('/api/v1/meetings/{id}/cancellation', {
          params: { path: { id: meeting.id }, header: { 'if-match': `"${version}"` } },
          body: { note },
        })
      }
    >
      {over ?? (
        <>
          <MeanwhileNote theirs={theirs} goOn={goOn} isAllOrNothing />
          <Text>{meeting.startsAt ? words.of(sayExactly(meeting.startsAt, language)) : words.ofOpen}</Text>
        </>
      )}
      <Textarea
        label={words.note}
        data-autofocus
        autosize
        minRows={2}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </TicketDialog>
  )
}
