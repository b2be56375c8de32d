import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useTicket } from '../tickets/use-tickets.ts'

const wording = {
  none: { ja: '見つかりません。「定型文」の画面で登録できます。', en: 'None found; keep some on the screen of canned texts.' },
  only: {
    ja: { ja: (name: string) => `${name}（日本語のみ）`, en: (name: string) => `${name}（英語のみ）` },
    en: { ja: (name: string) => `${name} (Japanese only)`, en: (name: string) => `${name} (English only)` },
  },
} as const

interface TextFinderProps {
  readonly number: string
  readonly label: string
  readonly insert: (words: string) => void
  /** Nobody looks for one any more. */
  readonly leave: () => void
}

/** Finds a canned text by typing and gives its words, filled in for the ticket; one without words in its applicant's language says so. */
export function TextFinder({ number, label, insert, leave }: TextFinderProps) {
  const words = useWords(wording)
  const [search, setSearch] = useState('')
  const { data } = useQuery({
    queryKey: ['filled-texts', number],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/canned-texts', { params: { path: { number } } })),
  })
  const applicantsLanguage = useTicket(number).data?.applicant.language
  const texts = data?.items ?? []
  return (
    <Select
      size="xs"
      searchable
      autoFocus
      selectFirstOptionOnChange
      defaultDropdownOpened
      aria-label={label}
      placeholder={label}
      nothingFoundMessage={data && words.none}
      data={texts.map(({ id, name, language }) => ({
        value: id,
        label: language === applicantsLanguage ? name : words.only[language](name),
      }))}
      comboboxProps={{ withinPortal: false, position: 'top-start', width: 'max-content' }}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onBlur={leave}
      onChange={(chosen) => {
        const text = texts.find(({ id }) => id === chosen)
        leave()
        if (text) insert(text.body)
      }}
    />
  )
}
