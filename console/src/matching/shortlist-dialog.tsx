import { List, Text, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { useGoToTab } from './use-go-to-tab.ts'
import { usePicks } from './use-matching-address.ts'

const wording = {
  title: { ja: '候補を作る', en: 'Draft a shortlist' },
  act: { ja: '下書きを作る', en: 'Make the draft' },
  what: {
    ja: '次の自治体を、この順で企業に紹介する候補の下書きにします。企業にはまだ何も届きません。',
    en: 'These municipalities, in this order, become the draft of a shortlist. Nothing goes to the company yet.',
  },
  note: { ja: '企業へのことば（候補とともに届きます）', en: 'Words to the company (they go with the list)' },
  summary: {
    ja: '自治体への打診に添える概要（企業が特定されない範囲で）',
    en: 'What enquiries say of the company (nothing that identifies it)',
  },
  summaryHint: {
    ja: '空欄なら、打診を送る時点の登録内容から自動で作ります。',
    en: 'Left empty, it is composed from the profile as it is when the enquiry is sent.',
  },
} as const

interface ShortlistDialogProps {
  readonly ticket: Ticket
  readonly runId: string
  /** Of the chosen, in their order. */
  readonly names: readonly string[]
  readonly close: () => void
}

/** Makes what was chosen the draft of a shortlist, and goes on to it. */
export function ShortlistDialog({ ticket, runId, names, close }: ShortlistDialogProps) {
  const words = useWords(wording)
  const queries = useQueryClient()
  const { picks } = usePicks(runId)
  const goToTab = useGoToTab()
  const [note, setNote] = useState('')
  const [summary, setSummary] = useState('')
  const draft = async () => {
    await api.POST('/api/v1/tickets/{number}/shortlists', {
      params: { path: { number: ticket.number } },
      body: { runId, municipalityCodes: [...picks], note, ...(summary.trim() !== '' && { summary }) },
    })
    await queries.invalidateQueries({ queryKey: ['shortlists'] })
    goToTab('shortlists')
  }
  return (
    <TicketDialog ticket={ticket} title={words.title} act={words.act} close={close} perform={draft}>
      <Text size="sm">{words.what}</Text>
      <List type="ordered" size="sm">
        {names.map((name, place) => (
          <List.Item key={picks[place]}>{name}</List.Item>
        ))}
      </List>
      <Textarea
        label={words.note}
        data-autofocus
        autosize
        minRows={3}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Textarea
        label={words.summary}
        description={words.summaryHint}
        autosize
        minRows={2}
        value={summary}
        onChange={({ currentTarget }) => setSummary(currentTarget.value)}
      />
    </TicketDialog>
  )
}
