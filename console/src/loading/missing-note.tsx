import { Alert, Group, Text } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useOnline } from '../connection/use-online.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { forgetMissing, listenToMissing, loadMissing, whatIsMissing } from './missing.ts'

const wording = {
  title: { ja: '画面の一部を読み込めませんでした', en: 'A part of this screen could not be loaded' },
  cut: {
    ja: '接続が戻ってから、もう一度お試しください。',
    en: 'Try again once the connection is back.',
  },
  renewed: {
    ja: '画面が新しい版に替わった可能性があります。画面を読み込み直してください。書きかけのメモと返信は保存されています。',
    en: 'The desk may have a newer version by now. Load the page anew; notes and replies you were writing are kept.',
  },
  reload: { ja: '画面を読み込み直す', en: 'Load the page anew' },
  again: { ja: 'もう一度試す', en: 'Try again' },
  close: { ja: 'この知らせを閉じる', en: 'Close this notice' },
} as const

/** Says that something was asked for which could not be loaded, and how to go on. */
export function MissingNote() {
  const words = useWords(wording)
  const isOnline = useOnline()
  const missing = useSyncExternalStore(listenToMissing, whatIsMissing)
  if (missing.length === 0) return null
  return (
    <Alert color="vermilion" variant="light" p="xs" radius={0} title={words.title} role="alert">
      <Text size="sm">{isOnline ? words.renewed : words.cut}</Text>
      <Group gap="xs" mt="xs">
        {isOnline && <ActButton name={wording.reload} size="compact-sm" act={() => location.reload()} />}
        {isOnline && <ActButton name={wording.again} size="compact-sm" variant="default" act={loadMissing} />}
        <ActButton name={wording.close} size="compact-sm" variant="default" act={forgetMissing} />
      </Group>
    </Alert>
  )
}
