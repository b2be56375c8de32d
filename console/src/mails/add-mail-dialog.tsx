import { Checkbox, Group, Text, Textarea, TextInput } from '@mantine/core'
import { Suspense, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { InsertText } from '../canned-texts/insert-text.tsx'
import { useInsert } from '../canned-texts/use-insert.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { lazy } from '../loading/lazy.tsx'
import { FarAhead } from '../parts/far-ahead.tsx'
import { latestDay, tomorrow } from '../parts/instant.ts'
import { sendOnce } from '../parts/send-once.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { useHandToReply } from './use-hand-to-reply.ts'

const wording = {
  title: { ja: '相談者へのメールを追加', en: 'Add a mail to the applicant' },
  subject: { ja: '件名', en: 'Subject' },
  body: { ja: '本文', en: 'Text' },
  preview: { ja: '届く内容を確認', en: 'Preview' },
  on: { ja: '送る日', en: 'Day' },
  at: {
    ja: 'その日の9時に送ります。窓口が休みの日は、次の営業日の9時になります。',
    en: 'It goes at nine that day, or on the next business day when the desk is closed.',
  },
  unlessReplied: {
    ja: 'それまでに相談者から返信があれば送らない',
    en: 'Not if the applicant has replied by then',
  },
  today: {
    ja: '今日お送りする内容は、「返信」でお書きください。送信してから15秒間は取り消せます。',
    en: 'What is to go today is written as a reply, which can be taken back for 15 seconds.',
  },
  reply: { ja: '返信として書く', en: 'Write it as a reply' },
  act: { ja: '追加する', en: 'Add' },
} as const

const MessagePreview = lazy(() => import('../tickets/message-preview.tsx').then((module) => ({ default: module.MessagePreview })))

/** Days: next year's is still planned, a mistyped year's is not. */
const farFrom = 400

/** A mail somebody wants to go on a day to come; what is to go today is a reply, which can be taken back. */
export function AddMailDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const [subject, setSubject] = useState('')
  const [body, setBody] = useState('')
  const [on, setOn] = useState('')
  const [unlessReplied, setUnlessReplied] = useState(false)
  const [isPreviewing, setPreviewing] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const insert = useInsert(area, body, setBody)
  const handToReply = useHandToReply(ticket, close)
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      size="lg"
      perform={() => {
        const mail = { subject, body, dueAt: new Date(`${on}T09:00:00+09:00`).toISOString(), unlessReplied }
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
        ref={area}
        label={words.body}
        required
        autosize
        minRows={6}
        maxRows={16}
        value={body}
        onChange={({ currentTarget }) => setBody(currentTarget.value)}
      />
      <Group gap="xs">
        <InsertText number={ticket.number} insert={insert} />
        <ActButton
          name={wording.preview}
          size="compact-sm"
          variant="default"
          disabled={subject.trim() === '' || body.trim() === ''}
          act={() => setPreviewing(true)}
        />
      </Group>
      <TextInput
        type="date"
        label={words.on}
        description={words.at}
        required
        min={tomorrow()}
        max={latestDay}
        value={on}
        onChange={({ currentTarget }) => setOn(currentTarget.value)}
      />
      <FarAhead key={on} at={`${on}T09:00:00+09:00`} from={farFrom} />
      <Group gap="xs">
        <Text size="sm" flex="1 1 14rem">
          {words.today}
        </Text>
        {handToReply && <ActButton name={wording.reply} size="compact-sm" variant="default" act={() => handToReply({ subject, body })} />}
      </Group>
      <Checkbox
        label={words.unlessReplied}
        checked={unlessReplied}
        onChange={({ currentTarget }) => setUnlessReplied(currentTarget.checked)}
      />
      <Suspense>
        {isPreviewing && (
          <MessagePreview ticket={ticket} message={{ subject, body, attachments: [] }} isPlanned close={() => setPreviewing(false)} />
        )}
      </Suspense>
    </TicketDialog>
  )
}
