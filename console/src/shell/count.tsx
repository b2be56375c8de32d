import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import styles from './shell.module.css'

const wording = {
  more: { ja: (limit: number) => `${grouped(limit)}以上`, en: (limit: number) => `${grouped(limit)}+` },
} as const

/** More than this many are not counted. */
const countLimit = 999

/** How many there are behind a link of the navigation. */
export function Count({ count, isAlarming = false }: { count: number; isAlarming?: boolean }) {
  const words = useWords(wording)
  return (
    <span className={`${styles.count} ${isAlarming ? styles.alarming : ''}`}>
      {count > countLimit ? words.more(countLimit + 1) : grouped(count)}
    </span>
  )
}
