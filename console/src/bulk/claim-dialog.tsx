import { api, bodyOf } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useMe } from '../session/use-session.ts'
import { BulkDialog, type BulkDialogProps } from './bulk-dialog.tsx'

const wording = {
  title: { ja: (count: number) => `${count}件を担当する`, en: (count: number) => `Take ${count} tickets` },
  act: { ja: '担当する', en: 'Take them' },
  done: { ja: (count: number) => `${count}件の担当になりました。`, en: (count: number) => `${count} tickets are yours.` },
} as const

/** Takes the selected tickets. */
export function ClaimDialog(props: BulkDialogProps) {
  const words = useWords(wording)
  const me = useMe()
  // Without versions: what somebody has stays theirs.
  const claim = (tickets: readonly { number: string }[]) =>
    bodyOf(
      api.POST('/api/v1/bulk/assignment', {
        body: { tickets: tickets.map(({ number }) => ({ number })), consultantId: me?.id ?? '' },
      }),
    )
  return <BulkDialog {...props} {...words} send={claim} />
}
