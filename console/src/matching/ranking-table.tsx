import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useMemo, useRef } from 'react'
import { useOneStop } from '../focus/use-one-stop.ts'
import { useWords } from '../language/language.tsx'
import { RankingRow } from './ranking-row.tsx'
import { picksAtMost, usePicks } from './use-matching-address.ts'
import type { RankingLine } from './use-runs.ts'
import styles from './ranking.module.css'

const wording = {
  caption: {
    ja: '候補自治体の順位。評価は0から1で、1が最もよく合うことを示します。',
    en: 'Candidates by rank. Scores go from 0 to 1, which fits best.',
  },
  pick: { ja: '選択', en: 'Pick' },
  rank: { ja: '順位', en: 'Rank' },
  deskRank: { ja: '調整後', en: 'Adjusted' },
  town: { ja: '自治体', en: 'Municipality' },
  score: { ja: '総合評価', en: 'Together' },
  company: { ja: '企業側', en: 'Company' },
  municipality: { ja: '自治体側', en: 'Municipal' },
  confidence: { ja: '確信度', en: 'Confidence' },
  open: { ja: '要確認', en: 'To ask' },
} as const

const rowHeight = 40
const allHeads = ['pick', 'rank', 'deskRank', 'town', 'score', 'company', 'municipality', 'confidence', 'open'] as const

interface RankingTableProps {
  readonly runId: string
  readonly lines: readonly RankingLine[]
  /** Consultants did something to the order: their place stands beside the rank. */
  readonly isAdjusted: boolean
}

/** A table of any length of which only the rows that are seen exist. */
export function RankingTable({ runId, lines, isAdjusted }: RankingTableProps) {
  const words = useWords(wording)
  const { picks, toggle } = usePicks(runId)
  const scrolled = useRef<HTMLDivElement>(null)
  const codes = useMemo(() => lines.map(({ municipality }) => municipality.code), [lines])
  const { stop, range, held } = useOneStop(codes)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scrolled.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    rangeExtractor: range,
  })
  const heads = allHeads.filter((head) => head !== 'deskRank' || isAdjusted)
  const shown = rows.getVirtualItems()
  const after = rows.getTotalSize() - (shown.at(-1)?.end ?? 0)
  return (
    <div ref={scrolled} className={styles.scrolled} {...held}>
      <table role="grid" aria-multiselectable className={styles.ranking} aria-rowcount={lines.length + 1}>
        <caption className={styles.unseen}>{words.caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles[head]}>
                {words[head]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ index, start }, place) => {
            const line = lines[index]
            const before = start - (shown[place - 1]?.end ?? 0)
            return (
              line && (
                <Fragment key={line.municipality.code}>
                  {before > 0 && <Gap height={before} columns={heads.length} />}
                  <RankingRow
                    line={line}
                    rowIndex={index + 2}
                    isStop={index === stop}
                    isPicked={picks.includes(line.municipality.code)}
                    isAdjusted={isAdjusted}
                    toggle={toggle}
                    isFull={picks.length >= picksAtMost}
                  />
                </Fragment>
              )
            )
          })}
          {after > 0 && <Gap height={after} columns={heads.length} />}
        </tbody>
      </table>
    </div>
  )
}

/** Stands for the rows that are not seen. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns} />
    </tr>
  )
}
