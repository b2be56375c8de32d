import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { readTicketSearch } from './ticket-search.ts'
import styles from './tickets.module.css'

const wording = { ticket: { ja: '案件', en: 'Ticket' }, back: { ja: '案件の一覧に戻る', en: 'Back to the list' } } as const

/** Where there is no room for the list beside a ticket: what heads the screen in its place, and leads back to it. */
export function WayBack() {
  const words = useWords(wording)
  return (
    <div className={styles.wayBack}>
      <VisuallyHidden component="h1">{words.ticket}</VisuallyHidden>
      <Link to="/tickets" search={(kept) => readTicketSearch({ ...kept })}>
        <span aria-hidden>← </span>
        {words.back}
      </Link>
    </div>
  )
}
