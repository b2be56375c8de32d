import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { MeetingDialogProps } from './meeting-dialog.ts'

const wording = {
  title: { ja: '面談を取り消す', en: 'Cancel the meeting' },
  note: { ja: '相談者への一言（取消しのお知らせに添えます）', en: 'Words to the applicant, in the mail about it' },
  act: { ja: '取り消して知らせる', en: 'Cancel and tell' },
} as const

export function CancelDialog({ ticket, meeting, close }: MeetingDialogProps) {
  const words = useWords(wording)
  const [note, setNote] = useState('')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      perform={() => api.PUT('/api/v1/meetings/{id}/cancellation', { params: { path: { id: meeting.id } }, body: { note } })}
    >
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
