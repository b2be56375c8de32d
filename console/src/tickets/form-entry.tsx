import { LinkedWords } from '../parts/linked-words.tsx'
import { Moment } from '../parts/moment.tsx'
import { useWords } from '../language/language.tsx'
import type { Ticket } from './use-tickets.ts'
import styles from './timeline.module.css'

const wording = {
  asked: { ja: (name: string) => `${name}様からのご相談`, en: (name: string) => `${name} asked` },
  split: { ja: (number: string) => `${number}から分割したご相談`, en: (number: string) => `Split off from ${number}` },
  nothing: { ja: '（本文の記入はありません）', en: '(no words)' },
} as const

/** What the applicant wrote in the form: where every conversation begins. */
export function FormEntry({ ticket: { applicant, message, receivedAt, splitFrom } }: { ticket: Ticket }) {
  const words = useWords(wording)
  return (
    <article className={`${styles.said} ${styles.theirs}`}>
      <header className={styles.by}>
        <strong>{splitFrom ? words.split(splitFrom) : words.asked(applicant.name)}</strong>
        <Moment at={receivedAt} />
      </header>
      <div className={styles.words}>
        <LinkedWords text={message || words.nothing} />
      </div>
    </article>
  )
}
