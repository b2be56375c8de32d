import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './screen.module.css'

/** A screen with a heading of its own, and what can be done on it at its side. */
export function Screen({ title, acts, children }: { title: string; acts?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.screen}>
      <Group justify="space-between" className={styles.head ?? ''}>
        <h1 className={styles.title}>{title}</h1>
        <Group gap="xs">{acts}</Group>
      </Group>
      {children}
    </div>
  )
}
