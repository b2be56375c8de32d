import { flushSync } from 'react-dom'
import { useAction, useDoSoon } from '../keys/keys-provider.tsx'
import type { Ticket } from './use-tickets.ts'
import styles from './composer.module.css'

interface ComposerToComeProps {
  readonly ticket: Ticket
  /** Brings the composer at once. */
  readonly bring: () => void
}

/** Keeps the composer's place, and its keys: whoever presses one of them writes with the next. */
export function ComposerToCome({ ticket: { can }, bring }: ComposerToComeProps) {
  const doSoon = useDoSoon()
  const write = (kind: 'note' | 'reply') => () => {
    doSoon(kind)
    flushSync(bring)
  }
  useAction('note', can.note ? write('note') : undefined)
  useAction('reply', can.reply ? write('reply') : undefined)
  return (can.note || can.reply) && <div className={`${styles.composer} ${styles.note} ${styles.toCome}`} />
}
