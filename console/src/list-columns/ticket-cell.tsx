import { Badge } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { Moment } from '../parts/moment.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { useLabels } from '../parts/use-catalog.ts'
import { DueTime } from '../tickets/due-time.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import type { Column } from './columns.ts'
import styles from './list-columns.module.css'

const wording = {
  fastPass: { ja: 'ファストパス', en: 'Fast pass' },
  usual: { ja: '通常', en: 'Usual' },
  nobody: { ja: '担当者なし', en: 'Unassigned' },
  none: { ja: 'なし', en: 'None' },
  applicant: { ja: '相談者', en: 'Applicant' },
  desk: { ja: '窓口', en: 'Desk' },
} as const

/** What one column says of a ticket. */
export function TicketCell({ column, ticket }: { column: Column; ticket: Ticket }): ReactNode {
  const words = useWords(wording)
  const { comma } = usePunctuation()
  const labels = useLabels()
  const nameOf = useTownName()
  const none = <span className={styles.none}>{words.none}</span>
  switch (column) {
    case 'number':
      return <span className="figures">{ticket.number}</span>
    case 'applicant':
      return <strong>{nameOf(ticket.organization ?? ticket.applicant)}</strong>
    case 'subject':
      return ticket.message || none
    case 'status':
      return (
        <Badge size="xs" variant="light" color={ticket.status === 'new' ? 'vermilion' : 'indigo'}>
          {labels('ticketStatuses', ticket.status)}
        </Badge>
      )
    case 'assignee':
      return ticket.assignee?.name ?? <span className={styles.none}>{words.nobody}</span>
    case 'due':
      return ticket.responseDueAt === null ? none : <DueTime ticket={ticket} />
    case 'last_word':
      return ticket.lastWord ? (
        <>
          {words[ticket.lastWord.from]} <Moment at={ticket.lastWord.at} />
        </>
      ) : (
        none
      )
    case 'priority':
      return ticket.fastPass ? (
        <Badge size="xs" color="yellow.4" autoContrast>
          {words.fastPass}
        </Badge>
      ) : (
        <span className={styles.none}>{words.usual}</span>
      )
    case 'audience':
      return labels('audiences', ticket.audience)
    case 'topics':
      return ticket.topics.map((topic) => labels('topics', topic)).join(comma)
    case 'stage':
      return labels('stages', ticket.stage)
    case 'prefecture':
      return ticket.organization ? labels('prefectures', ticket.organization.prefecture) : none
    case 'received':
      return <Moment at={ticket.receivedAt} />
    case 'updated':
      return <Moment at={ticket.updatedAt} />
  }
}
