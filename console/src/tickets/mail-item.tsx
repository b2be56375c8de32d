import { Badge } from '@mantine/core'
import { useLanguage } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { sayBriefly } from '../parts/mail-subject.ts'
import { Moment } from '../parts/moment.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { WholeNumbers } from '../parts/whole-numbers.tsx'
import type { Schemas } from '../api/client.ts'
import { useLabels } from '../parts/use-catalog.ts'
import { mailSides } from './mail-sides.ts'
import type { TimelineEntry } from './use-timeline.ts'
import styles from './timeline.module.css'

/** A mail that went or failed: its subject at once, its text on request. */
export function MailItem({ entry: { at, type }, mail }: { entry: TimelineEntry; mail: Schemas['FollowUp'] }) {
  const { language } = useLanguage()
  const labels = useLabels()
  const { left, right } = usePunctuation()
  const nameOf = useTownName()
  return (
    <li className={styles.mail}>
      <details>
        <summary className={styles.mailHead}>
          <span className={styles.mailLine}>
            <span className={styles.told}>
              <Badge size="xs" variant="outline" color={type === 'follow_up.failed' ? 'vermilion' : 'gray'}>
                {labels('followUpStates', mail.state)}
              </Badge>
              <span>
                {mailSides[language][mail.side]}
                {mail.municipality && left + nameOf(mail.municipality) + right}
              </span>
              {mail.subject && (
                <strong title={mail.subject}>
                  <WholeNumbers text={sayBriefly(mail.subject)} />
                </strong>
              )}
            </span>
            <Moment at={at} />
          </span>
        </summary>
        <div className={styles.words}>{mail.text}</div>
      </details>
    </li>
  )
}
