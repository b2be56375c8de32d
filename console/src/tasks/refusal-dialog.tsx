import { Text } from '@mantine/core'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { changedBy, type Task } from './task.ts'

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
  act: { ja: '応じずに終える', en: 'Close without erasing' },
} as const

/** Settles a wish to be forgotten otherwise than by granting it. */
export function RefusalDialog({ task, close }: { task: Task; close: () => void }) {
  const words = useWords(wording)
  return (
    <FormDialog
      title={words.title}
      act={words.act}
      close={close}
      changes={changedBy(task)}
      perform={() => api.PUT('/api/v1/tasks/{id}/completion', { params: { path: { id: task.id } } })}
    >
      <Text>{words.what}</Text>
      <Text>{words.tell}</Text>
    </FormDialog>
  )
}
