import { Alert, Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'

const wording = { over: { ja: 'この操作は、もうできません', en: 'This can be done no more' } } as const

/** In a dialog whose reader may not do any more what it asks: what happened since it was opened, a sentence each. */
export function OverNote({ said }: { said: readonly string[] }) {
  const words = useWords(wording)
  return (
    <Alert color="indigo" title={words.over} role="status">
      {said.map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
    </Alert>
  )
}
