import { counted, grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayInstant } from '../parts/instant.ts'
import { usePunctuation } from '../language/punctuation.ts'
import { useLabels } from '../parts/use-catalog.ts'
import { mailSides } from './mail-sides.ts'
import { TimelineItem } from './timeline-item.tsx'
import type { Ticket } from './use-tickets.ts'
import type { TimelineEntry } from './use-timeline.ts'
import styles from './timeline.module.css'

const wording = {
  folded: {
    ja: (count: number, last: string, at: string) => `経過${grouped(count)}件（最後：${last} ${at}）`,
    en: (count: number, last: string, at: string) => `History: ${counted(count, 'entry', 'entries')} (the last: ${last}, ${at})`,
  },
} as const

/** Several lines of history in one, to be opened. */
export function HistoryFold({ entries, of }: { entries: readonly TimelineEntry[]; of: Pick<Ticket, 'number' | 'applicant'> }) {
  const words = useWords(wording)
  const labels = useLabels()
  const { language } = useLanguage()
  const last = entries.at(-1)
  const { dot } = usePunctuation()
  if (!last) return null
  const said = [labels('eventTypes', last.type), last.mail && mailSides[language][last.mail.side]].filter(Boolean).join(dot)
  return (
    <li className={styles.fold}>
      <details>
        <summary>{words.folded(entries.length, said, sayInstant(last.at, language))}</summary>
        <ol className={styles.entries}>
          {entries.map((entry) => (
            <TimelineItem key={entry.id} entry={entry} of={of} />
          ))}
        </ol>
      </details>
    </li>
  )
}
