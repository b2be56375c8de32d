import { Text } from '@mantine/core'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import type { Member } from './member.ts'

const wording = {
  title: { ja: (name: string) => `${name}さんの認証アプリを解除しますか`, en: (name: string) => `Take the app of ${name} away?` },
  what: {
    ja: 'いまの認証アプリとリカバリーコードは使えなくなり、サインインはすべて終了します。ご本人にはメールでお知らせします。',
    en: 'Their app and recovery codes count no more, and they are signed out everywhere. They are told by mail.',
  },
  beforehand: {
    ja: '依頼したのがご本人であることを、電話などで確かめてから解除してください。',
    en: 'Make sure first, by telephone for instance, that it is really they who ask for it.',
  },
  act: { ja: '解除する', en: 'Take it away' },
} as const

/** Takes the authenticator app of somebody away who is locked out, after asking. */
export function RemoveFactorDialog({ member: { id, name }, close, done }: { member: Member; close: () => void; done: () => void }) {
  const words = useWords(wording)
  return (
    <FormDialog
      title={words.title(name)}
      act={words.act}
      close={close}
      done={done}
      changes={[
        ['second-factor', id],
        ['sessions', id],
      ]}
      perform={() => api.DELETE('/api/v1/staff/{id}/second-factor', { params: { path: { id } } })}
    >
      <Text size="sm">{words.what}</Text>
      <Text size="sm">{words.beforehand}</Text>
    </FormDialog>
  )
}
