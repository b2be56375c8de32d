import { useState } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { counted, grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { ResolveFields, type Resolution } from '../tickets/resolve-fields.tsx'
import { BulkDialog, type BulkDialogProps } from './bulk-dialog.tsx'

const wording = {
  title: { ja: (count: number) => `${grouped(count)}件を解決にする`, en: (count: number) => `Resolve ${counted(count, 'ticket')}` },
  act: { ja: '解決にする', en: 'Resolve' },
  done: {
    ja: (count: number) => `${grouped(count)}件を解決にしました。`,
    en: (count: number) => `Resolved: ${counted(count, 'ticket')}.`,
  },
} as const

/** Marks the selected tickets as resolved, all with the same outcome. */
export function ResolveDialog(props: BulkDialogProps) {
  const words = useWords(wording)
  const [resolution, setResolution] = useState<Resolution>({ kind: 'answered', note: '' })
  return (
    <BulkDialog {...props} {...words} send={(tickets) => bodyOf(api.POST('/api/v1/bulk/resolution', { body: { tickets, ...resolution } }))}>
      <ResolveFields resolution={resolution} choose={setResolution} />
    </BulkDialog>
  )
}
