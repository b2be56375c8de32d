import { Loader, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { sayScore } from './figures.ts'
import { RankFigure } from './rank-figure.tsx'
import type { SharedRank } from './shared-rank.ts'
import { useSharedRank } from './use-rank-in-run.ts'
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

interface WhatIfRanksProps {
  /** The run whose ranks stand beside. */
  readonly runId: string
  readonly isMoved: boolean
  readonly whatIf: UseQueryResult<Schemas['MatchWhatIf']>
}

/** Which ranks other weights would move, and how far. */
export function WhatIfRanks({ runId, isMoved, whatIf }: WhatIfRanksProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const nameOf = useTownNames()
  const sharedIn = useSharedRank(runId)
  const { data, error, refetch } = whatIf
  if (!isMoved) return <Text size="sm">{words.none}</Text>
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader m="md" />
  const compared = data.candidates.map((candidate) => ({
    candidate,
    before: candidate.runRank === null ? null : sharedIn(candidate.municipality.code, candidate.runRank),
  }))
  const sayChange = ({ sharedRank }: Candidate, before: SharedRank | null) => {
    if (before === null) return words.fresh
    if (before.sharedRank === sharedRank) return words.same
    return before.sharedRank > sharedRank ? words.up(before.sharedRank - sharedRank) : words.down(sharedRank - before.sharedRank)
  }
  const moved = compared.filter(({ candidate, before }) => candidate.sharedRank !== before?.sharedRank).length
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
          {compared.map(({ candidate, before }) => (
            <tr key={candidate.municipality.code} className={candidate.sharedRank === before?.sharedRank ? undefined : styles.changed}>
              <td>
                <RankFigure sharedRank={candidate.sharedRank} sharedBy={candidate.sharedBy} />
              </td>
              <td>{before === null ? '–' : <RankFigure sharedRank={before.sharedRank} sharedBy={before.sharedBy} />}</td>
              <th scope="row">{nameOf(candidate.municipality)}</th>
              <td className={styles.change}>{sayChange(candidate, before)}</td>
              <td>{sayScore(candidate.score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
