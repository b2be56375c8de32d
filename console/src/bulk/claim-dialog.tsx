import { Text } from '@mantine/core'
import { api, bodyOf } from '../api/client.ts'
import { counted, grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { useMe } from '../session/use-session.ts'
import { BulkDialog, type BulkDialogProps } from './bulk-dialog.tsx'

const wording = {
  title: { ja: (count: number) => `${grouped(count)}件を担当する`, en: (count: number) => `Take ${counted(count, 'ticket')}` },
  what: {
    ja: '選択した案件の担当者になります。担当できない案件は、理由とともに選択されたまま残ります。',
    en: 'You become their consultant. Those you cannot take stay selected, each with the reason.',
  },
  act: { ja: '担当する', en: 'Take them' },
  done: {
    ja: (count: number) => `${grouped(count)}件の担当になりました。`,
    en: (count: number) => `Now yours: ${counted(count, 'ticket')}.`,
  },
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
  return (
    <BulkDialog {...props} {...words} send={claim}>
      <Text>{words.what}</Text>
    </BulkDialog>
  )
}
