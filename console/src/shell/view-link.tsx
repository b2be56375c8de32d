import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Count } from './count.tsx'
import styles from './shell.module.css'

interface ViewLinkProps {
  /** Code of a queue, or id of a saved list. */
  readonly view: string
  readonly count: number
  readonly isAtLeast?: boolean
  readonly isAlarming?: boolean
  readonly children: ReactNode
}

/** Leads to a list of tickets and says how many there are in it. */
export function ViewLink({ view, count, isAtLeast = false, isAlarming = false, children }: ViewLinkProps) {
  return (
    <Link
      to="/tickets"
      search={{ view }}
      activeOptions={{ exact: false, includeSearch: true, explicitUndefined: false }}
      activeProps={{ 'aria-current': 'page' }}
      className={styles.view ?? ''}
    >
      <span>{children}</span>
      <Count count={count} isAtLeast={isAtLeast} isAlarming={isAlarming} />
    </Link>
  )
}
