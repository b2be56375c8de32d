import { Badge, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lineCalled, tabIndexOf } from '../focus/use-one-stop.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { Bar } from './bar.tsx'
import { sayPercent, sayScore } from './figures.ts'
import { RankFigure } from './rank-figure.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import type { RankingLine } from './use-runs.ts'
import styles from './ranking.module.css'

const wording = {
  pick: { ja: (name: string) => `${name}を選ぶ`, en: (name: string) => `Choose ${name}` },
  pin: { ja: '固定', en: 'Pinned' },
  place: { ja: '順位指定', en: 'Placed' },
  exclude: { ja: '除外', en: 'Left out' },
  release: { ja: '', en: '' },
  leftOut: { ja: '―', en: '–' },
  wishes: { ja: (count: number) => `${grouped(count)}項目`, en: (count: number) => grouped(count) },
  musts: { ja: (count: number) => `必須${grouped(count)}`, en: (count: number) => `${grouped(count)} must` },
  none: { ja: 'なし', en: 'none' },
} as const

interface RankingRowProps {
  readonly line: RankingLine
  /** In the whole table, its head being 1. */
  readonly rowIndex: number
  /** Tab leads to it, out of all lines. */
  readonly isStop: boolean
  readonly isPicked: boolean
  /** No more can be chosen. */
  readonly isFull: boolean
  readonly isAdjusted: boolean
  readonly toggle: (code: string) => void
}

export function RankingRow({ line, rowIndex, isStop, isPicked, isFull, isAdjusted, toggle }: RankingRowProps) {
  const words = useWords(wording)
  const labels = useLabels()
  const { sharedRank, sharedBy, deskRank, municipality, score, companyScore, municipalityScore, confidence, act, unanswered } = line
  const { code, prefecture } = municipality
  const name = useTownName()(municipality)
  return (
    <tr {...lineCalled(code)} aria-rowindex={rowIndex} aria-selected={isPicked} className={act === 'exclude' ? styles.leftOut : undefined}>
      <td>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={words.pick(name)}
          checked={isPicked}
          disabled={isFull && !isPicked}
          onChange={() => toggle(code)}
        />
      </td>
      <td className={styles.figure}>
        <RankFigure sharedRank={sharedRank} sharedBy={sharedBy} />
      </td>
      {isAdjusted && <td className={styles.figure}>{deskRank === null ? words.leftOut : grouped(deskRank)}</td>}
      <th scope="row" className={styles.town}>
        <Link
          to="."
          search={(kept) => ({ ...kept, town: code })}
          className={styles.name ?? ''}
          title={municipality.name}
          tabIndex={tabIndexOf(isStop)}
        >
          {name}
        </Link>{' '}
        {act && (
          <Badge size="xs" variant="light" color={act === 'exclude' ? 'gray' : 'indigo'}>
            {words[act]}
          </Badge>
        )}
        <span className={styles.prefecture}>{labels('prefectures', prefecture)}</span>
      </th>
      <td>
        <span className={styles.scored}>
          <strong>{sayScore(score)}</strong>
          <Bar value={score} />
        </span>
      </td>
      <td className={styles.figure}>{sayScore(companyScore)}</td>
      <td className={styles.figure}>{sayScore(municipalityScore)}</td>
      <td className={styles.figure}>{sayPercent(confidence)}</td>
      <td className={styles.open}>
        {unanswered.mustHaves > 0 && (
          <Badge size="xs" variant="outline" color="vermilion">
            {words.musts(unanswered.mustHaves)}
          </Badge>
        )}{' '}
        {unanswered.wishes > 0 ? words.wishes(unanswered.wishes) : words.none}
      </td>
    </tr>
  )
}
