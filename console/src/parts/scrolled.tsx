import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useWords } from '../language/language.tsx'
import styles from './scrolled.module.css'

const wording = { more: { ja: '右に続きがあります →', en: 'More to the right →' } } as const

interface ScrolledProps {
  /** What is in it: whoever scrolls it by keyboard hears it. */
  readonly name: string
  readonly className?: string | undefined
  /** Whether Tab leads to it; not where it leads to what is in it. */
  readonly isStop?: boolean
  readonly children: ReactNode
}

/** What is wider than the screen scrolls by itself, and says so as long as something of it lies beyond the edge. */
export function Scrolled({ name, className = '', isStop = true, children }: ScrolledProps) {
  const words = useWords(wording)
  const frame = useRef<HTMLDivElement>(null)
  const [isBeyond, setBeyond] = useState(false)
  useEffect(() => {
    const scroller = frame.current
    if (!scroller) return undefined
    const look = () => setBeyond(scroller.scrollWidth - scroller.clientWidth - scroller.scrollLeft > 4)
    const sizes = new ResizeObserver(look)
    for (const part of [scroller, ...scroller.children]) sizes.observe(part)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }, [])
  return (
    <div className={`${styles.frame} ${isBeyond ? styles.beyond : ''}`}>
      {isBeyond && (
        <div className={styles.hint} aria-hidden>
          {words.more}
        </div>
      )}
      <div ref={frame} className={`${styles.scrolled} ${className}`} role="group" aria-label={name} {...(isStop && { tabIndex: 0 })}>
        {children}
      </div>
    </div>
  )
}
