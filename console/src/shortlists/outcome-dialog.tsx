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
  office_opened: {
    ja: 'この日から30・90・180日後に、定着支援のメールを双方へお送りします（過ぎた分は送りません）。',
    en: 'Both sides get after-care mails 30, 90 and 180 days after this day, as far as these are still to come.',
  },
  withdrawn: { ja: 'これからの定着支援のメールは取り消されます。', en: 'After-care mails still to come are cancelled.' },
  choose: { ja: '選んでください', en: 'Choose one' },
  missing: { ja: '成果を選んでください。', en: 'Choose what came of it.' },
  on: { ja: '日付（日本時間）', en: 'Day (Japan)' },
} as const

export function OutcomeDialog({ ticket, introductionId, close }: { ticket: Ticket; introductionId: string; close: () => void }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const catalog = useCatalog()
  const [kind, setKind] = useState<Kind | null>(null)
  const [on, setOn] = useState(today)
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.title}
      close={close}
      fields={['kind', 'on']}
      perform={() =>
        api.POST('/api/v1/introductions/{id}/outcomes', {
          params: { path: { id: introductionId } },
          body: { kind: kind as Kind, on }, // the API says that one is missing
        })
      }
    >
      {(at) => (
        <>
          <Select
            label={words.kind}
            description={kind === 'office_opened' || kind === 'withdrawn' ? words[kind] : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data-autofocus
            required
            allowDeselect={false}
            placeholder={words.choose}
            value={kind}
            error={at('kind') === undefined ? undefined : words.missing}
            onChange={(chosen) => setKind(chosen as Kind)} // one of the kinds it offers
            data={(catalog?.outcomeKinds ?? []).map((entry) => ({ value: entry.code, label: entry[language] }))}
          />
          <TextInput
            type="date"
            label={words.on}
            required
            max={today()}
            value={on}
            error={at('on')}
            onChange={({ currentTarget }) => setOn(currentTarget.value)}
          />
        </>
      )}
    </TicketDialog>
  )
}
