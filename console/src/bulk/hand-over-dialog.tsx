import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { counted, grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { ConsultantSelect } from '../parts/consultant-select.tsx'
import { BulkDialog, type BulkDialogProps } from './bulk-dialog.tsx'

const wording = {
  title: { ja: (count: number) => `${grouped(count)}件の担当者を決める`, en: (count: number) => `Assign ${counted(count, 'ticket')}` },
  act: { ja: '担当者を決める', en: 'Assign' },
  done: {
    ja: (count: number) => `${grouped(count)}件の担当者を決めました。`,
    en: (count: number) => `Assigned: ${counted(count, 'ticket')}.`,
  },
} as const

/** Gives the selected tickets to somebody. */
export function HandOverDialog(props: BulkDialogProps) {
  const words = useWords(wording)
  const [consultantId, setConsultantId] = useState<string | null>(null)
  return (
    <BulkDialog
      {...props}
      {...words}
      isReady={consultantId !== null}
      send={(tickets) => bodyOf(api.POST('/api/v1/bulk/assignment', { body: { tickets, consultantId: consultantId ?? '' } }))}
    >
      <ConsultantSelect value={consultantId} onChange={setConsultantId} />
    </BulkDialog>
  )
}
