import { Select } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useStaff } from './use-staff.ts'

const wording = {
  who: { ja: '担当者', en: 'Consultant' },
  load: { ja: (open: number) => `対応中 ${open}件`, en: (open: number) => `${open} open` },
} as const

interface ConsultantSelectProps {
  readonly value: string | null
  readonly onChange: (consultantId: string | null) => void
}

/** Who may take tickets, each with how many they have open; first in its dialog. */
export function ConsultantSelect({ value, onChange }: ConsultantSelectProps) {
  const words = useWords(wording)
  const { left, right } = usePunctuation()
  const staff = useStaff().filter(({ role, active }) => active && (role === 'consultant' || role === 'supervisor'))
  return (
    <Select
      label={words.who}
      data-autofocus
      searchable
      openOnFocus={false}
      required
      value={value}
      onChange={onChange}
      data={staff.map(({ id, name, openLoad }) => ({ value: id, label: `${name}${left}${words.load(openLoad)}${right}` }))}
    />
  )
}
