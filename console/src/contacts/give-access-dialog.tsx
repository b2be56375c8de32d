import { PasswordInput, Text } from '@mantine/core'
import { useState } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'

const wording = {
  title: { ja: (name: string) => `${name}さんのサインイン`, en: (name: string) => `Sign-in of ${name}` },
  what: {
    ja: 'サインインすると、ご自身の団体の案件・打診・登録内容を見られるようになります。',
    en: 'Signed in, they see what is their organisation’s: its tickets, enquiries and profile.',
  },
  again: {
    ja: '新しいパスワードにすると、今のサインインはすべて終わります。',
    en: 'A new password ends every session of the old one.',
  },
  tell: {
    ja: 'パスワードは自動では伝わりません。電話などで直接お伝えください。ご本人は、サインインの画面からいつでも決め直せます。',
    en: 'Nobody mails the password: tell it to them, by telephone for instance. They can choose another at any time where they sign in.',
  },
  password: { ja: '最初のパスワード（12文字以上）', en: 'First password (12 characters or more)' },
  act: { ja: 'サインインを認める', en: 'Allow sign-in' },
} as const

interface GiveAccessDialogProps {
  readonly contact: Pick<Schemas['KnownContact'], 'id' | 'name' | 'canSignIn'>
  readonly changes: readonly (readonly string[])[]
  readonly close: () => void
}

/** Lets somebody of an organisation sign in, by a password to tell them. */
export function GiveAccessDialog({ contact: { id, name, canSignIn }, changes, close }: GiveAccessDialogProps) {
  const words = useWords(wording)
  const [password, setPassword] = useState('')
  return (
    <FormDialog
      title={words.title(name)}
      act={words.act}
      close={close}
      changes={changes}
      fields={['password']}
      perform={() => api.PUT('/api/v1/contacts/{id}/access', { params: { path: { id } }, body: { password } })}
    >
      {(at) => (
        <>
          <Text size="sm">{canSignIn ? words.again : words.what}</Text>
          <PasswordInput
            data-autofocus
            label={words.password}
            autoComplete="new-password"
            value={password}
            error={at('password')}
            // Mantine says it to eyes alone.
            aria-invalid={at('password') !== undefined}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
          <Text size="sm">{words.tell}</Text>
        </>
      )}
    </FormDialog>
  )
}
