import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import styles from './shell.module.css'

const wording = {
  more: { ja: (limit: number) => `${grouped(limit)}以上`, en: (limit: number) => `${grouped(limit)}+` },
} as const

/** More than this many are not counted. */
const countLimit = 999

interface CountProps {
  readonly count: number
  /** There may be more: counting stopped there. */
  readonly isAtLeast?: boolean
  readonly isAlarming?: boolean
}

/** How many there are behind a link of the navigation. */
export function Count({ count, isAtLeast = false, isAlarming = false }: CountProps) {
  const words = useWords(wording)
  return (
    <span className={`${styles.count} ${isAlarming ? styles.alarming : ''}`}>
      {isAtLeast || count > countLimit ? words.more(Math.min(count, countLimit + 1)) : grouped(count)}
    </span>
  )
}
