import { Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { HostSelect } from './host-select.tsx'
import type { MeetingDialogProps } from './meeting-dialog.ts'
import { useMeetingOver } from './use-meeting-over.tsx'
import { useEditedMeeting } from './use-edited-meeting.ts'

const wording = {
  title: { ja: '面談の担当を渡す', en: 'Hand the meeting over' },
  what: {
    ja: '面談だけを別の担当者に渡します（案件の担当は変わりません）。予約済みのときは相談者にも知らせます。',
    en: 'Only the meeting goes to somebody else, not the ticket. The applicant of a booked one is told.',
  },
} as const

export function HandOverDialog({ ticket, meeting, close }: MeetingDialogProps) {
  const words = useWords(wording)
  const over = useMeetingOver({ ticket, meeting }, 'handOver')
  const { version, theirs, goOn } = useEditedMeeting(meeting)
  // Whoever holds it now, until somebody else is chosen.
  const [chosen, choose] = useState<string | null>(null)
  const consultantId = chosen ?? meeting.staffId
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.title}
      close={close}
      isOver={over !== undefined}
      perform={() =>
        api.PUT('/api/v1/meetings/{id}/consultant', {
          params: { path: { id: meeting.id }, header: { 'if-match': `"${version}"` } },
          body: { consultantId },
        })
      }
    >
      {over ?? (
        <>
          <MeanwhileNote theirs={theirs} goOn={goOn} isAllOrNothing />
          <Text size="sm">{words.what}</Text>
          <HostSelect value={consultantId} change={choose} />
        </>
      )}
    </TicketDialog>
  )
}
