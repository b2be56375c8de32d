import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useOperations } from '../session/use-operations.ts'

const wording = {
  insert: { ja: '定型文を挿入', en: 'Insert a canned text' },
  none: { ja: '見つかりません。「定型文」の画面で登録できます。', en: 'None found; keep some on the screen of canned texts.' },
} as const

/** Finds a canned text by typing and gives its words, filled in for the ticket. Asked for when somebody looks for one first. */
export function InsertText({ number, insert }: { number: string; insert: (words: string) => void }) {
  const words = useWords(wording)
  const can = useOperations()
  const [isLooking, setLooking] = useState(false)
  const [search, setSearch] = useState('')
  const { data } = useQuery({
    queryKey: ['filled-texts', number],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/canned-texts', { params: { path: { number } } })),
    enabled: isLooking && can('fillCannedTexts'),
  })
  if (!can('fillCannedTexts')) return null
  const texts = data?.items ?? []
  return (
    <Select
      size="xs"
      searchable
      aria-label={words.insert}
      placeholder={words.insert}
      nothingFoundMessage={data && words.none}
      data={texts.map(({ id, name }) => ({ value: id, label: name }))}
      comboboxProps={{ withinPortal: false, position: 'top-start', width: 'max-content' }}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onFocus={() => setLooking(true)}
      onChange={(chosen) => {
        const text = texts.find(({ id }) => id === chosen)
        setSearch('')
        if (text) insert(text.body)
      }}
    />
  )
}
