import { useEffect, useRef, type ReactNode } from 'react'
import { useRowStops } from '../focus/use-row-stops.ts'
import styles from './list-beside.module.css'

interface ListBesideProps {
  /** What the list is called. */
  readonly name: string
  /** Its links, the chosen one marked as active. */
  readonly list: ReactNode
  /** Which of them is open; none: nothing is. */
  readonly chosen: string | undefined
  /** What is chosen, under an h2 that can take the focus, or how to choose. */
  readonly children: ReactNode
}

/** A list that scrolls by itself and is one stop of Tab, and beside it what is chosen from it: its heading takes the focus, and so comes into sight. */
export function ListBeside({ name, list, chosen, children }: ListBesideProps) {
  const { held, keys } = useRowStops<HTMLElement>()
  const beside = useRef<HTMLDivElement>(null)
  const before = useRef(chosen)
  useEffect(() => {
    held.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
    if (before.current === chosen) return
    before.current = chosen
    beside.current?.querySelector('h2')?.focus()
  }, [chosen, held])
  return (
    <div className={styles.sides}>
      <section ref={held} aria-label={name} className={styles.list} {...keys}>
        {list}
      </section>
      <div ref={beside} className={styles.beside}>
        {children}
      </div>
    </div>
  )
}
