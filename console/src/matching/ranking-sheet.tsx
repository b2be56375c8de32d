import { Group, Loader, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { endsShowing } from '../api/ends-showing.ts'
import { grouped } from '../language/grouped.ts'
import { Offer } from '../keys/offer.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { RankingTable } from './ranking-table.tsx'
import type { SheetProps } from './sheet.ts'
import { useMatchingAddress } from './use-matching-address.ts'
import { useRanking, type RankingLine } from './use-runs.ts'
import { useTownNames } from './use-town-names.ts'

const wording = {
  by: { ja: '並び順', en: 'Order' },
  engine: { ja: '評価の順', en: 'By score' },
  desk: { ja: '担当者の順', en: "The consultants'" },
  find: { ja: '自治体・都道府県で絞り込む', en: 'Find a municipality or prefecture' },
  shown: {
    ja: (shown: number, all: number) => `${grouped(all)}件中${grouped(shown)}件`,
    en: (shown: number, all: number) => `${grouped(shown)} of ${grouped(all)}`,
  },
  none: {
    ja: '当てはまる候補はありません。絞り込みの言葉を変えるか、「除外」をご覧ください。',
    en: 'No candidate fits. Try other words, or see who was excluded.',
  },
} as const

/** The consultants' order; whom they left out stands at its end, in the engine's order. */
function inDeskOrder(lines: readonly RankingLine[]): readonly RankingLine[] {
  return lines.toSorted((a, b) => (a.deskRank ?? Infinity) - (b.deskRank ?? Infinity) || a.rank - b.rank)
}

/** All candidates of a run by rank. */
export function RankingSheet({ run: { id, adjustments } }: SheetProps) {
  const words = useWords(wording)
  const nameOf = useTownNames()
  const { by = 'engine', find = '', go } = useMatchingAddress()
  // The address follows a moment later, which an input method could not bear in its field.
  const [typed, setTyped] = useState(find)
  const { data, error, refetch } = useRanking(id)
  const lines = useMemo(() => {
    const all = by === 'desk' ? inDeskOrder(data?.items ?? []) : (data?.items ?? [])
    return find === ''
      ? all
      : all.filter(({ municipality }) => `${nameOf(municipality)} ${municipality.name}`.toLowerCase().includes(find.toLowerCase()))
  }, [data, by, find, nameOf])
  const otherOrder = by === 'desk' ? 'engine' : 'desk'
  const order = (chosen: 'engine' | 'desk') => go({ by: chosen === 'desk' ? 'desk' : undefined }, { replace: true })
  if (endsShowing(error, data)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader m="md" />
  return (
    <>
      <Group gap="sm" py={6}>
        <Offer
          name={wording[otherOrder]}
          of={{ key: 'order', name: words.by }}
          act={adjustments.length > 0 ? () => order(otherOrder) : undefined}
        />
        {adjustments.length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={words.by}
            value={by}
            data={(['engine', 'desk'] as const).map((one) => ({ value: one, label: words[one] }))}
            onChange={order}
          />
        )}
        <TextInput
          size="xs"
          w={240}
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            go({ find: currentTarget.value || undefined }, { replace: true })
          }}
        />
        <Text size="xs" c="dimmed" role="status">
          {words.shown(lines.length, data.items.length)}
        </Text>
      </Group>
      {lines.length === 0 ? (
        <Text size="sm">{words.none}</Text>
      ) : (
        <RankingTable key={by} runId={id} lines={lines} isAdjusted={adjustments.length > 0} />
      )}
    </>
  )
}
