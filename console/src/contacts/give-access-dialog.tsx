import { PasswordInput, Radio, Stack, Text } from '@mantine/core'
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
    ja: '新しいパスワードになると、今のサインインはすべて終わります。',
    en: 'A new password ends every session of the old one.',
  },
  how: { ja: 'パスワードの決め方', en: 'How the password is chosen' },
  link: {
    ja: (email: string) => `${email} に、設定用のリンクをメールで送る`,
    en: (email: string) => `Mail a link to choose it to ${email}`,
  },
  linkHint: {
    ja: 'ご本人がリンクから決めます。リンクは一度だけ使えます。',
    en: 'They choose it themselves by the link, which works once.',
  },
  told: { ja: 'ここで決めて、電話などで伝える', en: 'Choose it here and tell it to them' },
  tell: {
    ja: 'このパスワードは、メールでは届きません。電話などで直接お伝えください。',
    en: 'Nobody mails this password: tell it to them, by telephone for instance.',
  },
  password: { ja: '最初のパスワード（12文字以上）', en: 'First password (12 characters or more)' },
  send: { ja: 'リンクを送る', en: 'Mail the link' },
  act: { ja: 'サインインを認める', en: 'Allow sign-in' },
} as const

interface GiveAccessDialogProps {
  readonly contact: Pick<Schemas['KnownContact'], 'id' | 'name' | 'email' | 'canSignIn'>
  readonly changes: readonly (readonly string[])[]
  readonly close: () => void
}

/** Lets somebody of an organisation sign in, by a link mailed to them, or by a password to tell them. */
export function GiveAccessDialog({ contact: { id, name, email, canSignIn }, changes, close }: GiveAccessDialogProps) {
  const words = useWords(wording)
  const [way, setWay] = useState('link')
  const [password, setPassword] = useState('')
  const isTold = way === 'told'
  return (
    <FormDialog
      title={words.title(name)}
      act={isTold ? words.act : words.send}
      close={close}
      changes={changes}
      fields={['password']}
      perform={() => api.PUT('/api/v1/contacts/{id}/access', { params: { path: { id } }, body: isTold ? { password } : {} })}
    >
      {(at) => (
        <>
          <Text size="sm">{canSignIn ? words.again : words.what}</Text>
          <Radio.Group label={words.how} value={way} onChange={setWay}>
            <Stack gap="xs" mt="xs">
              <Radio value="link" data-autofocus label={words.link(email)} description={words.linkHint} />
              <Radio value="told" label={words.told} description={words.tell} />
            </Stack>
          </Radio.Group>
          {isTold && (
            <PasswordInput
              label={words.password}
              autoComplete="new-password"
              value={password}
              error={at('password')}
              // Mantine says it to eyes alone.
              aria-invalid={at('password') !== undefined}
              onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            />
          )}
        </>
      )}
    </FormDialog>
  )
}
