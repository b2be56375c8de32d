import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { readFaults } from '../parts/read-faults.ts'
import { useFocusOnFault } from '../parts/use-focus-on-fault.ts'
import { useWords } from '../language/language.tsx'
import { tellSignedIn, useSignedOut } from './signed-out.ts'

const wording = {
  title: { ja: 'サインインし直してください', en: 'Please sign in again' },
  why: {
    ja: 'セッションが終了しました。書きかけの内容はこの画面に残っています。',
    en: 'Your session has ended. What you were writing is still here.',
  },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  password: { ja: 'パスワード', en: 'Password' },
  code: { ja: '認証アプリの6桁の数字、またはリカバリーコード', en: 'The 6 digits of your app, or a recovery code' },
  signIn: { ja: 'サインイン', en: 'Sign in' },
  goOn: { ja: '続ける', en: 'Go on' },
} as const

/** Over the screen when the session has ended in mid-work, so that nothing written is lost. */
export function SignInAgain() {
  const isSignedOut = useSignedOut()
  const words = useWords(wording)
  const queries = useQueryClient()
  // Who sat here is known, as long as the session was.
  const [known] = useState(() => queries.getQueryData<Schemas['Session']>(['session'])?.person.email ?? '')
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [isCodeAsked, setCodeAsked] = useState(false)
  const signIn = useMutation({
    mutationFn: async () => {
      if (isCodeAsked) await api.POST('/api/v1/session/second-factor', { body: { code } })
      else {
        const { awaits } = await bodyOf(api.POST('/api/v1/session', { body: { email, password } }))
        if (awaits === 'set_up') window.location.assign(`/sign-in/set-up?next=${encodeURIComponent(location.pathname + location.search)}`)
        if (awaits) return setCodeAsked(true)
      }
      setPassword('')
      setCode('')
      setCodeAsked(false)
      tellSignedIn()
      await queries.invalidateQueries()
    },
  })
  const { at, besides } = readFaults(signIn.error, isCodeAsked ? ['code'] : ['email', 'password'])
  const form = useFocusOnFault(signIn.error)
  return (
    <Dialog isOpen={isSignedOut} close={undefined} title={words.title}>
      <form
        ref={form}
        // What the API says at a field stands in for what the browser would.
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          signIn.mutate()
        }}
      >
        <Stack>
          <Text size="sm">{words.why}</Text>
          {Boolean(besides) && <ProblemNote error={besides} />}
          {isCodeAsked ? (
            <TextInput
              label={words.code}
              error={at('code')}
              autoComplete="one-time-code"
              value={code}
              onChange={({ currentTarget }) => setCode(currentTarget.value)}
              data-autofocus
            />
          ) : (
            <>
              <TextInput
                label={words.email}
                error={at('email')}
                type="email"
                autoComplete="username"
                value={email}
                onChange={({ currentTarget }) => setEmail(currentTarget.value)}
                {...(known === '' && { 'data-autofocus': true })}
              />
              <PasswordInput
                label={words.password}
                error={at('password')}
                // Mantine says it to eyes alone.
                aria-invalid={at('password') !== undefined}
                autoComplete="current-password"
                value={password}
                onChange={({ currentTarget }) => setPassword(currentTarget.value)}
                {...(known !== '' && { 'data-autofocus': true })}
              />
            </>
          )}
          <Button type="submit" loading={signIn.isPending}>
            {isCodeAsked ? words.goOn : words.signIn}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
