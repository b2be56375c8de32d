import { Button, Group, Stack, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { Dialog } from './dialog.tsx'

const wording = {
  title: { ja: '保存していない変更があります', en: 'There are unsaved changes' },
  what: { ja: 'この画面を離れると、入力した変更は失われます。', en: 'What you changed is lost when you leave this screen.' },
  stay: { ja: '編集を続ける', en: 'Go on editing' },
  leave: { ja: '保存しないで離れる', en: 'Leave without saving' },
} as const

interface Place {
  readonly pathname: string
  readonly search: object
}

function isElsewhere(current: Place, next: Place): boolean {
  return current.pathname !== next.pathname || JSON.stringify(current.search) !== JSON.stringify(next.search)
}

/** Asks whoever leaves a form for another screen, or for another thing on the same one, before what they typed or chose is lost. */
export function LeavingDialog({ isUnsaved }: { isUnsaved: () => boolean }) {
  const words = useWords(wording)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isElsewhere(current, next) && isUnsaved(),
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  })
  return (
    <Dialog isOpen={status === 'blocked'} close={() => reset?.()} title={words.title}>
      <Stack>
        <Text size="sm">{words.what}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => proceed?.()}>
            {words.leave}
          </Button>
          <Button data-autofocus onClick={() => reset?.()}>
            {words.stay}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
