import { Select } from '@mantine/core'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useStaff } from './use-staff.ts'

const wording = {
  choose: { ja: '担当者を選ぶ', en: 'Choose somebody' },
  who: { ja: '担当者', en: 'Consultant' },
  load: { ja: (open: number) => `対応中 ${grouped(open)}件`, en: (open: number) => `${grouped(open)} open` },
} as const

interface ConsultantSelectProps {
  readonly value: string | null
  readonly onChange: (consultantId: string | null) => void
}

/** To whom the reader may give tickets, each with how many they have open; first in its dialog. */
export function ConsultantSelect({ value, onChange }: ConsultantSelectProps) {
  const words = useWords(wording)
  const { left, right } = usePunctuation()
  const staff = useStaff().filter(({ can }) => can.giveTickets)
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
      data={staff.map(({ id, name, openLoad }) => ({ value: id, label: `${name}${left}${words.load(openLoad)}${right}` }))}
    />
  )
}
