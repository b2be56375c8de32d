import { Alert, Group, Text } from '@mantine/core'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'

const wording = {
  title: { ja: '返信は取り消せませんでした', en: 'Your reply could not be taken back' },
  again: {
    ja: '同じ文面から、新しい返信の下書きを作れます。',
    en: 'You can begin another reply with its words.',
  },
  write: { ja: '文面を新しい下書きに写す', en: 'Begin another with its words' },
  close: { ja: '閉じる', en: 'Close' },
} as const

interface NotTakenBackProps {
  readonly error: Error
  /** Undefined where its words are not at hand: the conversation has them. */
  readonly writeAnew: (() => void) | undefined
  readonly close: () => void
}

/** Why a reply went all the same, and its words for another one. */
export function NotTakenBack({ error, writeAnew, close }: NotTakenBackProps) {
  const words = useWords(wording)
  return (
    <Alert color="vermilion" variant="light" p="xs" role="alert" title={words.title}>
      <Text size="sm">{error.message}</Text>
      {writeAnew && <Text size="sm">{words.again}</Text>}
      <Group gap="xs" mt="xs">
        {writeAnew && <ActButton name={wording.write} size="compact-sm" variant="default" act={writeAnew} />}
        <ActButton name={wording.close} size="compact-sm" variant="subtle" act={close} />
      </Group>
    </Alert>
  )
}
