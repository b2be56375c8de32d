import { Loader, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { sayScore } from './figures.ts'
import { useTownNames } from './use-town-names.ts'
import styles from './weights.module.css'

type Candidate = Schemas['MatchWhatIfCandidate']

const wording = {
  caption: { ja: '試算した順位（上位20件）', en: 'The ranks as they would be (first 20)' },
  none: { ja: '重みを動かすと、ここに試算した順位が出ます。', en: 'Move a weight to see the ranks as they would be.' },
  rank: { ja: '試算', en: 'Would be' },
  before: { ja: 'いま', en: 'Is' },
  change: { ja: '変化', en: 'Change' },
  town: { ja: '自治体', en: 'Municipality' },
  score: { ja: '総合評価', en: 'Score' },
  up: { ja: (places: number) => `▲ ${grouped(places)}つ上がる`, en: (places: number) => `▲ ${grouped(places)} up` },
  down: { ja: (places: number) => `▼ ${grouped(places)}つ下がる`, en: (places: number) => `▼ ${grouped(places)} down` },
  same: { ja: '変わらず', en: 'the same' },
  fresh: { ja: '新たに候補', en: 'new' },
  moved: {
    ja: (count: number) => `上位20件のうち${grouped(count)}件の順位が動きます。`,
    en: (count: number) => `${grouped(count)} of the first 20 move.`,
  },
} as const

/** Which ranks other weights would move, and how far. */
export function WhatIfRanks({ isMoved, whatIf }: { isMoved: boolean; whatIf: UseQueryResult<Schemas['MatchWhatIf']> }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const nameOf = useTownNames()
  const { data, error, refetch } = whatIf
  if (!isMoved) return <Text size="sm">{words.none}</Text>
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader m="md" />
  const sayChange = ({ rank, runRank }: Candidate) => {
    if (runRank === null) return words.fresh
    if (runRank === rank) return words.same
    return runRank > rank ? words.up(runRank - rank) : words.down(rank - runRank)
  }
  const moved = data.candidates.filter(({ rank, runRank }) => rank !== runRank).length
  return (
    <div>
      <Text size="sm" role="status">
        {words.moved(moved)}
      </Text>
      {data.notices.map((notice) => (
        <Text key={notice.code} size="xs" c="dimmed">
          {notice[language]}
        </Text>
      ))}
      <table className={styles.ranks}>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rank}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.town}</th>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.score}</th>
          </tr>
        </thead>
        <tbody>
          {data.candidates.map((candidate) => (
            <tr key={candidate.municipality.code} className={candidate.rank === candidate.runRank ? undefined : styles.changed}>
              <td>{grouped(candidate.rank)}</td>
              <td>{candidate.runRank === null ? '–' : grouped(candidate.runRank)}</td>
              <th scope="row">{nameOf(candidate.municipality)}</th>
              <td>{sayChange(candidate)}</td>
              <td>{sayScore(candidate.score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
