import { Checkbox, List, Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { NamedWish } from './named-wish.tsx'
import { changedBy, focusBesideTasks, type Task } from './task.ts'

const wording = {
  title: { ja: '個人データの消去の申し出に応じる', en: 'Grant the request for erasure' },
  who: {
    ja: (name: string) => `${name}さんの申し出です。ご本人からのものだと確かめてから応じてください。`,
    en: (name: string) => `${name} asks for it. Make sure that it is really them before you grant it.`,
  },
  now: { ja: '応じると、すぐに次のようになります。', en: 'Once you grant it, this happens at once:' },
  mails: {
    ja: 'この方のアドレスには、応じたことをお知らせする1通を最後に、今後いっさいメールを送りません。送信待ちのメールは取り消されます。',
    en: 'Nothing is mailed to their address ever again, but for one last mail that says so. Mails that wait to go there are cancelled.',
  },
  links: {
    ja: 'この方にお送りしたリンクは、どれも開けなくなり、サインインもできなくなります。',
    en: 'None of the links they were sent opens any more, and they sign in no more.',
  },
  meetings: { ja: 'この方とのこれからの面談は取り消されます。', en: 'Their meetings to come are cancelled.' },
  byHand: {
    ja: '保存されている個人データはそのまま残ります。その消去を期日までに進める対応事項が、統括責任者と管理者に残ります。',
    en: 'What is stored of them stays for now: supervisors and administrators are left a task, with a due day, to see to it.',
  },
  forGood: { ja: '元に戻せないことを確認しました', en: 'I know that this cannot be taken back' },
  act: { ja: '消去の申し出に応じる', en: 'Grant the erasure' },
} as const

/** Grants a wish to be forgotten, once its reader has said that they know what it does. */
export function ErasureDialog({ task, close }: { task: Task; close: () => void }) {
  const words = useWords(wording)
  const [isKnown, setKnown] = useState(false)
  return (
    <FormDialog
      title={words.title}
      act={words.act}
      size="lg"
      close={close}
      done={focusBesideTasks}
      changes={changedBy(task)}
      perform={() => api.PUT('/api/v1/tasks/{id}/erasure', { params: { path: { id: task.id } } })}
    >
      <NamedWish task={task} />
      {task.contactName !== null && <Text>{words.who(task.contactName)}</Text>}
      <Text>{words.now}</Text>
      <List size="sm">
        {(['mails', 'links', 'meetings', 'byHand'] as const).map((effect) => (
          <List.Item key={effect}>{words[effect]}</List.Item>
        ))}
      </List>
      <Checkbox
        required
        data-autofocus
        label={words.forGood}
        checked={isKnown}
        onChange={({ currentTarget }) => setKnown(currentTarget.checked)}
      />
    </FormDialog>
  )
}
