import { Link } from '@tanstack/react-router'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { sayScore } from './figures.ts'
import type { OfPrefecture } from './of-prefecture.ts'
import { useSayRank } from './shared-rank.ts'
import { useTownName } from '../parts/use-town-name.ts'
import styles from './map.module.css'

const wording = {
  caption: { ja: '都道府県ごとの候補（順位の高い順）', en: 'Candidates by prefecture, the best first' },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  count: { ja: '候補', en: 'Candidates' },
  best: { ja: '最上位の自治体', en: 'The best' },
  score: { ja: '総合評価', en: 'Score' },
  rank: {
    ja: (rank: string, name: string) => `${rank} ${name}`,
    en: (rank: string, name: string) => `${rank}. ${name}`,
  },
  towns: { ja: (count: number) => `${grouped(count)}件`, en: (count: number) => grouped(count) },
} as const

/** The map as a table; a prefecture leads to its candidates in the ranking. */
export function PrefectureTable({ places }: { places: readonly OfPrefecture[] }) {
  const words = useWords(wording)
  const labels = useLabels()
  const sayRank = useSayRank()
  const nameOf = useTownName()
  return (
    <table className={styles.table}>
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.prefecture}</th>
          <th scope="col">{words.count}</th>
          <th scope="col">{words.best}</th>
          <th scope="col">{words.score}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ code, lines: [best, ...others] }) => (
          <tr key={code}>
            <th scope="row">
              <Link to="." search={(kept) => ({ ...kept, sheet: 'ranking', find: labels('prefectures', code) })}>
                {labels('prefectures', code)}
              </Link>
            </th>
            <td>{words.towns(others.length + 1)}</td>
            <td>{words.rank(sayRank(best), nameOf(best.municipality))}</td>
            <td>{sayScore(best.score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
