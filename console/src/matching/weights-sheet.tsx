import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { AddCriterion } from './add-criterion.tsx'
import { MunicipalWeights } from './municipal-weights.tsx'
import { NeedList } from './need-list.tsx'
import { NeedsButton } from './needs-dialog.tsx'
import type { SheetProps } from './sheet.ts'
import { StateWeightsDialog } from './state-weights-dialog.tsx'
import { useCompanyProfile } from './use-company-profile.ts'
import { useNewestWeights } from './use-runs.ts'
import { useWhatIf, type GivenWeights, type Weighed } from './use-what-if.ts'
import { WeightsVersion } from './weights-version.tsx'
import { WhatIfRanks } from './what-if-ranks.tsx'
import styles from './weights.module.css'

const wording = {
  label: { ja: '条件と重み', en: 'Needs and weights' },
  what: {
    ja: '重みを動かすと、順位がどう変わるかを試算します。保存するまで何も変わりません。',
    en: 'Move a weight to see how the ranks would change. Nothing changes until you keep it.',
  },
  reset: { ja: '動かした重みを戻す', en: 'Undo what was moved' },
  keep: { ja: 'この重みを保存', en: 'Keep these weights' },
  toStated: { ja: '企業の重要度に戻す', en: "Back to the company's importances" },
} as const

const nothing: GivenWeights = { company: {}, municipality: {} }

/** What the company asks for, how much each weighs, and what other weights would bring. */
export function WeightsSheet({ ticket, run }: SheetProps) {
  const words = useWords(wording)
  const [moved, setMoved] = useState<GivenWeights>(nothing)
  const [isKeeping, setKeeping] = useState<'moved' | 'stated'>()
  const newest = useNewestWeights(ticket.number)
  const now = useCompanyProfile(ticket.organization?.id)
  const isMoved = Object.keys({ ...moved.company, ...moved.municipality }).length > 0
  const given: GivenWeights = {
    company: { ...run.ticketWeights?.company, ...moved.company },
    municipality: { ...run.ticketWeights?.municipality, ...moved.municipality },
  }
  const whatIf = useWhatIf(ticket.number, run.id, isMoved ? given : undefined)
  const move = (criterion: Weighed, weight: number) =>
    setMoved((before) => ({ ...before, company: { ...before.company, [criterion]: weight } }))
  const moveMunicipal = (criterion: string, weight: number) =>
    setMoved((before) => ({ ...before, municipality: { ...before.municipality, [criterion]: weight } }))
  const hasOwn = newest.data ? Object.keys({ ...newest.data.company, ...newest.data.municipality }).length > 0 : false
  return (
    <div className={styles.sheet} tabIndex={0} role="group" aria-label={words.label}>
      <div>
        {ticket.can.weigh && <Text size="sm">{words.what}</Text>}
        {ticket.can.stateNeeds && <NeedsButton ticket={ticket} stated={now.data} />}
        {newest.data && <WeightsVersion weights={newest.data} />}
        <NeedList run={run} companyId={ticket.organization?.id} moved={moved.company} {...(ticket.can.weigh && { move })} />
        {ticket.can.weigh && (
          <>
            <AddCriterion run={run} moved={moved.company} add={(criterion) => move(criterion, 3)} />
            <MunicipalWeights weights={given.municipality} move={moveMunicipal} />
            <Group gap="xs" mt="sm">
              <ActButton name={wording.keep} size="compact-sm" disabled={!isMoved} act={() => setKeeping('moved')} />
              <ActButton name={wording.reset} size="compact-sm" variant="default" disabled={!isMoved} act={() => setMoved(nothing)} />
              {hasOwn && <ActButton name={wording.toStated} size="compact-sm" variant="default" act={() => setKeeping('stated')} />}
            </Group>
          </>
        )}
      </div>
      {ticket.can.weigh && <WhatIfRanks runId={run.id} isMoved={isMoved} whatIf={whatIf} />}
      {isKeeping && newest.data !== undefined && (
        <StateWeightsDialog
          ticket={ticket}
          newest={newest.data}
          weights={isKeeping === 'moved' ? given : nothing}
          moved={isKeeping === 'moved' ? moved : undefined}
          title={isKeeping === 'moved' ? words.keep : words.toStated}
          onKept={() => setMoved(nothing)}
          close={() => setKeeping(undefined)}
        />
      )}
    </div>
  )
}
