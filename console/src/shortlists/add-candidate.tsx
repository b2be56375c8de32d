import { Select } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.tsx'
import { useSayRank } from '../matching/shared-rank.ts'
import type { RankingLine } from '../matching/use-runs.ts'
import { useTownNames } from '../matching/use-town-names.ts'

const wording = {
  add: { ja: '自治体を加える', en: 'Add a municipality' },
  hint: { ja: 'この一覧のもとになったマッチングの候補から選べます。', en: 'Out of the candidates of the match the list was made from.' },
  full: { ja: '一覧は10件までです。', en: 'A list takes ten at most.' },
  none: { ja: '当てはまる候補はありません', en: 'No such candidate' },
  ranked: { ja: (name: string, rank: string) => `${name}　${rank}`, en: (name: string, rank: string) => `${name} – ranked ${rank}` },
} as const

const offered = 30

interface AddCandidateProps {
  readonly lines: readonly RankingLine[]
  readonly isFull: boolean
  readonly add: (code: string) => void
}

/** One more municipality for a list, of those the run ranks. */
export function AddCandidate({ lines, isFull, add }: AddCandidateProps) {
  const words = useWords(wording)
  const nameOf = useTownNames()
  const sayRank = useSayRank()
  const [typed, setTyped] = useState('')
  return (
    <Select
      label={words.add}
      description={isFull ? words.full : words.hint}
      disabled={isFull}
      searchable
      limit={offered}
      nothingFoundMessage={words.none}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(code) => {
        if (code !== null) add(code)
        setTyped('')
      }}
      data={lines.map((line) => ({ value: line.municipality.code, label: words.ranked(nameOf(line.municipality), sayRank(line)) }))}
    />
  )
}
