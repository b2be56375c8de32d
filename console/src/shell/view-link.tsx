import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import styles from './shell.module.css'

const wording = {
  more: { ja: (limit: number) => `${grouped(limit)}以上`, en: (limit: number) => `${grouped(limit)}+` },
} as const

/** More than this many are not counted. */
const countLimit = 999

interface ViewLinkProps {
  /** Code of a queue, or id of a saved list. */
  readonly view: string
  readonly count: number
  readonly isAlarming?: boolean
  readonly children: ReactNode
}

/** Leads to a list of tickets and says how many there are in it. */
export function ViewLink({ view, count, isAlarming = false, children }: ViewLinkProps) {
  const words = useWords(wording)
  return (
    <Link
      to="/tickets"
      search={{ view }}
      activeOptions={{ exact: false, includeSearch: true, explicitUndefined: false }}
      activeProps={{ 'aria-current': 'page' }}
      className={styles.view ?? ''}
    >
      <span>{children}</span>
      <span className={`${styles.count} ${isAlarming ? styles.alarming : ''}`}>
        {count > countLimit ? words.more(countLimit + 1) : grouped(count)}
      </span>
    </Link>
  )
}
