import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayDay } from '../parts/instant.ts'
import { Moment } from '../parts/moment.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { HistoryDetail } from './history-detail.tsx'
import type { HistoryEntry, KnownOrganization } from './use-organization.ts'
import styles from './organization.module.css'

const wording = {
  ticket: { ja: '相談の受付', en: 'Ticket received' },
  shortlist: { ja: '候補自治体一覧', en: 'Shortlist' },
  enquiry: { ja: '打診', en: 'Enquiry' },
  introduction: { ja: '引き合わせ', en: 'Introduction' },
  outcome: { ja: '成果', en: 'Outcome' },
  meeting: { ja: '面談', en: 'Meeting' },
  here: { ja: 'この案件', en: 'This ticket' },
} as const

/** The side of a ticket on which an entry is read in full. */
const sides = {
  shortlist: 'shortlists',
  enquiry: 'shortlists',
  introduction: 'shortlists',
  outcome: 'shortlists',
  meeting: 'meetings',
} as const

/** When something happened, what, and in which ticket, which it leads to. */
export function HistoryItem({
  entry,
  organization,
  current,
}: {
  entry: HistoryEntry
  organization: KnownOrganization['kind']
  current: string | undefined
}) {
  const words = useWords(wording)
  const labels = useLabels()
  const { language } = useLanguage()
  const { kind, at, ticket, outcome } = entry
  const tab = kind === 'ticket' ? undefined : sides[kind]
  return (
    <li className={styles.entry}>
      <div className={styles.when}>{outcome ? sayDay(`${outcome.on}T12:00:00+09:00`, language) : <Moment at={at} />}</div>
      <div>
        <div className={styles.line}>
          <strong>{words[kind]}</strong>
          <HistoryDetail entry={entry} ofCompany={organization === 'company'} />
        </div>
        <div className={styles.soft}>
          <Link to="/tickets/$number" params={{ number: ticket.number }} search={{ view: 'all', ...(tab && { tab }) }} className="figures">
            {ticket.number}
          </Link>{' '}
          {ticket.number === current ? words.here : labels('ticketStatuses', ticket.status)}
        </div>
      </div>
    </li>
  )
}
