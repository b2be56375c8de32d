import { Select } from '@mantine/core'
import { useWords } from '../language/language.tsx'

const wording = {
  unknown: { ja: '不明', en: 'Unknown' },
  yes: { ja: 'あり・可', en: 'Yes' },
  no: { ja: 'なし・不可', en: 'No' },
} as const

interface YesNoFieldProps {
  readonly label: string
  readonly value: boolean | undefined
  readonly change: (value: boolean | undefined) => void
  readonly error: string | undefined
}

/** Yes, no, or not known, which is neither. */
export function YesNoField({ label, value, change, error }: YesNoFieldProps) {
  const words = useWords(wording)
  return (
    <Select
      size="xs"
      label={label}
      allowDeselect={false}
      value={value === undefined ? 'unknown' : value ? 'yes' : 'no'}
      error={error}
      data={(['unknown', 'yes', 'no'] as const).map((one) => ({ value: one, label: words[one] }))}
      onChange={(chosen) => change(chosen === 'unknown' ? undefined : chosen === 'yes')}
    />
  )
}
