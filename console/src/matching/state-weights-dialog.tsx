import { List, Text, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { MeanwhileNote } from '../parts/meanwhile-note.tsx'
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
  now: { ja: 'いまの重み', en: 'Weights now' },
  theirReason: { ja: 'その理由', en: 'Their reason' },
  act: { ja: '保存する', en: 'Keep' },
} as const

interface StateWeightsDialogProps {
  readonly ticket: Ticket
  /** The newest version as it is now; null: none. */
  readonly newest: Schemas['MatchWeights'] | null
  readonly weights: GivenWeights
  /** What of them was moved here; undefined: it is back to the company's importances. */
  readonly moved: GivenWeights | undefined
  readonly title: string
  readonly onKept: () => void
  readonly close: () => void
}

/** The weights of both sides, one by one. */
function weightsIn({ company, municipality }: GivenWeights): [Named, number][] {
  return Object.entries({ ...company, ...municipality }) as [Named, number][] // keys are criteria
}

/** States the next version of a ticket's own weights; never without a reason. */
export function StateWeightsDialog({ ticket, newest, weights: first, moved, title, onKept, close }: StateWeightsDialogProps) {
  const words = useWords(wording)
  const nameOf = useCriterionNames()
  const queries = useQueryClient()
  const { comma } = usePunctuation()
  const [reason, setReason] = useState('')
  const [weights, setWeights] = useState(first)
  const [seen, setSeen] = useState(newest?.version ?? 0)
  const given = weightsIn(weights)
  const theirs = newest !== null && newest.version !== seen ? newest : undefined
  const said = theirs && [
    {
      label: words.now,
      said: weightsIn(theirs)
        .map(([criterion, weight]) => `${nameOf(criterion)} ${grouped(weight)}`)
        .join(comma),
    },
    { label: words.theirReason, said: theirs.reason },
  ]
  const goOn = () => {
    if (theirs) setSeen(theirs.version)
    if (theirs && moved)
      setWeights({
        company: { ...weights.company, ...theirs.company, ...moved.company },
        municipality: { ...weights.municipality, ...theirs.municipality, ...moved.municipality },
      })
  }
  const keep = async () => {
    const { version } = await bodyOf(
      api.PUT('/api/v1/tickets/{number}/match-weights', {
        params: { path: { number: ticket.number }, header: { 'if-match': `"${String(seen)}"` } },
        body: { company: weights.company, municipality: weights.municipality, reason },
      }),
    )
    setSeen(version)
    await queries.invalidateQueries({ queryKey: ['weights', ticket.number] })
    onKept()
  }
  return (
    <TicketDialog ticket={ticket} title={title} act={words.act} close={close} perform={keep}>
      <MeanwhileNote theirs={said ?? []} goOn={goOn} isAllOrNothing={moved === undefined} />
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
