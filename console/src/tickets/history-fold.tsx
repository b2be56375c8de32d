import { counted, grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayInstant } from '../parts/instant.ts'
import { useLabels } from '../parts/use-catalog.ts'
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
  if (!last) return null
  return (
    <li className={styles.fold}>
      <details>
        <summary>{words.folded(entries.length, labels('eventTypes', last.type), sayInstant(last.at, language))}</summary>
        <ol className={styles.entries}>
          {entries.map((entry) => (
            <TimelineItem key={entry.id} entry={entry} of={of} />
          ))}
        </ol>
      </details>
    </li>
  )
}
