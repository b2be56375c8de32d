import { Alert, Group, Text } from '@mantine/core'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'

const wording = {
  title: { ja: 'この画面を表示できません', en: 'This screen cannot be shown' },
  why: {
    ja: '画面の不具合です。書きかけのメモと返信は保存されています。もう一度表示しても同じときは、どの画面かを添えて管理者に知らせてください。',
    en: 'Something is wrong with the screen itself. Notes and replies you were writing are kept. If it happens again, tell an administrator which screen it is.',
  },
  again: { ja: 'もう一度表示する', en: 'Show it again' },
  reload: { ja: '画面を読み込み直す', en: 'Load the page anew' },
} as const

/** Takes the place of a screen that failed while it was drawn; the frame around it stays. */
export function BrokenScreen({ reset }: ErrorComponentProps) {
  const words = useWords(wording)
  const router = useRouter()
  const showAgain = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Alert color="vermilion" variant="light" m="md" role="alert">
      <Text component="h1" fw={700} mt={0} mb="xs">
        {words.title}
      </Text>
      <Text size="sm">{words.why}</Text>
      <Group gap="xs" mt="sm">
        <ActButton name={wording.again} size="compact-sm" act={showAgain} />
        <ActButton name={wording.reload} size="compact-sm" variant="default" act={() => location.reload()} />
      </Group>
    </Alert>
  )
}
