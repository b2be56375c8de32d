import { Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from './ticket-dialog.tsx'
import type { Ticket } from './use-tickets.ts'

const wording = {
  title: { ja: '返答待ちにする', en: 'Wait for an answer' },
  whose: { ja: '誰の返答を待ちますか', en: 'Whose answer?' },
  applicant: {
    ja: '申込者（3・7営業日後にお尋ねし、14営業日で終了します）',
    en: 'The applicant’s (asked after 3 and 7 business days, ended after 14)',
  },
  third_party: { ja: '第三者', en: 'Somebody else’s' },
  until: { ja: 'いつまで（過ぎると自動で再開します）', en: 'Until (it then opens again by itself)' },
} as const

export function WaitDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const { waitForApplicant, waitForThirdParty } = ticket.can
  const [whose, setWhose] = useState<'applicant' | 'third_party'>(waitForApplicant ? 'applicant' : 'third_party')
  const [until, setUntil] = useState('')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.title}
      close={close}
      perform={() =>
        api.PUT('/api/v1/tickets/{number}/waiting', {
          params: { path: { number: ticket.number } },
          body: { for: whose, ...(until !== '' && { until }) },
        })
      }
    >
      <Radio.Group label={words.whose} value={whose} onChange={(chosen) => setWhose(chosen)}>
        <Stack gap="xs" mt="xs">
          <Radio value="applicant" label={words.applicant} disabled={!waitForApplicant} />
          <Radio value="third_party" label={words.third_party} disabled={!waitForThirdParty} />
        </Stack>
      </Radio.Group>
      <TextInput type="date" label={words.until} value={until} onChange={({ currentTarget }) => setUntil(currentTarget.value)} />
    </TicketDialog>
  )
}
