import type { RefObject } from 'react'
import { insertAt } from './insert-at-cursor.ts'

/** Puts words where the cursor of a field stands that has `body`, and goes on behind them. */
export function useInsert(
  area: RefObject<HTMLTextAreaElement | null>,
  body: string,
  write: (body: string) => void,
): (inserted: string) => void {
  return (inserted) => {
    const { selectionStart: from, selectionEnd: to } = area.current ?? { selectionStart: body.length, selectionEnd: body.length }
    // Whoever asks before words are thrown away looks at a field as it gets the focus: before they are there.
    area.current?.focus()
    const next = insertAt(body, { from, to }, inserted)
    write(next.body)
    // Behind what was inserted, once it is there.
    setTimeout(() => {
      area.current?.focus()
      area.current?.setSelectionRange(next.cursor, next.cursor)
    })
  }
}
