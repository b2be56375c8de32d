import { useState, type ReactNode } from 'react'
import { useWords } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import { useTicketMeanwhile } from '../tickets/use-ticket-meanwhile.tsx'
import type { MeetingDialogProps } from './meeting-dialog.ts'
import type { Meeting } from './use-meetings.ts'

const wording = {
  status: { ja: (status: string) => `面談の状態が「${status}」になりました。`, en: (status: string) => `The meeting is “${status}” now.` },
  host: { ja: (name: string) => `面談の担当が${name}さんになりました。`, en: (name: string) => `${name} holds the meeting now.` },
} as const

/** What stands in a dialog about a meeting once its reader may not do any more what it asks; undefined as long as they may. */
export function useMeetingOver(
  { ticket, meeting }: Pick<MeetingDialogProps, 'ticket' | 'meeting'>,
  act: keyof Meeting['can'],
): ReactNode | undefined {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOf = useStaffNames()
  const [seen] = useState(meeting)
  const may = meeting.can[act]
  const host = seen.staffId === meeting.staffId ? undefined : nameOf(meeting.staffId)
  const besides = [
    seen.status !== meeting.status && words.status(labels('meetingStatuses', meeting.status)),
    host !== undefined && words.host(host),
  ].filter((sentence) => sentence !== false)
  const { note } = useTicketMeanwhile(ticket, may, { besides })
  return may ? undefined : note
}
