import { Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { isComposing } from '../keys/pressed-key.ts'
import { useWords } from '../language/language.tsx'
import { Option } from '../options/option.tsx'
import belowField from '../options/options.module.css'
import { useOptions } from '../options/use-options.ts'
import { plainWords } from '../parts/plain-words.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useTicket } from '../tickets/use-tickets.ts'
import styles from './canned-texts.module.css'

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
  /** Nobody looks for one any more; `back` when its reader goes back to where they came from. */
  readonly leave: (how?: 'back') => void
}

/** Finds a canned text by typing and gives its words, filled in for the ticket; one without words in its applicant's language says so. */
export function TextFinder({ number, label, insert, leave }: TextFinderProps) {
  const words = useWords(wording)
  const [typed, setTyped] = useState('')
  const { data, error } = useQuery({
    queryKey: ['filled-texts', number],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/canned-texts', { params: { path: { number } } })),
  })
  const applicantsLanguage = useTicket(number).data?.applicant.language
  const found = (data?.items ?? []).filter(({ name }) => plainWords(name).includes(plainWords(typed)))
  const choose = (chosen: string) => {
    const text = found.find(({ id }) => id === chosen)
    leave()
    if (text) insert(text.body)
  }
  const { options, press, unmark, saysOptions } = useOptions({ keys: found.map(({ id }) => id), marksFirst: true, choose })
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || press(event)) return
    // As long as none is found, Enter sends nothing of what stands around.
    if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault()
    if (event.key === 'Escape') leave('back')
  }
  return (
    <div className={styles.finder}>
      <TextInput
        {...saysOptions(found.length > 0)}
        size="xs"
        autoFocus
        // Escape ends what hangs on it, and nothing that stands around.
        data-mantine-stop-propagation
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          unmark()
        }}
        onBlur={() => leave()}
        onKeyDown={onKeyDown}
      />
      {(data || error) && (
        <div className={styles.offered}>
          {error && <ProblemNote error={error} />}
          {data && found.length === 0 && (
            <Text size="sm" className={belowField.none ?? ''}>
              {words.none}
            </Text>
          )}
          {found.length > 0 && (
            <div id={options.list} role="listbox" aria-label={label} className={belowField.list}>
              {found.map(({ id, name, language }) => (
                <Option key={id} of={options} value={id}>
                  {language === applicantsLanguage ? name : words.only[language](name)}
                </Option>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  )
}
