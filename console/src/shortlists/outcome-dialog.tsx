import { useState } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { today } from '../parts/instant.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { OutcomeFields, type StatedOutcome } from './outcome-fields.tsx'

const wording = {
  title: { ja: '成果を記録', en: 'Record an outcome' },
  office_opened: {
    ja: 'この日から30・90・180日後に、定着支援のメールを双方へお送りします（過ぎた分は送りません）。',
    en: 'Both sides get after-care mails 30, 90 and 180 days after this day, as far as these are still to come.',
  },
  withdrawn: { ja: 'これからの定着支援のメールは取り消されます。', en: 'After-care mails still to come are cancelled.' },
} as const

export function OutcomeDialog({ ticket, introductionId, close }: { ticket: Ticket; introductionId: string; close: () => void }) {
  const words = useWords(wording)
  const [stated, state] = useState<StatedOutcome>(() => ({ kind: null, on: today() }))
  const { kind, on } = stated
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
          body: { kind: kind as Schemas['Outcome']['kind'], on }, // the API says that one is missing
        })
      }
    >
      {(at) => (
        <OutcomeFields
          stated={stated}
          state={state}
          effect={kind === 'office_opened' || kind === 'withdrawn' ? words[kind] : undefined}
          errors={{ kind: at('kind'), on: at('on') }}
          isFirst
        />
      )}
    </TicketDialog>
  )
}
