import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import { today } from '../parts/instant.ts'
import { useCatalog } from '../parts/use-catalog.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'

type Kind = Schemas['Outcome']['kind']

const wording = {
  title: { ja: '成果を記録', en: 'Record an outcome' },
  kind: { ja: '成果', en: 'What came of it' },
  on: { ja: '日付（日本時間）', en: 'Day (Japan)' },
} as const

export function OutcomeDialog({ ticket, introductionId, close }: { ticket: Ticket; introductionId: string; close: () => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const [kind, setKind] = useState<Kind>('site_visit')
  const [on, setOn] = useState(today)
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.title}
      close={close}
      perform={() => api.POST('/api/v1/introductions/{id}/outcomes', { params: { path: { id: introductionId } }, body: { kind, on } })}
    >
      <Select
        label={words.kind}
        data-autofocus
        allowDeselect={false}
        value={kind}
        onChange={(chosen) => setKind(chosen as Kind)}
        data={(catalog?.outcomeKinds ?? []).map((entry) => ({ value: entry.code, label: entry[language] }))}
      />
      <TextInput
        type="date"
        label={words.on}
        required
        max={today()}
        value={on}
        onChange={({ currentTarget }) => setOn(currentTarget.value)}
      />
    </TicketDialog>
  )
}
