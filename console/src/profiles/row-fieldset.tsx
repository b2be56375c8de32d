import { ActionIcon, Fieldset, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../language/language.tsx'
import styles from './profiles.module.css'

const wording = { remove: { ja: (name: string) => `「${name}」を外す`, en: (name: string) => `Take ${name} away` } } as const

/** One thing of several a profile names, which can be taken away. */
export function RowFieldset({ name, remove, children }: { name: string; remove: () => void; children: ReactNode }) {
  const words = useWords(wording)
  return (
    <Fieldset legend={name} p="xs">
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <div className={styles.row}>{children}</div>
        <ActionIcon variant="default" size={30} mt={25} aria-label={words.remove(name)} onClick={remove}>
          ×
        </ActionIcon>
      </Group>
    </Fieldset>
  )
}
