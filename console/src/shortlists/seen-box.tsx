import type { ReactNode } from 'react'
import { useWords } from '../language/language.tsx'
import styles from './shortlists.module.css'

const wording = { seen: { ja: '先方に見える内容', en: 'What the other side sees' } } as const

/** Sets apart what the other side reads, as it reads it, from what is the desk's own. */
export function SeenBox({ children }: { children: ReactNode }) {
  const words = useWords(wording)
  return (
    <div className={styles.seen}>
      <span className={styles.seenMark}>{words.seen}</span>
      {children}
    </div>
  )
}
