import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import type { Candidate } from './use-case.ts'

const wording = {
  title: { ja: (name: string) => `${name}への関心を記録`, en: (name: string) => `Interest in ${name}` },
  what: {
    ja: '電話などで企業から伺った回答を、企業に代わって記録します。取り消せません。',
    en: 'You record what the company told the desk; it cannot be taken back.',
  },
  answer: { ja: '企業の回答', en: 'What the company says' },
  interested: { ja: '関心あり（自治体へ打診を送ります）', en: 'Interested (the enquiry is sent)' },
  declined: { ja: '見送り', en: 'Not interested' },
  reason: { ja: '理由（任意）', en: 'Why (optional)' },
  act: { ja: '記録する', en: 'Record' },
} as const

/** The company's word on a candidate, told to the desk by telephone. */
export function InterestDialog({
  ticket,
  shortlistId,
  municipality,
  close,
}: {
  ticket: Ticket
  shortlistId: string
  municipality: Candidate['municipality']
  close: () => void
}) {
  const words = useWords(wording)
  const nameOfTown = useTownName()
  const [interest, setInterest] = useState<'interested' | 'declined' | null>(null)
  const [reason, setReason] = useState('')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title(nameOfTown(municipality))}
      act={words.act}
      close={close}
      perform={async () =>
        interest !== null &&
        api.PUT('/api/v1/shortlists/{id}/candidates/{code}/interest', {
          params: { path: { id: shortlistId, code: municipality.code } },
          body: { interest, ...(reason.trim() !== '' && { reason }) },
        })
      }
    >
      <Text size="sm">{words.what}</Text>
      <Radio.Group label={words.answer} value={interest} onChange={setInterest} required>
        <Stack gap="xs" mt="xs">
          <Radio value="interested" label={words.interested} required />
          <Radio value="declined" label={words.declined} required />
        </Stack>
      </Radio.Group>
      <Textarea label={words.reason} autosize minRows={2} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
    </TicketDialog>
  )
}
