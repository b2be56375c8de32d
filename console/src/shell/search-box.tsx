import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isComposing } from '../keys/pressed-key.ts'
import { useWords } from '../language/language.tsx'

const wording = {
  label: { ja: '検索', en: 'Search' },
  placeholder: { ja: '受付番号・組織・氏名・本文', en: 'Number, organisation, name, words' },
} as const

/** Looks for words in all tickets. */
export function SearchBox() {
  const words = useWords(wording)
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  return (
    <search>
      <TextInput
        id="search"
        type="search"
        size="xs"
        w={320}
        aria-label={words.label}
        placeholder={words.placeholder}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
          const q = typed.trim()
          if (q !== '') void navigate({ to: '/tickets', search: { view: 'all', q } })
        }}
      />
    </search>
  )
}
