import { Text } from '@mantine/core'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { MeetingDialogProps } from './meeting-dialog.ts'
import { useMeetingOver } from './use-meeting-over.tsx'

const wording = {
  title: { ja: '実施に至らなかったと記録', en: 'It did not take place' },
  what: {
    ja: '相談者には新しい候補日時を自動で送り、対応事項に「面談が実施に至らず」が加わります。',
    en: 'The applicant is offered new times by mail, and a task asks to get in touch.',
  },
  act: { ja: '記録する', en: 'Record' },
} as const

export function MissDialog({ ticket, meeting, close }: MeetingDialogProps) {
  const words = useWords(wording)
  const over = useMeetingOver({ ticket, meeting }, 'miss')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      isOver={over !== undefined}
      perform={() => api.PUT('/api/v1/meetings/{id}/missed', { params: { path: { id: meeting.id } } })}
    >
      {over ?? <Text size="sm">{words.what}</Text>}
    </TicketDialog>
  )
}
