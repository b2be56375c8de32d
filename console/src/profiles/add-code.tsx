import { Select } from '@mantine/core'
import { useState } from 'react'
import { useChoices } from '../phone-form/use-choices.ts'
import { useWords } from '../language/language.tsx'

const wording = { none: { ja: '当てはまるものはありません', en: 'Nothing fits' } } as const

interface AddCodeProps {
  readonly label: string
  readonly placeholder: string
  /** Entries of the catalog that can still be added. */
  readonly others: Parameters<ReturnType<typeof useChoices>>[0]
  readonly add: (code: string) => void
}

/** Adds one of what a list of the catalog has. */
export function AddCode({ label, placeholder, others, add }: AddCodeProps) {
  const words = useWords(wording)
  const choices = useChoices()
  const [typed, setTyped] = useState('')
  return (
    <Select
      size="xs"
      searchable
      openOnFocus={false}
      // A list that has not come yet is not one in which nothing fits.
      disabled={!others}
      label={label}
      placeholder={placeholder}
      nothingFoundMessage={words.none}
      value={null}
      data={choices(others)}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(code) => {
        if (code === null) return
        add(code)
        // The field writes what was chosen into itself once this is done; it is to be empty for the next.
        queueMicrotask(() => setTyped(''))
      }}
    />
  )
}
