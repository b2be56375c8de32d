import { Loader, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import type { Schemas } from '../api/client.ts'
import { endsShowing } from '../api/ends-showing.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Bar } from './bar.tsx'
import { evidenceOf } from './evidence-of.ts'
import { sayPercent, sayPoints, sayScore } from './figures.ts'
import type { SheetProps } from './sheet.ts'
import { usePicks } from './use-matching-address.ts'
import { useRankInRun } from './use-rank-in-run.ts'
import { useComparison } from './use-runs.ts'
import { useTownNames } from './use-town-names.ts'
import styles from './comparison.module.css'

type Comparison = Schemas['MatchComparison']

const wording = {
  choose: {
    ja: '順位表で2〜4件の自治体を選ぶと、ここに並べて比べられます。',
    en: 'Choose two to four municipalities in the ranking to see them side by side here.',
  },
  caption: { ja: '選んだ自治体の比較', en: 'The chosen municipalities side by side' },
  criterion: { ja: '条件', en: 'Criterion' },
  rank: { ja: '順位', en: 'Rank' },
  ruledOut: { ja: '必須条件により除外', en: 'Ruled out' },
  score: { ja: '総合評価', en: 'Together' },
  companyScore: { ja: '企業側', en: 'For the company' },
  municipalityScore: { ja: '自治体側', en: 'For the municipality' },
  confidence: { ja: '確信度', en: 'Confidence' },
  company: { ja: '企業の希望ごとの得点／配点', en: "Points by the company's wishes" },
  municipality: { ja: '自治体の希望ごとの得点／配点', en: "Points by the municipalities' wishes" },
  evidence: { ja: '根拠も表示する', en: 'Show the evidence, too' },
  open: { ja: '要確認', en: 'to ask' },
  unasked: { ja: '希望なし', en: 'no wish' },
} as const

/** Two to four candidates criterion by criterion. */
export function ComparisonSheet({ run }: SheetProps) {
  const words = useWords(wording)
  const { picks } = usePicks(run.id)
  const isPossible = picks.length >= 2 && picks.length <= 4
  const { data, error, refetch } = useComparison(run.id, isPossible ? picks : [])
  const [isExplained, setExplained] = useState(false)
  if (!isPossible) return <Text size="sm">{words.choose}</Text>
  if (endsShowing(error, data)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader m="md" />
  return (
    <>
      <Switch
        size="xs"
        py={6}
        label={words.evidence}
        checked={isExplained}
        onChange={({ currentTarget }) => setExplained(currentTarget.checked)}
      />
      <div className={styles.scrolled} tabIndex={0} role="region" aria-label={words.caption}>
        <ComparisonTable runId={run.id} comparison={data} isExplained={isExplained} />
      </div>
    </>
  )
}

interface ComparisonTableProps {
  readonly runId: string
  readonly comparison: Comparison
  readonly isExplained: boolean
}

function ComparisonTable({ runId, comparison: { municipalities, criteria }, isExplained }: ComparisonTableProps) {
  const words = useWords(wording)
  const nameOf = useTownNames()
  const rankOf = useRankInRun(runId)
  return (
    <table className={styles.comparison}>
      <caption className={styles.unseen}>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.criterion}</th>
          {municipalities.map(({ municipality }) => (
            <th key={municipality.code} scope="col">
              {nameOf(municipality)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.rank}</th>
          {municipalities.map(({ municipality, rank }) => (
            <td key={municipality.code}>{rank === null ? words.ruledOut : rankOf(municipality.code, rank)}</td>
          ))}
        </tr>
        {(['score', 'companyScore', 'municipalityScore', 'confidence'] as const).map((figure) => (
          <tr key={figure}>
            <th scope="row">{words[figure]}</th>
            {municipalities.map(({ municipality, [figure]: value }) => (
              <td key={municipality.code}>
                {value !== null && (
                  <>
                    <strong>{figure === 'confidence' ? sayPercent(value) : sayScore(value)}</strong>
                    <Bar value={value} />
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {(['company', 'municipality'] as const).map((side) => (
        <SideRows key={side} side={side} criteria={criteria} towns={municipalities.length} isExplained={isExplained} />
      ))}
    </table>
  )
}

interface SideRowsProps {
  readonly side: 'company' | 'municipality'
  readonly criteria: Comparison['criteria']
  readonly towns: number
  readonly isExplained: boolean
}

/** What a criterion weighs at most for any of them. */
function weightOf({ cells }: Comparison['criteria'][number]): number {
  return Math.max(...cells.map((cell) => cell?.weight ?? 0))
}

function SideRows({ side, criteria, towns, isExplained }: SideRowsProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const rows = criteria.filter((row) => row.side === side).toSorted((a, b) => weightOf(b) - weightOf(a))
  const heaviest = rows[0] ? weightOf(rows[0]) : 1
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={towns + 1} className={styles.group}>
          {words[side]}
        </th>
      </tr>
      {rows.map(({ criterion, name, cells }) => (
        <tr key={criterion}>
          <th scope="row">{name[language]}</th>
          {cells.map((cell, place) => (
            // Columns stay where they are: a cell's place is its municipality.
            <td key={place}>
              {cell ? (
                <>
                  <span className={styles.points}>
                    {sayPoints(cell.points, cell.weight)}
                    {!cell.known && <span className={styles.open}> {words.open}</span>}
                  </span>
                  <Bar value={cell.points / heaviest} most={cell.weight / heaviest} isOpen={!cell.known} />
                  {isExplained && <p>{evidenceOf(cell.explanation[language], name[language], language)}</p>}
                </>
              ) : (
                <span className={styles.open}>{words.unasked}</span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
