import { Button, Group, Text } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../language/language.tsx'
import type { Selection } from './use-selection.ts'
import styles from './bulk.module.css'

const wording = {
  group: { ja: '選択した案件', en: 'Selected tickets' },
  count: { ja: (count: number) => `${count}件を選択中`, en: (count: number) => `${count} selected` },
  handOver: { ja: '担当者を決める', en: 'Assign' },
  clear: { ja: '選択を解除', en: 'Clear' },
} as const

const HandOverDialog = lazy(() => import('./hand-over-dialog.tsx').then((module) => ({ default: module.HandOverDialog })))

/** What can be done with the tickets that are selected. */
export function BulkBar({ selection }: { selection: Selection }) {
  const words = useWords(wording)
  const [isOpen, setOpen] = useState(false)
  const { tickets, replace } = selection
  if (tickets.length === 0 && !isOpen) return null
  return (
    <Group role="group" aria-label={words.group} className={styles.bar ?? ''} gap="xs">
      <Text size="sm" role="status">
        {words.count(tickets.length)}
      </Text>
      <Button size="compact-sm" onClick={() => setOpen(true)}>
        {words.handOver}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => replace([])}>
        {words.clear}
      </Button>
      <Suspense>{isOpen && <HandOverDialog tickets={tickets} keep={replace} close={() => setOpen(false)} />}</Suspense>
    </Group>
  )
}
