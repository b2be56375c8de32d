import { Group, Text } from '@mantine/core'
import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { Offer } from '../keys/offer.tsx'
import { useWords } from '../language/language.tsx'
import { ActMenu } from '../parts/act-menu.tsx'
import { bulkActs, useBulkActs, type BulkAct } from './bulk-acts.ts'
import type { Selection } from './use-selection.ts'
import styles from './bulk.module.css'

const wording = {
  group: { ja: '選択した案件', en: 'Selected tickets' },
  count: { ja: (count: number) => `${grouped(count)}件を選択中`, en: (count: number) => `${grouped(count)} selected` },
  assign: { ja: '担当者を決める', en: 'Assign' },
  claim: { ja: '担当する', en: 'Take them' },
  wait: { ja: '返答待ちにする', en: 'Wait for an answer' },
  stopWaiting: { ja: '返答待ちを終える', en: 'Stop waiting' },
  resolve: { ja: '解決にする', en: 'Resolve' },
  change: { ja: '課題・段階を変更', en: 'Change topics or stage' },
  note: { ja: 'メモを残す', en: 'Leave a note' },
  pauseMails: { ja: '予定のメールを一時停止', en: 'Pause the mails' },
  more: { ja: 'その他の操作', en: 'More' },
  clear: { ja: '選択を解除', en: 'Clear' },
} as const

const BulkActDialog = lazy(() => import('./bulk-dialogs.tsx').then((module) => ({ default: module.BulkActDialog })))

/** What can be done with the tickets that are selected: what is legal for one of them at least; of the others it says why not. */
export function BulkBar({ selection }: { selection: Selection }) {
  const words = useWords(wording)
  const may = useBulkActs()
  const [open, setOpen] = useState<BulkAct>()
  const { tickets, replace } = selection
  if (tickets.length === 0 && !open) return null
  const [first, ...others] = bulkActs.filter((act) => tickets.some((ticket) => may(act, ticket)))
  const of = { key: 'selected', name: words.count(tickets.length) }
  return (
    <Group role="group" aria-label={words.group} className={styles.bar ?? ''} gap="xs">
      <Text size="sm" role="status">
        {words.count(tickets.length)}
      </Text>
      {first && <ActButton name={wording[first]} of={of} size="compact-sm" act={() => setOpen(first)} />}
      {others.map((act) => (
        <Offer key={act} name={wording[act]} of={of} act={() => setOpen(act)} />
      ))}
      {others.length > 0 && (
        <ActMenu
          label={words.more}
          face="…"
          position="bottom-start"
          groups={[others.map((act) => ({ name: words[act], act: () => setOpen(act) }))]}
        />
      )}
      <ActButton name={wording.clear} of={of} size="compact-sm" variant="default" act={() => replace([])} />
      <Suspense>
        {open && <BulkActDialog key={open} act={open} tickets={tickets} keep={replace} close={() => setOpen(undefined)} />}
      </Suspense>
    </Group>
  )
}
