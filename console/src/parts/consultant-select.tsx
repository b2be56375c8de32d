import { Select } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { useCarriers } from './use-carriers.ts'

const wording = {
  choose: { ja: '担当者を選ぶ', en: 'Choose somebody' },
  who: { ja: '担当者', en: 'Consultant' },
} as const

interface ConsultantSelectProps {
  readonly value: string | null
  readonly onChange: (consultantId: string | null) => void
}

/** To whom the reader may give tickets, each with what they carry; first in its dialog. */
export function ConsultantSelect({ value, onChange }: ConsultantSelectProps) {
  const words = useWords(wording)
  const carriers = useCarriers()
  return (
    <Select
      label={words.who}
      placeholder={words.choose}
      data-autofocus
      searchable
      openOnFocus={false}
      required
      value={value}
      onChange={onChange}
      data={carriers}
    />
  )
}
