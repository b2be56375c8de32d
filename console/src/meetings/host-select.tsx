import { Select } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { useStaff } from '../parts/use-staff.ts'

const wording = { host: { ja: '担当者', en: 'Consultant' } } as const

/** Who holds a meeting, of those the reader may have hold one. */
export function HostSelect({ value, change }: { value: string | null; change: (id: string | null) => void }) {
  const words = useWords(wording)
  const hosts = useStaff().filter(({ can }) => can.letHost)
  return (
    <Select
      label={words.host}
      searchable
      openOnFocus={false}
      required
      allowDeselect={false}
      value={value}
      onChange={change}
      data={hosts.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
