import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { useCatalog } from '../parts/use-catalog.ts'
import { TicketDialog } from './ticket-dialog.tsx'
import type { Ticket } from './use-tickets.ts'

type Kind = Exclude<NonNullable<Schemas['Ticket']['resolution']>['kind'], 'merged'>

const wording = {
  title: { ja: '解決にする', en: 'Resolve' },
  kind: { ja: '結果', en: 'Outcome' },
  note: { ja: '経緯（窓口の中だけ）', en: 'How it ended (for the desk only)' },
} as const

export function ResolveDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const [kind, setKind] = useState<Kind>('answered')
  const [note, setNote] = useState('')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.title}
      close={close}
      perform={() => api.PUT('/api/v1/tickets/{number}/resolution', { params: { path: { number: ticket.number } }, body: { kind, note } })}
    >
      <Select
        label={words.kind}
        data-autofocus
        allowDeselect={false}
        value={kind}
        onChange={(chosen) => setKind(chosen as Kind)}
        data={(catalog?.resolutionKinds ?? [])
          .filter(({ code }) => code !== 'merged')
          .map((entry) => ({ value: entry.code, label: entry[language] }))}
      />
      <Textarea label={words.note} autosize minRows={3} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
    </TicketDialog>
  )
}
