import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { sendOnce } from '../parts/send-once.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'

const wording = {
  title: { ja: '相談者へのメールを追加', en: 'Add a mail to the applicant' },
  subject: { ja: '件名', en: 'Subject' },
  body: { ja: '本文', en: 'Text' },
  on: { ja: '送る日（空欄ならすぐに。指定日の9時に送ります）', en: 'Day (at once when empty, else at nine that day)' },
  unlessReplied: {
    ja: 'それまでに相談者から返信があれば送らない',
    en: 'Not if the applicant has replied by then',
  },
  act: { ja: '追加する', en: 'Add' },
} as const

/** A mail somebody wants to go on a day, or now. */
export function AddMailDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const [subject, setSubject] = useState('')
  const [body, setBody] = useState('')
  const [on, setOn] = useState('')
  const [unlessReplied, setUnlessReplied] = useState(false)
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      perform={() => {
        const mail = { subject, body, ...(on !== '' && { dueAt: new Date(`${on}T09:00:00+09:00`).toISOString(), unlessReplied }) }
        return sendOnce(`mail ${ticket.number}`, mail, (key) =>
          api.POST('/api/v1/tickets/{number}/follow-ups', {
            params: { path: { number: ticket.number }, header: { 'idempotency-key': key } },
            body: mail,
          }),
        )
      }}
    >
      <TextInput
        label={words.subject}
        data-autofocus
        required
        value={subject}
        onChange={({ currentTarget }) => setSubject(currentTarget.value)}
      />
      <Textarea
        label={words.body}
        required
        autosize
        minRows={6}
        maxRows={16}
        value={body}
        onChange={({ currentTarget }) => setBody(currentTarget.value)}
      />
      <TextInput type="date" label={words.on} value={on} onChange={({ currentTarget }) => setOn(currentTarget.value)} />
      {on !== '' && (
        <Checkbox
          label={words.unlessReplied}
          checked={unlessReplied}
          onChange={({ currentTarget }) => setUnlessReplied(currentTarget.checked)}
        />
      )}
    </TicketDialog>
  )
}
