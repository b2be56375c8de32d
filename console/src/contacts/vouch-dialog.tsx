import { Text } from '@mantine/core'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'

const wording = {
  title: { ja: 'メールアドレスを確認済みにする', en: 'Vouch for the address' },
  act: { ja: '確認済みにする', en: 'It is theirs' },
  what: {
    ja: (name: string, email: string) => `${email} が${name}さん本人のアドレスだと、電話などで確かめましたか。`,
    en: (name: string, email: string) => `Did you make sure, by telephone or otherwise, that ${email} is the address of ${name}?`,
  },
  effect: {
    ja: '確認済みにすると、保留中の返信が送られ、以後のメールも届くようになります。組織のご担当者の場合は、組織を代表して回答できる方としても扱われます。',
    en: 'Replies that are held for it go, and further mails arrive. Whoever belongs to an organisation is also taken to speak for it.',
  },
} as const

interface VouchDialogProps {
  readonly contact: { readonly id: string; readonly name: string; readonly email: string }
  readonly changes: readonly (readonly string[])[]
  readonly close: () => void
}

/** The desk says that an address is its contact's, and that they speak for their organisation. */
export function VouchDialog({ contact: { id, name, email }, changes, close }: VouchDialogProps) {
  const words = useWords(wording)
  return (
    <FormDialog
      title={words.title}
      act={words.act}
      close={close}
      changes={changes}
      perform={() => api.PUT('/api/v1/contacts/{id}/verification', { params: { path: { id } } })}
    >
      <Text fw={700}>{words.what(name, email)}</Text>
      <Text>{words.effect}</Text>
    </FormDialog>
  )
}
