import { Text } from '@mantine/core'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import type { Candidate, JudgementSummary } from './use-runs.ts'
import styles from './candidate.module.css'

type Unknown = Candidate['unknowns'][number]

const wording = {
  first: { ja: '最初に確かめること', en: 'To ask first' },
  moves: {
    ja: (best: number, worst: number) => `${grouped(best)}位〜${grouped(worst)}位`,
    en: (best: number, worst: number) => `rank ${grouped(best)} to ${grouped(worst)}`,
  },
  orOut: { ja: (best: number) => `${grouped(best)}位、または候補外`, en: (best: number) => `rank ${grouped(best)}, or out` },
  all: {
    ja: (count: number) => `要確認の項目をすべて見る（${grouped(count)}件）`,
    en: (count: number) => `All open questions (${grouped(count)})`,
  },
} as const

/** What is not known of a candidate: the question that would move it most, and all the others. */
export function Questions({ first, all }: { first: JudgementSummary['question']; all: readonly Unknown[] }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  if (all.length === 0) return null
  const say = ({ must, bestRank, worstRank }: Unknown) => {
    if (bestRank === null || worstRank === null || bestRank === worstRank) return null
    return must ? words.orOut(bestRank) : words.moves(bestRank, worstRank)
  }
  return (
    <section className={styles.questions}>
      {first && (
        <>
          <Text size="sm" fw={700}>
            {words.first}
          </Text>
          <Text size="sm">{first.question[language]}</Text>
        </>
      )}
      <details>
        <summary>{words.all(all.length)}</summary>
        <ul>
          {all.map((unknown) => (
            <li key={`${unknown.side} ${unknown.criterion}`}>
              {unknown.question[language]} <span className={styles.soft}>{say(unknown)}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
