import { useParams } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import styles from './shell.module.css'

const wording = {
  content: { ja: '本文へ移動', en: 'Skip to the content' },
  ticket: { ja: '開いている案件へ移動', en: 'Skip to the open ticket' },
} as const

/** The first two stops of Tab. Apart from the frame, which is not drawn anew when a ticket is opened. */
export function SkipLinks() {
  const words = useWords(wording)
  const isTicketOpen = useParams({ strict: false, select: ({ number }) => number !== undefined })
  return (
    <>
      <a className={styles.skip} href="#content">
        {words.content}
      </a>
      {isTicketOpen && (
        <a className={styles.skip} href="#open-ticket">
          {words.ticket}
        </a>
      )}
    </>
  )
}
