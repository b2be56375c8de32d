import { Alert, Group, Text } from '@mantine/core'
import { useMutationState } from '@tanstack/react-query'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'

const wording = {
  waits: {
    ja: '接続が戻りしだい、この内容を自動で送ります。それまで書き換えはできません。',
    en: 'This goes by itself once the connection is back; until then it cannot be changed.',
  },
  recorded: {
    ja: '接続が戻りしだい、この内容を自動で記録します。それまで書き換えはできません。',
    en: 'This is recorded by itself once the connection is back; until then it cannot be changed.',
  },
  hold: { ja: '送るのをやめて書き直す', en: 'Do not send; write on' },
  holdRecord: { ja: '記録するのをやめて書き直す', en: 'Do not record it; write on' },
} as const

interface WaitingToGoProps {
  readonly number: string
  readonly holdBack: () => void
  /** It stays at the desk. */
  readonly isRecord?: boolean
}

/** As long as what was sent, or is to be recorded, waits for the connection. */
export function WaitingToGo({ number, holdBack, isRecord = false }: WaitingToGoProps) {
  const words = useWords(wording)
  const waiting = useMutationState({ filters: { mutationKey: ['write', number], predicate: ({ state }) => state.isPaused } })
  if (waiting.length === 0) return null
  return (
    <Alert variant="light" p="xs" role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{isRecord ? words.recorded : words.waits}</Text>
        <ActButton name={isRecord ? wording.holdRecord : wording.hold} size="compact-sm" variant="default" flex="none" act={holdBack} />
      </Group>
    </Alert>
  )
}
