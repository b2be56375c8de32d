import { Text } from '@mantine/core'
import { api } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'

const wording = {
  title: { ja: (name: string) => `${name}さんへの招待を取り消す`, en: (name: string) => `Withdraw the invitation of ${name}` },
  what: {
    ja: '招待のメールのリンクは、すぐに使えなくなります。必要なときは、いつでも改めて招待できます。',
    en: 'The link in the invitation opens nothing from now on. They can be invited again at any time.',
  },
  holds: {
    ja: (count: number) => `対応中の案件が${grouped(count)}件あります。「担当の状況」から引き継ぐまで、担当者はこの方のままです。`,
    en: (count: number) => `They hold ${grouped(count)} open tickets, and keep them until these are handed over (Workload).`,
  },
  act: { ja: '招待を取り消す', en: 'Withdraw it' },
} as const

interface WithdrawInvitationDialogProps {
  readonly person: { readonly id: string; readonly name: string }
  /** Tickets they were given already. */
  readonly holds?: number
  /** Whether they are invited to the desk itself, or as somebody of an organisation. */
  readonly to: 'desk' | 'organization'
  readonly changes: readonly (readonly string[])[]
  readonly close: () => void
}

/** Takes back the link somebody was mailed to choose their first password by. */
export function WithdrawInvitationDialog({ person: { id, name }, holds = 0, to, changes, close }: WithdrawInvitationDialogProps) {
  const words = useWords(wording)
  const path = { params: { path: { id } } }
  return (
    <FormDialog
      title={words.title(name)}
      act={words.act}
      close={close}
      changes={changes}
      perform={() =>
        to === 'desk' ? api.DELETE('/api/v1/staff/{id}/invitation', path) : api.DELETE('/api/v1/contacts/{id}/invitation', path)
      }
    >
      <Text size="sm">{words.what}</Text>
      {holds > 0 && <Text size="sm">{words.holds(holds)}</Text>}
    </FormDialog>
  )
}
