import { Badge } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { sayBriefly } from '../parts/mail-subject.ts'
import { Moment } from '../parts/moment.tsx'
import type { Schemas } from '../api/client.ts'
import { useLabels } from '../parts/use-catalog.ts'
import type { TimelineEntry } from './use-timeline.ts'
import styles from './timeline.module.css'

const wording = {
  to: {
    ja: { applicant: '相談者へのメール', municipality: '自治体へのメール', organization: '組織へのメール', staff: '窓口へのメール' },
    en: {
      applicant: 'Mail to the applicant',
      municipality: 'Mail to the municipality',
      organization: 'Mail to the organisation',
      staff: 'Mail to the desk',
    },
  },
} as const

/** A mail that went or failed: its subject at once, its text on request. */
export function MailItem({ entry: { at, type }, mail }: { entry: TimelineEntry; mail: Schemas['FollowUp'] }) {
  const words = useWords(wording)
  const labels = useLabels()
  return (
    <li className={styles.mail}>
      <details>
        <summary>
          <span className={styles.mailLine}>
            <Badge size="xs" variant="outline" color={type === 'follow_up.failed' ? 'vermilion' : 'gray'}>
              {labels('followUpStates', mail.state)}
            </Badge>
            <span>{words.to[mail.side]}</span>
            {mail.subject && <strong title={mail.subject}>{sayBriefly(mail.subject)}</strong>}
            <Moment at={at} />
          </span>
        </summary>
        <div className={styles.words}>{mail.text}</div>
      </details>
    </li>
  )
}
