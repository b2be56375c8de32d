import { Alert, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { ApiProblem, Unreached } from '../api/api-problem.ts'
import { useOnline } from '../connection/use-online.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'

const wording = {
  title: { ja: 'うまくいきませんでした', en: 'That did not work' },
  unreached: {
    ja: 'サーバーにつながりません。入力した内容はこの画面に残っています。接続を確かめて、もう一度お試しください。',
    en: 'The server cannot be reached. What you typed is still here; check the connection and try again.',
  },
  ours: {
    ja: 'この画面の不具合で、処理できませんでした。入力した内容はこの画面に残っています。もう一度試してもうまくいかないときは、管理者にお知らせください。',
    en: 'This is a fault of the console. What you typed is still here; if it fails again, tell an administrator.',
  },
  again: { ja: 'もう一度試す', en: 'Try again' },
} as const

const forbidden = 403

interface ProblemNoteProps {
  readonly error: unknown
  readonly retry?: () => void
  /** How to go on, where what stands beside it says more than the API can. */
  readonly said?: string | undefined
}

/** Says what went wrong and how to go on. */
export function ProblemNote({ error, retry, said }: ProblemNoteProps) {
  const words = useWords(wording)
  const problem = error instanceof ApiProblem ? error : undefined
  const isOnline = useOnline()
  // What came of a lost connection is over when it is back: the frame says so, and what waited goes on.
  const [lost, setLost] = useState<unknown>()
  if (!isOnline && lost !== error) setLost(error)
  if (!problem && isOnline && lost === error) return null
  // What a role does not allow it allows no second time either.
  const isRefused = problem?.status === forbidden
  return (
    <Alert color="vermilion" variant="light" title={words.title} role="alert">
      <Text size="sm">{said ?? problem?.message ?? (error instanceof Unreached ? words.unreached : words.ours)}</Text>
      {problem && problem.fields.length > 0 && (
        <Text component="ul" size="sm" mt="xs" mb={0} pl="lg">
          {problem.fields.map(({ field, message }) => (
            <li key={field + message}>{message}</li>
          ))}
        </Text>
      )}
      {retry && !isRefused && (
        <Group mt="sm">
          <ActButton name={wording.again} size="compact-sm" variant="default" act={retry} />
        </Group>
      )}
    </Alert>
  )
}
