import { useLanguage, useWords } from '../language/language.tsx'
import type { Run } from './use-runs.ts'
import styles from './matching.module.css'

const wording = {
  before: { ja: '順位を見る前にご確認ください', en: 'To know before relying on the order' },
  relax: { ja: '条件の緩和', en: 'What relaxing would bring' },
} as const

/** What to know of a run before relying on it, and what keeps candidates away when there are few. */
export function RunNotices({ run: { notices, nobody, relaxations } }: { run: Run }) {
  const words = useWords(wording)
  const said = [...(nobody ? [nobody] : []), ...notices]
  const kept = relaxations ? [...relaxations.conflicts, ...relaxations.mustHaves] : []
  return (
    <>
      <Note title={words.before} sentences={said} />
      <Note title={words.relax} sentences={kept.map(({ explanation }) => explanation)} />
    </>
  )
}

function Note({ title, sentences }: { title: string; sentences: readonly { readonly ja: string; readonly en: string }[] }) {
  const { language } = useLanguage()
  if (sentences.length === 0) return null
  return (
    <section className={styles.note}>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence.ja}>{sentence[language]}</li>
        ))}
      </ul>
    </section>
  )
}
