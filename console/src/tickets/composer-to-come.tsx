import { flushSync } from 'react-dom'
import { useAction, useDo } from '../keys/keys-provider.tsx'
import type { Ticket } from './use-tickets.ts'
import styles from './composer.module.css'

interface ComposerToComeProps {
  readonly ticket: Ticket
  /** Brings the composer at once. */
  readonly bring: () => void
}

/** Keeps the composer's place, and its keys: whoever presses one of them writes with the next. */
export function ComposerToCome({ ticket: { can }, bring }: ComposerToComeProps) {
  const doWhatItOffers = useDo()
  const write = (kind: 'note' | 'reply') => () => {
    flushSync(bring)
    // By now the composer has taken the key over: the next letter is its first.
    doWhatItOffers(kind)
  }
  useAction('note', can.note ? write('note') : undefined)
  useAction('reply', can.reply ? write('reply') : undefined)
  if (!can.note && !can.reply) return null
  const isTakenFirst = can.claim && !can.reply
  return <div className={`${styles.composer} ${styles.note} ${styles.toCome} ${isTakenFirst ? styles.untaken : ''}`} />
}
