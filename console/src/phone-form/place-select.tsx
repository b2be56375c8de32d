import { Select, type MantineSize } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useSayPlace } from '../parts/use-say-place.ts'

const wording = {
  hint: { ja: '漢字・ひらがな・コードで探せます', en: 'Latin letters, kanji, kana or code' },
  none: { ja: '当てはまる自治体はありません', en: 'No such place' },
} as const

interface PlaceSelectProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (code: string | null) => void
  readonly error: string | undefined
  readonly required?: boolean
  /** Only municipalities of this prefecture. */
  readonly prefecture?: string | null
  readonly size?: MantineSize
}

const offered = 20
const pause = 200

/** One of all local governments, found by what is typed of it. */
export function PlaceSelect({ label, value, onChange, error, required = false, prefecture = null, size = 'sm' }: PlaceSelectProps) {
  const words = useWords(wording)
  const sayPlace = useSayPlace()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ value: string; label: string }>()
  // What was chosen before is known by its code until it is found.
  const wanted = typed === chosen?.label ? '' : typed.trim() || (chosen ? '' : (value ?? ''))
  const [sought] = useDebouncedValue(wanted, pause)
  const { data } = useQuery({
    queryKey: ['places', sought, prefecture],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/municipalities', {
          params: {
            query: {
              ...(sought !== '' && { q: sought }),
              ...(prefecture && { prefecture: prefecture as '13', kind: 'municipality' }),
              limit: offered,
            },
          },
        }),
      ),
    enabled: sought !== '' || prefecture !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  const found = (data?.items ?? []).map((place) => ({ value: place.code, label: sayPlace(place) }))
  const others = chosen && chosen.value === value ? found.filter((place) => place.value !== value) : found
  return (
    <Select
      size={size}
      label={label}
      placeholder={words.hint}
      searchable
      clearable
      // Where it comes first in a dialog, its list would cover what is asked.
      openOnFocus={false}
      required={required}
      error={error}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(code, option) => {
        setChosen(code === null ? undefined : (option ?? undefined))
        onChange(code)
      }}
      data={chosen && chosen.value === value ? [chosen, ...others] : found}
      // What was found by kana or code does not hold what was typed.
      filter={({ options }) => options}
      nothingFoundMessage={sought !== '' && data ? words.none : undefined}
    />
  )
}
