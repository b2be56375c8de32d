import { Select } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { answerNames } from './field-names.ts'

interface YesNoFieldProps {
  readonly label: string
  readonly value: boolean | undefined
  readonly change: (value: boolean | undefined) => void
  readonly error: string | undefined
}

/** Yes, no, or not known, which is neither. */
export function YesNoField({ label, value, change, error }: YesNoFieldProps) {
  const words = useWords(answerNames)
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
