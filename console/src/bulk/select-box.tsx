import { memo } from 'react'
import { useWords } from '../language/language.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import type { Selection } from './use-selection.ts'
import styles from './bulk.module.css'

const wording = {
  select: {
    ja: (who: string, number: string) => `${who}（${number}）を選択`,
    en: (who: string, number: string) => `Select ${who} (${number})`,
  },
} as const

/** Selects a ticket of the list; with Shift all since the one before, by pointer and by Space alike. Tab leads to the row beside. */
export const SelectBox = memo(function SelectBox({ ticket, selection }: { ticket: Ticket; selection: Selection }) {
  const words = useWords(wording)
  const nameOf = useTownName()
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={words.select(nameOf(ticket.organization ?? ticket.applicant), ticket.number)}
        checked={selection.has(ticket.number)}
        onChange={({ nativeEvent }) => selection.choose(ticket, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </label>
  )
})
