import { Alert, List } from '@mantine/core'
import { ApiProblem } from '../api/api-problem.ts'
import { useWords } from '../language/language.tsx'
import type { RefusedFile } from './use-draft-files.ts'

const wording = {
  title: { ja: '添付できなかったファイル', en: 'Files that were not attached' },
  unreached: {
    ja: 'サーバーに届きませんでした。もう一度添付してください。',
    en: 'It did not reach the server; attach it again.',
  },
  why: { ja: (name: string, reason: string) => `${name}：${reason}`, en: (name: string, reason: string) => `${name}: ${reason}` },
} as const

/** Files that were not taken, each by its name with what to do instead. */
export function RefusedFiles({ refused }: { refused: readonly RefusedFile[] }) {
  const words = useWords(wording)
  const reasonOf = (error: unknown) => (error instanceof ApiProblem ? (error.fields[0]?.message ?? error.message) : words.unreached)
  return (
    <Alert color="vermilion" variant="light" title={words.title} role="alert">
      <List size="sm">
        {refused.map(({ name, error }, place) => (
          <List.Item key={`${name}-${String(place)}`}>{words.why(name, reasonOf(error))}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
