import { counted, grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useLabels } from '../parts/use-catalog.ts'
import { OrganizationName } from '../parts/organization-name.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import type { HistoryEntry } from './use-organization.ts'
import styles from './organization.module.css'

const wording = {
  candidates: {
    ja: (count: number) => `候補${grouped(count)}件`,
    en: (count: number) => counted(count, 'candidate'),
  },
} as const

/** What can be said of an entry in a line: with whom, and where it stands. */
export function HistoryDetail({
  entry: { kind, ticket, shortlist, enquiry, outcome, meeting },
  ofCompany,
}: {
  entry: HistoryEntry
  ofCompany: boolean
}) {
  const words = useWords(wording)
  const { comma } = usePunctuation()
  const labels = useLabels()
  const { language } = useLanguage()
  const nameOfTown = useTownName()
  const town = ofCompany && enquiry ? nameOfTown(enquiry.municipality) : undefined
  const other = town ?? (enquiry && ticket.company)
  return (
    <>
      {kind === 'ticket' && <span>{ticket.topics.map((topic) => labels('topics', topic)).join(comma)}</span>}
      {outcome && <span>{labels('outcomeKinds', outcome.kind)}</span>}
      {other && (
        <span lang={language === 'en' && town !== enquiry?.municipality.romanName ? 'ja' : undefined}>
          <OrganizationName name={other} />
        </span>
      )}
      {shortlist && <span>{words.candidates(shortlist.candidates)}</span>}
      {meeting && <span>{labels('meetingKinds', meeting.kind)}</span>}
      {shortlist && <span className={styles.soft}>{labels('shortlistStatuses', shortlist.status)}</span>}
      {kind === 'enquiry' && enquiry && <span className={styles.soft}>{labels('enquiryStatuses', enquiry.status)}</span>}
      {meeting && <span className={styles.soft}>{labels('meetingStatuses', meeting.status)}</span>}
    </>
  )
}
