import { Select, TextInput } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { today } from '../parts/instant.ts'
import { useCatalog } from '../parts/use-catalog.ts'

export interface StatedOutcome {
  readonly kind: Schemas['Outcome']['kind'] | null
  /** A day in Japan, YYYY-MM-DD. */
  readonly on: string
}

const wording = {
  kind: { ja: '成果', en: 'What came of it' },
  choose: { ja: '選んでください', en: 'Choose one' },
  missing: { ja: '成果を選んでください。', en: 'Choose what came of it.' },
  on: { ja: '日付（日本時間）', en: 'Day (Japan)' },
} as const

interface OutcomeFieldsProps {
  readonly stated: StatedOutcome
  readonly state: (stated: StatedOutcome) => void
  /** What it brings about. */
  readonly effect: string | undefined
  readonly errors: { readonly kind: string | undefined; readonly on: string | undefined }
  readonly isFirst?: boolean
}

/** What came of an introduction, and when. */
export function OutcomeFields({ stated, state, effect, errors, isFirst = false }: OutcomeFieldsProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  return (
    <>
      <Select
        label={words.kind}
        description={effect}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...(isFirst && { 'data-autofocus': true })}
        required
        allowDeselect={false}
        placeholder={words.choose}
        value={stated.kind}
        error={errors.kind && stated.kind === null ? words.missing : errors.kind}
        onChange={(chosen) => state({ ...stated, kind: chosen as StatedOutcome['kind'] })} // one of the kinds it offers
        data={(catalog?.outcomeKinds ?? []).map((entry) => ({ value: entry.code, label: entry[language] }))}
      />
      <TextInput
        type="date"
        label={words.on}
        required
        max={today()}
        value={stated.on}
        error={errors.on}
        onChange={({ currentTarget }) => state({ ...stated, on: currentTarget.value })}
      />
    </>
  )
}
