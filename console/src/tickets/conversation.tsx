import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState, type KeyboardEvent } from 'react'
import { isComposing } from '../keys/pressed-key.ts'
import { Composer } from './composer.tsx'
import { ComposerToCome } from './composer-to-come.tsx'
import { Timeline } from './timeline.tsx'
import { isTimelineKnown } from './use-timeline.ts'
import type { Ticket } from './use-tickets.ts'
import styles from './tickets.module.css'

/** Milliseconds after which there is something to write in, however long it takes until there is something to read. */
const writableAfter = 100

/**
 * What was said and done at a ticket, and where one writes. Where that has to be waited for, it is drawn first; all there is to write
 * with, which takes as long to draw, comes with the next frame.
 */
export function Conversation({ ticket }: { ticket: Ticket }) {
  const queries = useQueryClient()
  const [isWritable, setWritable] = useState(() => isTimelineKnown(queries, ticket.number))
  const makeWritable = useCallback(() => setWritable(true), [])
  useEffect(() => {
    const timer = setTimeout(makeWritable, writableAfter)
    return () => clearTimeout(timer)
  }, [makeWritable])
  // Behind the frame that draws it, and not before.
  const afterReading = useCallback(() => void requestAnimationFrame(() => setTimeout(makeWritable)), [makeWritable])
  return (
    <div className={styles.talk} onKeyDown={leaveWords}>
      <Timeline ticket={ticket} tellDrawn={afterReading} />
      {isWritable ? <Composer ticket={ticket} /> : <ComposerToCome ticket={ticket} bring={makeWritable} />}
    </div>
  )
}

/** Escape leaves what one writes in, so that single keys act again; what was written stays. */
function leaveWords(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget, nativeEvent } = event
  // Not of a dialog over it, nor of a field that unfolds a list, which Escape folds.
  const isWritten = target instanceof Element && target.matches('textarea, input[type=text]:not([aria-haspopup])')
  if (key !== 'Escape' || event.defaultPrevented || isComposing(nativeEvent) || !isWritten || !currentTarget.contains(target)) return
  document.getElementById('ticket-heading')?.focus()
}
