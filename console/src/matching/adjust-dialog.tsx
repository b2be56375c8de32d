import { NumberInput, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { useRefreshRun, type Candidate } from './use-runs.ts'

export type AdjustmentAct = NonNullable<Candidate['adjustment']>['act']

const wording = {
  pin: { ja: '上位に固定する', en: 'Pin it' },
  place: { ja: '順位を指定する', en: 'Place it' },
  exclude: { ja: '候補から外す', en: 'Leave it out' },
  release: { ja: '調整を取り消す', en: 'Take it back' },
  which: { ja: (name: string) => `対象：${name}`, en: (name: string) => `Of ${name}` },
  position: { ja: '担当者の順で何番目にしますか', en: "Where in the consultants' order?" },
  reason: { ja: '理由', en: 'Why' },
  kept: {
    ja: '評価による順位は変わりません。理由は記録に残ります。',
    en: "The engine's rank stays beside it; the reason is kept on record.",
  },
} as const

interface AdjustDialogProps {
  readonly ticket: Ticket
  readonly runId: string
  readonly candidate: Candidate
  readonly act: AdjustmentAct
  readonly close: () => void
}

/** Pins, places or leaves out a candidate, or takes that back; never without a reason. */
export function AdjustDialog({ ticket, runId, candidate, act, close }: AdjustDialogProps) {
  const words = useWords(wording)
  const refresh = useRefreshRun(runId)
  const { code } = candidate.municipality
  const nameOf = useTownName()
  const [reason, setReason] = useState('')
  const [position, setPosition] = useState(candidate.deskRank ?? candidate.rank)
  const adjust = async () => {
    await api.POST('/api/v1/runs/{runId}/adjustments', {
      params: { path: { runId } },
      body: { municipality: code, act, reason, ...(act === 'place' && { position }) },
    })
    await refresh()
  }
  return (
    <TicketDialog ticket={ticket} title={words[act]} act={words[act]} close={close} perform={adjust}>
      <Text size="sm">{words.which(nameOf(candidate.municipality))}</Text>
      {act === 'place' && (
        <NumberInput
          label={words.position}
          data-autofocus
          min={1}
          clampBehavior="none"
          allowDecimal={false}
          value={position}
          onChange={(value) => setPosition(Number(value))}
        />
      )}
      <Textarea
        label={words.reason}
        description={words.kept}
        {...(act !== 'place' && { 'data-autofocus': true })}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </TicketDialog>
  )
}
