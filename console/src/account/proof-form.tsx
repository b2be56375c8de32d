import { Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Schemas } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import type { Command } from '../keys/keys-provider.tsx'
import { SubmitButton } from '../keys/submit-button.tsx'
import { useWords } from '../language/language.tsx'
import { ApiProblem } from '../api/api-problem.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useFocusOnFault } from '../parts/use-focus-on-fault.ts'

export type Proof = Schemas['OwnFactorProofInput']

const wording = {
  why: {
    ja: 'ご本人であることを確かめるため、もう一度入力してください。',
    en: 'To make sure that it is you, type this once more.',
  },
  password: { ja: 'パスワード', en: 'Password' },
  code: { ja: '6桁のコード、またはリカバリーコード', en: 'Six digits, or a recovery code' },
  cancel: { ja: 'やめる', en: 'Cancel' },
} as const

interface ProofFormProps {
  /** What its button says, in the palette as well. */
  readonly act: Command['name']
  /** Whether an app counts already, a code of which is asked, too. */
  readonly hasFactor: boolean
  readonly perform: (proof: Proof) => void
  readonly isPending: boolean
  readonly error: unknown
  readonly close: () => void
}

/** Asks for the password, and a code, before one's own second factor is changed: the screen may have been left open. */
export function ProofForm({ act, hasFactor, perform, isPending, error, close }: ProofFormProps) {
  const words = useWords(wording)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const form = useFocusOnFault(error)
  const problem = error instanceof ApiProblem ? error.code : undefined
  const at = (field: 'wrong_password' | 'wrong_code') => (problem === field && error instanceof Error ? error.message : undefined)
  const isAtNoField = Boolean(error) && problem !== 'wrong_password' && problem !== 'wrong_code'
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        perform({ password, ...(hasFactor && { code: code.trim() }) })
      }}
    >
      <Stack gap="sm">
        <Text>{words.why}</Text>
        {isAtNoField && <ProblemNote error={error} />}
        <PasswordInput
          label={words.password}
          maw={320}
          autoFocus
          autoComplete="current-password"
          value={password}
          error={at('wrong_password')}
          // Mantine says it to eyes alone.
          aria-invalid={at('wrong_password') !== undefined}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        {hasFactor && (
          <TextInput
            label={words.code}
            maw={320}
            autoComplete="one-time-code"
            value={code}
            error={at('wrong_code')}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
        )}
        <Group>
          <SubmitButton
            name={act}
            size="compact-sm"
            disabled={password === '' || (hasFactor && code.trim().length < 6)}
            loading={isPending}
          />
          <ActButton name={wording.cancel} size="compact-sm" variant="default" act={close} />
        </Group>
      </Stack>
    </form>
  )
}
