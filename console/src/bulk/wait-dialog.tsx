import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { counted, grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { WaitFields, type Wait } from '../tickets/wait-fields.tsx'
import { BulkDialog, type BulkDialogProps } from './bulk-dialog.tsx'

const wording = {
  title: {
    ja: (count: number) => `${grouped(count)}件を返答待ちにする`,
    en: (count: number) => `Wait for answers on ${counted(count, 'ticket')}`,
  },
  act: { ja: '返答待ちにする', en: 'Wait' },
  done: {
    ja: (count: number) => `${grouped(count)}件を返答待ちにしました。`,
    en: (count: number) => `Waiting now: ${counted(count, 'ticket')}.`,
  },
  stopTitle: {
    ja: (count: number) => `${grouped(count)}件の返答待ちを終える`,
    en: (count: number) => `Stop waiting on ${counted(count, 'ticket')}`,
  },
  stop: { ja: '返答待ちを終える', en: 'Stop waiting' },
  stopped: {
    ja: (count: number) => `${grouped(count)}件の返答待ちを終えました。`,
    en: (count: number) => `Waiting no more: ${counted(count, 'ticket')}.`,
  },
} as const

/** Notes of the selected tickets that the next word is somebody else's. */
export function WaitDialog(props: BulkDialogProps) {
  const words = useWords(wording)
  const [wait, setWait] = useState<Wait>({ for: 'applicant', until: '' })
  const body = { for: wait.for, ...(wait.until !== '' && { until: wait.until }) }
  return (
    <BulkDialog
      {...props}
      title={words.title}
      act={words.act}
      done={words.done}
      send={(tickets) => bodyOf(api.POST('/api/v1/bulk/waiting', { body: { tickets, ...body } }))}
    >
      <WaitFields wait={wait} choose={setWait} may={{ applicant: true, third_party: true }} />
    </BulkDialog>
  )
}

/** Ends the wait of the selected tickets. */
export function StopWaitingDialog(props: BulkDialogProps) {
  const words = useWords(wording)
  return (
    <BulkDialog
      {...props}
      title={words.stopTitle}
      act={words.stop}
      done={words.stopped}
      send={(tickets) => bodyOf(api.POST('/api/v1/bulk/waiting-end', { body: { tickets } }))}
    />
  )
}
