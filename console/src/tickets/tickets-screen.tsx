import { Outlet } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { TicketList } from './ticket-list.tsx'
import { WayBack } from './way-back.tsx'
import styles from './tickets.module.css'

const wording = { list: { ja: '案件の一覧', en: 'List of tickets' }, ticket: { ja: '案件', en: 'Ticket' } } as const

/** The queue beside the ticket that is open. */
export function TicketsScreen() {
  const words = useWords(wording)
  return (
    <div className={styles.screen}>
      <section className={styles.listPane} aria-label={words.list}>
        <TicketList />
      </section>
      <section id="open-ticket" tabIndex={-1} className={styles.ticketPane} aria-label={words.ticket}>
        <WayBack />
        <Outlet />
      </section>
    </div>
  )
}
