import { Text } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import type { Candidate } from './use-runs.ts'
import styles from './candidate.module.css'

type Unknown = Candidate['unknowns'][number]

const wording = {
  first: { ja: '最初に確かめること', en: 'To ask first' },
  company: { ja: '企業に', en: 'the company' },
  municipality: { ja: '自治体に', en: 'the municipality' },
  must: { ja: '必須条件', en: 'a must-have' },
  moves: {
    ja: (best: number, worst: number) => `回答によって${best}位から${worst}位の間で動きます`,
    en: (best: number, worst: number) => `the answer leads to a rank from ${best} to ${worst}`,
  },
  all: { ja: (count: number) => `要確認の項目をすべて見る（${count}件）`, en: (count: number) => `All open questions (${count})` },
} as const

/** What is not known of a candidate: the question that would move it most, and all the others. */
export function Questions({ first, all }: { first: NonNullable<Schemas['MatchVerdict']['summary']>['question']; all: readonly Unknown[] }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  if (all.length === 0) return null
  const say = ({ ask, must, bestRank, worstRank }: Unknown) =>
    [words[ask], must && words.must, bestRank !== null && worstRank !== null && words.moves(bestRank, worstRank)]
      .filter(Boolean)
      .join(language === 'ja' ? '・' : ', ')
  return (
    <section className={styles.questions}>
      {first && (
        <>
          <Text size="sm" fw={700}>
            {words.first}
          </Text>
          <Text size="sm">{first.question[language]}</Text>
          <Text size="xs" c="dimmed">
            {say(first)}
          </Text>
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
