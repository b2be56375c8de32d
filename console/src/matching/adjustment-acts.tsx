import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayInstant } from '../parts/instant.ts'
import { useStaffNames } from '../parts/use-staff.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { AdjustDialog, type AdjustmentAct } from './adjust-dialog.tsx'
import type { Candidate } from './use-runs.ts'
import { useTownName } from '../parts/use-town-name.ts'

const wording = {
  pin: { ja: '固定', en: 'Pin' },
  place: { ja: '順位を指定', en: 'Place' },
  exclude: { ja: '外す', en: 'Leave out' },
  release: { ja: '調整を取り消す', en: 'Take it back' },
  pinned: { ja: '上位に固定', en: 'Pinned' },
  placed: { ja: (position: number) => `${grouped(position)}番目に指定`, en: (position: number) => `Placed ${grouped(position)}` },
  left: { ja: '候補から除外', en: 'Left out' },
  deskRank: {
    ja: (rank: number) => `担当者の順で${grouped(rank)}番目`,
    en: (rank: number) => `${grouped(rank)} in the consultants' order`,
  },
  because: { ja: (reason: string) => `理由：${reason}`, en: (reason: string) => `Because: ${reason}` },
} as const

interface AdjustmentActsProps {
  readonly ticket: Ticket
  readonly runId: string
  readonly candidate: Candidate
}

/** What consultants did with a candidate, and what they can do. */
export function AdjustmentActs({ ticket, runId, candidate }: AdjustmentActsProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const nameOf = useStaffNames()
  const nameOfTown = useTownName()
  const [open, setOpen] = useState<AdjustmentAct>()
  const { adjustment, deskRank, rank, municipality } = candidate
  const of = { key: municipality.code, name: nameOfTown(municipality) }
  const said =
    adjustment && { pin: words.pinned, place: words.placed(adjustment.position ?? 1), exclude: words.left, release: '' }[adjustment.act]
  const facts = [
    said,
    deskRank !== null && deskRank !== rank && words.deskRank(deskRank),
    adjustment && nameOf(adjustment.createdBy),
    adjustment && sayInstant(adjustment.createdAt, language),
    adjustment && words.because(adjustment.reason),
  ].filter(Boolean)
  const acts: readonly AdjustmentAct[] = adjustment ? ['pin', 'place', 'exclude', 'release'] : ['pin', 'place', 'exclude']
  return (
    <>
      {facts.length > 0 && <Text size="sm">{facts.join(language === 'ja' ? '・' : ', ')}</Text>}
      {ticket.can.adjustMatch && (
        <Group gap="xs">
          {acts
            .filter((act) => act === 'place' || act !== adjustment?.act)
            .map((act) => (
              <ActButton name={wording[act]} of={of} key={act} size="compact-sm" variant="default" act={() => setOpen(act)} />
            ))}
        </Group>
      )}
      {open && <AdjustDialog ticket={ticket} runId={runId} candidate={candidate} act={open} close={() => setOpen(undefined)} />}
    </>
  )
}
