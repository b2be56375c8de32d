import { Text } from '@mantine/core'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import type { Member } from './member.ts'

const wording = {
  title: { ja: (name: string) => `${name}さんを招待する`, en: (name: string) => `Invite ${name}` },
  what: {
    ja: (email: string) =>
      `${email} に、パスワードを設定するリンクを送ります。リンクは72時間、一度だけ使えます。前に送ったリンクは使えなくなります。`,
    en: (email: string) => `A link to choose a password goes to ${email}. It works once, within 72 hours; earlier ones open nothing then.`,
  },
  act: { ja: '招待を送る', en: 'Send the invitation' },
} as const

/** Invites a member of the desk who has chosen no password yet, again. */
export function InviteDialog({ member: { id, name, email }, close }: { member: Member; close: () => void }) {
  const words = useWords(wording)
  return (
    <FormDialog
      title={words.title(name)}
      act={words.act}
      close={close}
      changes={[['staff']]}
      perform={() => api.POST('/api/v1/staff/{id}/invitation', { params: { path: { id } } })}
    >
      <Text size="sm">{words.what(email)}</Text>
    </FormDialog>
  )
}
