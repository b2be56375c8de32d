import { Select } from '@mantine/core'
import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useStaff } from '../parts/use-staff.ts'
import { BulkDialog, type BulkDialogProps } from './bulk-dialog.tsx'

const wording = {
  title: { ja: (count: number) => `${count}件の担当者を決める`, en: (count: number) => `Assign ${count} tickets` },
  who: { ja: '担当者', en: 'Consultant' },
  load: { ja: (open: number) => `対応中 ${open}件`, en: (open: number) => `${open} open` },
  act: { ja: '担当者を決める', en: 'Assign' },
  done: { ja: (count: number) => `${count}件の担当者を決めました。`, en: (count: number) => `${count} tickets were assigned.` },
} as const

/** Gives the selected tickets to somebody. */
export function HandOverDialog(props: BulkDialogProps) {
  const words = useWords(wording)
  const staff = useStaff().filter(({ role, active }) => active && (role === 'consultant' || role === 'supervisor'))
  const [consultantId, setConsultantId] = useState<string | null>(null)
  return (
    <BulkDialog
      {...props}
      {...words}
      isReady={consultantId !== null}
      send={(tickets) => bodyOf(api.POST('/api/v1/bulk/assignment', { body: { tickets, consultantId: consultantId ?? '' } }))}
    >
      <Select
        label={words.who}
        data-autofocus
        searchable
        openOnFocus={false}
        required
        value={consultantId}
        onChange={setConsultantId}
        data={staff.map(({ id, name, openLoad }) => ({ value: id, label: `${name}（${words.load(openLoad)}）` }))}
      />
    </BulkDialog>
  )
}
