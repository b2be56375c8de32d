import { Anchor, Group, Loader, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { endsShowing } from '../api/ends-showing.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { MapOfJapan } from './map-of-japan.tsx'
import type { OfPrefecture } from './of-prefecture.ts'
import { PrefectureTable } from './prefecture-table.tsx'
import type { SheetProps } from './sheet.ts'
import { firstWhole } from './first-whole.ts'
import { useRanking, type RankingLine } from './use-runs.ts'
import styles from './map.module.css'

const wording = {
  label: { ja: '都道府県ごとの候補', en: 'Candidates by prefecture' },
  most: { ja: '対象', en: 'How many' },
  first: { ja: (count: number) => `上位${grouped(count)}件`, en: (count: number) => `First ${grouped(count)}` },
  all: { ja: 'すべて', en: 'All' },
  cut: {
    ja: (rank: number, count: number, most: number) =>
      `${grouped(rank)}位の${grouped(count)}件は評価が同点で、上位${grouped(most)}件の境をまたぐため、地図と表に入れていません。「すべて」では入ります。`,
    en: (rank: number, count: number, most: number) =>
      `The ${grouped(count)} that share rank ${grouped(rank)} are equal, and only some of them would be among the first ${grouped(most)}: they are left out here. “All” has them.`,
  },
  credit: {
    ja: ['地図：Victor Cazanave「@svg-maps/japan」（', '）。着色と件数を加えています。'],
    en: ['Map: @svg-maps/japan by Victor Cazanave (', '); colours and numbers added.'],
  },
  terms: { ja: 'https://creativecommons.org/licenses/by/4.0/deed.ja', en: 'https://creativecommons.org/licenses/by/4.0/' },
} as const

const extents = [10, 50, 200, Infinity] as const

/** Where the candidates of a run lie; the table says what the map shows. */
export function MapSheet({ run }: SheetProps) {
  const words = useWords(wording)
  const { data, error, refetch } = useRanking(run.id)
  const [extent, setExtent] = useState<number>(50)
  if (endsShowing(error, data)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader m="md" />
  const [before, after] = words.credit
  const { whole, cut } = firstWhole(data.items, extent)
  const places = byPrefecture(whole)
  return (
    <>
      <Group gap="sm" py={6}>
        <SegmentedControl
          size="xs"
          aria-label={words.most}
          value={String(extent)}
          data={extents.map((one) => ({ value: String(one), label: one === Infinity ? words.all : words.first(one) }))}
          onChange={(chosen) => setExtent(Number(chosen))}
        />
        {cut && (
          <Text size="xs" role="status">
            {words.cut(cut.sharedRank, cut.sharedBy, extent)}
          </Text>
        )}
      </Group>
      <div className={styles.places} tabIndex={0} role="region" aria-label={words.label}>
        <div className={styles.map}>
          <MapOfJapan places={places} />
        </div>
        <PrefectureTable places={places} />
      </div>
      <Text size="xs" c="dimmed" className={styles.credit ?? ''}>
        {before}
        <Anchor href={words.terms} inherit rel="license noreferrer" target="_blank">
          CC BY 4.0
        </Anchor>
        {after}
      </Text>
    </>
  )
}

/** By the best rank of each. */
function byPrefecture(lines: readonly RankingLine[]): OfPrefecture[] {
  const found = new Map<string, [RankingLine, ...RankingLine[]]>()
  for (const line of lines) {
    const { prefecture } = line.municipality
    const before = found.get(prefecture)
    if (before) before.push(line)
    else found.set(prefecture, [line])
  }
  return [...found].map(([code, ofPrefecture]) => ({ code, lines: ofPrefecture }))
}
