import { useLanguage, useWords } from '../language/language.tsx'
import { sayExactly, sayInstant } from '../parts/instant.ts'
import type { Ticket } from './use-tickets.ts'
import styles from './tickets.module.css'

const wording = {
  due: { ja: (at: string) => `期限 ${at}`, en: (at: string) => `Due ${at}` },
  overdue: { ja: (at: string) => `期限超過 ${at}`, en: (at: string) => `Overdue since ${at}` },
} as const

/** When the desk's next word is due; said in words when it is late. */
export function DueTime({ ticket: { responseDueAt, overdue } }: { ticket: Pick<Ticket, 'responseDueAt' | 'overdue'> }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  if (responseDueAt === null) return null
  const at = sayInstant(responseDueAt, language)
  return (
    <time dateTime={responseDueAt} title={sayExactly(responseDueAt, language)} className={overdue ? styles.overdue : styles.due}>
      {overdue ? words.overdue(at) : words.due(at)}
    </time>
  )
}
