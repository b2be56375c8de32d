import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { sayExactly } from '../parts/instant.ts'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useEdited } from '../parts/use-edited.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { MeetingDialogProps } from './meeting-dialog.ts'
import { useMeetingOver } from './use-meeting-over.tsx'

const wording = {
  title: { ja: '議事録を書く', en: 'Write the minutes' },
  record: { ja: '話した内容', en: 'What was said' },
  keep: { ja: 'メモに残す', en: 'Keep as a note' },
  send: { ja: '相談者へ送る', en: 'Send to the applicant' },
  to: { ja: '残し方', en: 'For whom' },
  applicant: { ja: '相談者へ送る（メッセージとして届きます）', en: 'For the applicant, as a message' },
  desk: { ja: '窓口の中だけに残す（メモになります）', en: 'For the desk only, as a note' },
} as const

/** What was said, for the applicant or for the desk; nothing goes to anybody who was not chosen. */
export function RecordDialog({ ticket, meeting, close }: MeetingDialogProps) {
  const words = useWords(wording)
  const over = useMeetingOver({ ticket, meeting }, 'record')
  const { language } = useLanguage()
  const { dot } = usePunctuation()
  const labels = useLabels()
  const { recordVersion } = meeting
  const { version, mine, set, theirs, goOn } = useEdited({ version: recordVersion ?? '', values: { record: meeting.record } })
  const { record } = mine
  const [to, setTo] = useState<'applicant' | 'desk'>('desk')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={to === 'applicant' ? words.send : words.keep}
      close={close}
      isOver={over !== undefined}
      perform={() =>
        api.PUT('/api/v1/meetings/{id}/record', {
          params: { path: { id: meeting.id }, header: recordVersion === null ? {} : { 'if-match': `"${version}"` } },
          body: { record, to },
        })
      }
    >
      {over ?? <MeanwhileNote theirs={theirs.record === undefined ? [] : [{ label: words.record, said: theirs.record }]} goOn={goOn} />}
      {meeting.startsAt && (
        <Text size="sm">{[sayExactly(meeting.startsAt, language), labels('meetingKinds', meeting.kind)].join(dot)}</Text>
      )}
      <Textarea
        label={words.record}
        data-autofocus
        required
        autosize
        minRows={6}
        maxRows={16}
        value={record}
        onChange={({ currentTarget }) => set({ record: currentTarget.value })}
      />
      <Radio.Group label={words.to} value={to} onChange={setTo}>
        <Stack gap="xs" mt="xs">
          <Radio value="desk" label={words.desk} />
          <Radio value="applicant" label={words.applicant} />
        </Stack>
      </Radio.Group>
    </TicketDialog>
  )
}
