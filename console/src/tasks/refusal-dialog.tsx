import { Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { ReasonField } from '../parts/reason-field.tsx'
import { NamedWish } from './named-wish.tsx'
import { changedBy, focusBesideTasks, type Task } from './task.ts'

const wording = {
  title: { ja: '消去の申し出に応じずに終える', en: 'Close the request without erasing' },
  what: {
    ja: 'メールもリンクもこれまでどおりです。保存されている個人データもそのまま残ります。',
    en: 'Mails and links go on as before, and what is stored stays.',
  },
  tell: {
    ja: '申し出た方には自動では何も伝わりません。応じない理由を、返信か電話でご本人に伝えてください。',
    en: 'Nobody tells the person by itself: let them know why, by a reply or by telephone.',
  },
  reason: { ja: '応じない理由', en: 'Why it is not granted' },
  kept: { ja: '案件の履歴に残ります。', en: 'It stays in the history of the ticket.' },
  act: { ja: '応じずに終える', en: 'Close without erasing' },
} as const

/** Settles a wish to be forgotten otherwise than by granting it. */
export function RefusalDialog({ task, close }: { task: Task; close: () => void }) {
  const words = useWords(wording)
  const [reason, setReason] = useState('')
  const hasHistory = task.ticket !== null
  return (
    <FormDialog
      title={words.title}
      act={words.act}
      close={close}
      done={focusBesideTasks}
      changes={changedBy(task)}
      perform={() => api.PUT('/api/v1/tasks/{id}/completion', { params: { path: { id: task.id } }, body: hasHistory ? { reason } : {} })}
    >
      <NamedWish task={task} />
      <Text>{words.what}</Text>
      <Text>{words.tell}</Text>
      {hasHistory && <ReasonField data-autofocus label={words.reason} description={words.kept} value={reason} change={setReason} />}
    </FormDialog>
  )
}
