import { Group } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { placeCalled } from '../focus/arrive-at.ts'
import { useScreenTitle } from './use-screen-title.ts'
import styles from './screen.module.css'

interface ScreenProps {
  readonly title: string
  /** How its heading shows that, if not as it is. */
  readonly heading?: ReactNode
  readonly acts?: ReactNode
  /** Nothing on it can be reached by keyboard, so that it has to be reached itself to be scrolled. */
  readonly isOnlyRead?: boolean
  readonly children: ReactNode
}

/** A screen with a heading of its own, and what can be done on it at its side. */
export function Screen({ title, heading = title, acts, isOnlyRead = false, children }: ScreenProps) {
  useScreenTitle(title)
  const { pathname } = useLocation()
  return (
    <div className={styles.screen} {...(isOnlyRead && { tabIndex: 0, role: 'region', 'aria-label': title })}>
      <Group justify="space-between" className={styles.head ?? ''}>
        <h1 className={styles.title} {...placeCalled(pathname)}>
          {heading}
        </h1>
        <Group gap="xs">{acts}</Group>
      </Group>
      {children}
    </div>
  )
}
