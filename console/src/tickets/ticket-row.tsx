import { Badge } from '@mantine/core'
import { memo } from 'react'
import { useWords } from '../language/language.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { useLabels } from '../parts/use-catalog.ts'
import { DueTime } from './due-time.tsx'
import { TicketLink } from './ticket-link.tsx'
import type { Ticket } from './use-tickets.ts'
import styles from './tickets.module.css'

const wording = {
  fastPass: { ja: 'ファストパス', en: 'Fast pass' },
  nobody: { ja: '担当者なし', en: 'Unassigned' },
  person: { ja: '個人のご相談', en: 'A person' },
  masked: { ja: '相談内容は伏せて表示しています', en: 'What was asked is masked here' },
} as const

interface TicketRowProps {
  readonly ticket: Ticket
  readonly isOpen: boolean
  /** Tab leads to it, out of all rows. */
  readonly isStop: boolean
  /** Only who, by when and whose it is, on one line. */
  readonly isCompact: boolean
}

/** Drawn anew only when it changes itself: whichever other row has the focus or is open. */
export const TicketRow = memo(function TicketRow({ ticket, isOpen, isStop, isCompact }: TicketRowProps) {
  return (
    <TicketLink number={ticket.number} isOpen={isOpen} isStop={isStop} className={styles.row}>
      <RowWords ticket={ticket} isCompact={isCompact} />
    </TicketLink>
  )
})

/** The same whichever ticket is open, so that opening one draws none of them anew. */
const RowWords = memo(function RowWords({ ticket, isCompact }: Pick<TicketRowProps, 'ticket' | 'isCompact'>) {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOf = useTownName()
  const { number, organization, applicant, message, assignee, status, fastPass, masked } = ticket
  return (
    <>
      <span className={styles.rowTop}>
        <strong className={styles.who}>{nameOf(organization ?? applicant)}</strong>
        {isCompact ? (
          <>
            <span className={`${styles.assignee} ${styles.briefly}`}>{assignee?.name ?? words.nobody}</span>
            <DueTime ticket={ticket} />
          </>
        ) : (
          <span className={`figures ${styles.number}`}>{number}</span>
        )}
      </span>
      {!isCompact && <span className={styles.words}>{masked ? words.masked : message || words.person}</span>}
      {!isCompact && (
        <span className={styles.rowBottom}>
          <Badge size="xs" variant="light" color={status === 'new' ? 'vermilion' : 'indigo'}>
            {labels('ticketStatuses', status)}
          </Badge>
          {fastPass && (
            <Badge size="xs" color="yellow.4" autoContrast>
              {words.fastPass}
            </Badge>
          )}
          <DueTime ticket={ticket} />
          <span className={styles.assignee}>{assignee?.name ?? words.nobody}</span>
        </span>
      )}
    </>
  )
})
