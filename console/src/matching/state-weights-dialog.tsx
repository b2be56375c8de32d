import { List, Text, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { useCriterionNames } from './use-criterion-names.ts'
import type { GivenWeights } from './use-what-if.ts'

type Named = Parameters<ReturnType<typeof useCriterionNames>>[0]

const wording = {
  what: {
    ja: '次に実行するマッチングから、次の重みを使います。これまでの結果は変わりません。',
    en: 'The next runs of this ticket use these weights; runs of before stay as they are.',
  },
  stated: {
    ja: '次に実行するマッチングから、企業が申告した重要度を使います。これまでの結果は変わりません。',
    en: "The next runs of this ticket use the company's importances again; runs of before stay as they are.",
  },
  reason: { ja: '理由', en: 'Why' },
  act: { ja: '保存する', en: 'Keep' },
} as const

interface StateWeightsDialogProps {
  readonly ticket: Ticket
  readonly weights: GivenWeights
  readonly title: string
  readonly onKept: () => void
  readonly close: () => void
}

/** States the next version of a ticket's own weights; never without a reason. */
export function StateWeightsDialog({ ticket, weights, title, onKept, close }: StateWeightsDialogProps) {
  const words = useWords(wording)
  const nameOf = useCriterionNames()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const given = Object.entries({ ...weights.company, ...weights.municipality }) as [Named, number][]
  const keep = async () => {
    await api.PUT('/api/v1/tickets/{number}/match-weights', {
      params: { path: { number: ticket.number } },
      body: { company: weights.company, municipality: weights.municipality, reason },
    })
    await queries.invalidateQueries({ queryKey: ['weights', ticket.number] })
    onKept()
  }
  return (
    <TicketDialog ticket={ticket} title={title} act={words.act} close={close} perform={keep}>
      <Text size="sm">{given.length > 0 ? words.what : words.stated}</Text>
      <List size="sm">
        {given.map(([criterion, weight]) => (
          <List.Item key={criterion}>
            {nameOf(criterion)} {grouped(weight)}
          </List.Item>
        ))}
      </List>
      <Textarea
        label={words.reason}
        data-autofocus
        required
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </TicketDialog>
  )
}
