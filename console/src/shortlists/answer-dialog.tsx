import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import type { Enquiry } from './use-case.ts'

const wording = {
  title: { ja: (name: string) => `${name}の回答を記録`, en: (name: string) => `Answer of ${name}` },
  what: {
    ja: '電話などで自治体から伺った内容を、自治体に代わって記録します。受諾と辞退は取り消せません。',
    en: 'You record what the municipality told the desk. Yes and no cannot be taken back.',
  },
  answer: { ja: '自治体の回答', en: 'What it says' },
  accept: { ja: '受諾', en: 'Accepts' },
  decline: { ja: '辞退', en: 'Declines' },
  ask: { ja: '質問', en: 'Asks' },
  message: { ja: '伝言・質問', en: 'Its words' },
  act: { ja: '記録する', en: 'Record' },
} as const

type Answer = 'accept' | 'decline' | 'ask'
const answers: readonly Answer[] = ['accept', 'decline', 'ask']

/** The municipality's answer, told to the desk by telephone. */
export function AnswerDialog({ ticket, enquiry, close }: { ticket: Ticket; enquiry: Enquiry; close: () => void }) {
  const words = useWords(wording)
  const nameOfTown = useTownName()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [message, setMessage] = useState('')
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title(nameOfTown(enquiry.municipality))}
      act={words.act}
      close={close}
      perform={async () =>
        answer !== null &&
        api.PUT('/api/v1/enquiries/{id}/answer', {
          params: { path: { id: enquiry.id } },
          body: { answer, ...(message.trim() !== '' && { message }) },
        })
      }
    >
      <Text size="sm">{words.what}</Text>
      <Radio.Group label={words.answer} value={answer} onChange={setAnswer} required>
        <Stack gap="xs" mt="xs">
          {answers.map((one) => (
            <Radio key={one} value={one} label={words[one]} required />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={words.message}
        required={answer === 'ask'}
        autosize
        minRows={3}
        value={message}
        onChange={({ currentTarget }) => setMessage(currentTarget.value)}
      />
    </TicketDialog>
  )
}
