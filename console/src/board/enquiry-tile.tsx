import { Link } from '@tanstack/react-router'
import { useWords } from '../language/language.tsx'
import { Moment } from '../parts/moment.tsx'
import { OrganizationName } from '../parts/organization-name.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { useLabels } from '../parts/use-catalog.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import type { Enquiry } from './use-column.ts'
import styles from './board.module.css'

const wording = {
  number: { ja: '打診番号', en: 'Enquiry' },
  nobody: { ja: '担当者なし', en: 'Unassigned' },
  until: { ja: '期限', en: 'By' },
  asked: { ja: '質問', en: 'Asked' },
  on: { ja: '完了', en: 'On' },
} as const

/** An enquiry in a word: who is asked, who asks, by when; leads to the list it came from. */
export function EnquiryTile({ enquiry }: { enquiry: Enquiry }) {
  const words = useWords(wording)
  const labels = useLabels()
  const nameOfTown = useTownName()
  const nameOf = useStaffNames()
  const { number, municipality, company, ticketNumber, status, questions, expiresAt, endedAt, assigneeId } = enquiry
  const open = questions.find(({ reply }) => reply === null)
  const hasEnded = status === 'declined' || status === 'withdrawn' || status === 'expired'
  return (
    <Link
      to="/tickets/$number"
      params={{ number: ticketNumber ?? '' }}
      search={{ view: 'all', tab: 'shortlists' }}
      className={styles.tile ?? ''}
    >
      <strong>
        {labels('prefectures', municipality.prefecture)} {nameOfTown(municipality)}
      </strong>
      {company && <OrganizationName name={company.name} />}
      {status === 'asked' && open && <span className={styles.question}>{open.question}</span>}
      <span className={styles.foot}>
        {hasEnded && <span>{labels('enquiryStatuses', status)}</span>}
        {status === 'asked' && open && (
          <span className={styles.alarming}>
            {words.asked} <Moment at={open.askedAt} />
          </span>
        )}
        {(status === 'sent' || status === 'accepted') && expiresAt && (
          <span>
            {words.until} <Moment at={expiresAt} />
          </span>
        )}
        {endedAt && (
          <span>
            {words.on} <Moment at={endedAt} />
          </span>
        )}
      </span>
      <span className={`${styles.foot ?? ''} ${styles.number ?? ''}`}>
        <span>
          {words.number} <span className="figures">{number}</span>
        </span>
      </span>
      <span className={styles.foot}>
        <span className="figures">{ticketNumber}</span>
        <span>{assigneeId === null ? words.nobody : nameOf(assigneeId)}</span>
      </span>
    </Link>
  )
}
