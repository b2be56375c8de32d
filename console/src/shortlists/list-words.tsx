import { Textarea } from '@mantine/core'
import { useWords } from '../language/language.tsx'

const wording = {
  note: { ja: '企業への一言（候補とともに届きます）', en: 'Words to the company (they go with the list)' },
  summary: {
    ja: '自治体への打診に添える概要（企業が特定されない範囲で）',
    en: 'What enquiries say of the company (nothing that identifies it)',
  },
  summaryHint: {
    ja: '空欄なら、打診を送る時点の登録内容から自動で作ります。',
    en: 'Left empty, it is composed from the profile as it is when the enquiry is sent.',
  },
} as const

/** What the desk says with a shortlist: to the company, and of it to the municipalities. */
export interface ListWords {
  readonly note: string
  /** Empty: composed. */
  readonly summary: string
}

interface ListWordsFieldsProps extends ListWords {
  /** What is wrong with a field. */
  readonly at: (field: 'summary') => string | undefined
  readonly change: (part: Partial<ListWords>) => void
  readonly focused?: boolean
}

/** The two fields for the words of a shortlist. */
export function ListWordsFields({ note, summary, at, change, focused = false }: ListWordsFieldsProps) {
  const words = useWords(wording)
  return (
    <>
      <Textarea
        label={words.note}
        data-autofocus={focused || undefined}
        autosize
        minRows={3}
        value={note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
      <Textarea
        label={words.summary}
        description={words.summaryHint}
        autosize
        minRows={2}
        value={summary}
        error={at('summary')}
        onChange={({ currentTarget }) => change({ summary: currentTarget.value })}
      />
    </>
  )
}
