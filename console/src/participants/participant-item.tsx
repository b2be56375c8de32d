import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import styles from './participants.module.css'

const wording = {
  remove: { ja: '外す', en: 'Remove' },
  removeOne: { ja: (name: string) => `${name}さんを外す`, en: (name: string) => `Remove ${name}` },
  sure: {
    ja: '送信待ちのメールを取り消し、この案件のページへのリンクも無効にします。ご本人には通知しません。',
    en: 'Mails that wait are cancelled and links to the page of this case stop working. Nobody is told.',
  },
  really: { ja: '外す', en: 'Remove' },
  keep: { ja: 'やめる', en: 'Keep' },
} as const

interface ParticipantItemProps {
  readonly participant: Schemas['Participant']
  /** Absent for whoever may not. */
  readonly remove: (() => void) | undefined
}

/** Somebody who takes part; before they are removed it is said what comes of it. */
export function ParticipantItem({ participant, remove }: ParticipantItemProps) {
  const words = useWords(wording)
  const labels = useLabels()
  const [isAsking, setAsking] = useState(false)
  const { name, email, language } = participant
  return (
    <li className={styles.item}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div className={styles.who}>
          <strong>{name}</strong>
          <div className={styles.address}>{email}</div>
          <Text size="xs" c="var(--soft)">
            {labels('languages', language)}
          </Text>
        </div>
        {remove && !isAsking && (
          <Button size="compact-xs" variant="default" aria-label={words.removeOne(name)} onClick={() => setAsking(true)}>
            {words.remove}
          </Button>
        )}
      </Group>
      {remove && isAsking && (
        <div role="group" aria-label={words.removeOne(name)}>
          <Text size="sm">{words.sure}</Text>
          <Group gap="xs" justify="flex-end" mt="xs">
            <Button size="compact-xs" variant="default" autoFocus onClick={() => setAsking(false)}>
              {words.keep}
            </Button>
            <Button size="compact-xs" color="vermilion" onClick={remove}>
              {words.really}
            </Button>
          </Group>
        </div>
      )}
    </li>
  )
}
