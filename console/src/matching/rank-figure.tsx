import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import type { SharedRank } from './shared-rank.ts'
import styles from './ranking.module.css'

const wording = {
  tied: { ja: (count: number) => `同点${grouped(count)}件`, en: (count: number) => `${grouped(count)} equal` },
} as const

/** A rank in a column of ranks, with how many share it. */
export function RankFigure({ sharedRank, sharedBy }: SharedRank) {
  const words = useWords(wording)
  return (
    <>
      {grouped(sharedRank)}
      {sharedBy > 1 && <span className={styles.tied}>{words.tied(sharedBy)}</span>}
    </>
  )
}
