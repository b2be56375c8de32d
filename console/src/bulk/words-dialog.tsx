import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { counted, grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { BulkDialog, type BulkDialogProps } from './bulk-dialog.tsx'

const wording = {
  note: { ja: (count: number) => `${grouped(count)}件にメモを残す`, en: (count: number) => `Note at ${counted(count, 'ticket')}` },
  noteWords: { ja: 'メモ（窓口の中だけ）', en: 'Note (for the desk only)' },
  keep: { ja: 'メモを残す', en: 'Keep the note' },
  kept: {
    ja: (count: number) => `${grouped(count)}件にメモを残しました。`,
    en: (count: number) => `The note is at ${counted(count, 'ticket')}.`,
  },
  pause: {
    ja: (count: number) => `${grouped(count)}件の予定メールを一時停止`,
    en: (count: number) => `Pause the mails of ${counted(count, 'ticket')}`,
  },
  reason: { ja: '一時停止の理由', en: 'Why' },
  stop: { ja: '一時停止する', en: 'Pause' },
  paused: {
    ja: (count: number) => `${grouped(count)}件の予定メールを一時停止しました。`,
    en: (count: number) => `The mails of ${counted(count, 'ticket')} are paused.`,
  },
} as const

const numbersOf = (tickets: readonly { number: string }[]) => tickets.map(({ number }) => ({ number }))

/** Leaves the same note at the selected tickets. */
export function NoteDialog(props: BulkDialogProps) {
  const words = useWords(wording)
  const [body, setBody] = useState('')
  return (
    <BulkDialog
      {...props}
      title={words.note}
      act={words.keep}
      done={words.kept}
      isReady={body.trim() !== ''}
      send={(tickets) => bodyOf(api.POST('/api/v1/bulk/note', { body: { tickets: numbersOf(tickets), body } }))}
    >
      <Textarea
        label={words.noteWords}
        data-autofocus
        required
        autosize
        minRows={3}
        value={body}
        onChange={({ currentTarget }) => setBody(currentTarget.value)}
      />
    </BulkDialog>
  )
}

/** Keeps back the mails to come of the selected tickets. */
export function PauseDialog(props: BulkDialogProps) {
  const words = useWords(wording)
  const [reason, setReason] = useState('')
  return (
    <BulkDialog
      {...props}
      title={words.pause}
      act={words.stop}
      done={words.paused}
      isReady={reason.trim() !== ''}
      send={(tickets) => bodyOf(api.POST('/api/v1/bulk/pause', { body: { tickets: numbersOf(tickets), reason } }))}
    >
      <TextInput
        label={words.reason}
        data-autofocus
        required
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </BulkDialog>
  )
}
