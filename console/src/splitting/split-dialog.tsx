import { Loader, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { api, bodyOf } from '../api/client.ts'
import { arriveAt } from '../focus/arrive-at.ts'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useMe } from '../session/use-session.ts'
import { leaveTicket } from '../tickets/pane-search.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import { useTicketMeanwhile } from '../tickets/use-ticket-meanwhile.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { SplitFields } from './split-fields.tsx'
import { SplitOutcome } from './split-outcome.tsx'
import { SplitParts } from './split-parts.tsx'
import { useSplitChoices, useSplitPreview, wordsOfChosen, type Split } from './use-split.ts'

const wording = {
  title: { ja: '案件を分割', en: 'Split the ticket' },
  act: { ja: '分割する', en: 'Split' },
  what: {
    ja: (number: string) => `${number}に含まれる別の件を、新しい受付番号の案件にします。2件は互いに関連付けられます。`,
    en: (number: string) => `Another matter within ${number} becomes a ticket with a number of its own; the two are related.`,
  },
  choose: { ja: '移す内容を選ぶと、分割した結果をここに表示します。', en: 'Choose what goes, and what comes of it is shown here.' },
} as const

/** Makes another ticket of a part of this one, and says before what goes, what stays and what the applicant is told. */
export function SplitDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const words = useWords(wording)
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { number, topics, applicant, assignee } = ticket
  const path = { number }
  const { isOver, note: over } = useTicketMeanwhile(ticket, ticket.can.split)
  const [seen, setSeen] = useState(ticket.version)
  // Words somebody has changed are theirs, whatever is chosen afterwards.
  const [isWritten, setWritten] = useState(false)
  const [stated, setSplit] = useState<Omit<Split, 'consultantId'> & { consultantId?: string | null }>({
    form: false,
    messages: [],
    message: '',
    topics,
    applicantId: applicant.id,
    people: [],
    notice: true,
  })
  const { data: choices, error, refetch } = useSplitChoices(number)
  const taker = choices?.can.give ? assignee?.id : choices?.can.take ? me?.id : undefined
  const split: Split = { ...stated, consultantId: stated.consultantId === undefined ? (taker ?? null) : stated.consultantId }
  const { data: preview, error: refusal } = useSplitPreview(number, split)
  const opened = useRef<string>(undefined)
  const isAny = split.form || split.messages.length > 0
  const perform = async () => {
    try {
      const made = await bodyOf(
        api.POST('/api/v1/tickets/{number}/split', { params: { path, header: { 'if-match': `"${String(seen)}"` } }, body: split }),
      )
      opened.current = made.number
      await navigate({
        to: '/tickets/$number',
        params: { number: made.number },
        search: (kept) => ({ ...leaveTicket(kept), tab: 'timeline' as const }),
      })
    } catch (problem) {
      // What came meanwhile is shown, and may be chosen, before it is tried again.
      if (problem instanceof ApiProblem && problem.status === 412) {
        const [now] = await Promise.all([bodyOf(api.GET('/api/v1/tickets/{number}', { params: { path } })), refetch()])
        queries.setQueryData(['ticket', number], now)
        setSeen(now.version)
      }
      throw problem
    }
  }
  return (
    <TicketDialog
      ticket={ticket}
      title={words.title}
      act={words.act}
      close={close}
      isOver={isOver}
      perform={perform}
      done={() => opened.current && arriveAt(opened.current)}
      size="lg"
    >
      {isOver ? over : <Text size="sm">{words.what(number)}</Text>}
      {error && !isOver && <ProblemNote error={error} retry={() => void refetch()} />}
      {!choices && !error && <Loader size="sm" />}
      {choices && (
        <>
          <SplitParts
            ticket={ticket}
            choices={choices}
            chosen={split}
            choose={({ form, messages }) =>
              setSplit((kept) => ({
                ...kept,
                form,
                messages,
                message: isWritten ? kept.message : wordsOfChosen(choices, { form, messages }),
              }))
            }
          />
          <SplitFields
            ticket={ticket}
            choices={choices}
            split={split}
            change={(change) => {
              if (change.message !== undefined) setWritten(true)
              setSplit((kept) => ({ ...kept, ...change }))
            }}
          />
          {!isAny && (
            <Text size="sm" c="dimmed">
              {words.choose}
            </Text>
          )}
          {isAny && refusal && !isOver && <ProblemNote error={refusal} />}
          {isAny && preview && <SplitOutcome preview={preview} />}
        </>
      )}
    </TicketDialog>
  )
}
