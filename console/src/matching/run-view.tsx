import { Loader, SegmentedControl } from '@mantine/core'
import { Suspense } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { endsShowing } from '../api/ends-showing.ts'
import { arriveAt, placeCalled } from '../focus/arrive-at.ts'
import { Offer } from '../keys/offer.tsx'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { CandidateDrawer } from './candidate-drawer.tsx'
import { matchingSheets, type MatchingSheet } from './matching-search.ts'
import { PicksBar } from './picks-bar.tsx'
import { RankingSheet } from './ranking-sheet.tsx'
import { RunNotices } from './run-notices.tsx'
import type { SheetProps } from './sheet.ts'
import { useMatchingAddress } from './use-matching-address.ts'
import { useRun } from './use-runs.ts'
import styles from './matching.module.css'

const wording = {
  label: { ja: '見かた', en: 'Show' },
  sheets: { ja: 'マッチングの見かた', en: 'of the run' },
  ranking: { ja: '順位表', en: 'Ranking' },
  comparison: { ja: '比較', en: 'Side by side' },
  weights: { ja: '条件と重み', en: 'Needs and weights' },
  map: { ja: '地図', en: 'Map' },
  excluded: { ja: '除外', en: 'Excluded' },
  responses: { ja: '回答', en: 'Answers' },
} as const

/** One run: its ranking, and the other ways to look at it. */
export function RunView({ ticket, runId }: { ticket: Ticket; runId: string }) {
  const words = useWords(wording)
  const { sheet = 'ranking', town, go } = useMatchingAddress()
  const { data: run, error, refetch } = useRun(ticket.number, runId)
  if (endsShowing(error, run)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!run) return <Loader m="md" />
  const Sheet = sheets[sheet]
  const show = (chosen: MatchingSheet) => go({ sheet: chosen === 'ranking' ? undefined : chosen })
  const lead = (chosen: MatchingSheet) => {
    show(chosen)
    arriveAt(chosen)
  }
  return (
    <>
      <RunNotices run={run} />
      <SegmentedControl
        size="xs"
        aria-label={words.label}
        value={sheet}
        data={matchingSheets.map((one) => ({ value: one, label: words[one] }))}
        onChange={show}
      />
      {matchingSheets.map((one) => (
        <Offer key={one} name={wording[one]} of={{ key: 'sheet', name: words.sheets }} act={() => lead(one)} />
      ))}
      <section className={styles.sheet} {...placeCalled(sheet)} aria-label={words[sheet]}>
        <Suspense fallback={<Loader m="md" />}>
          <Sheet ticket={ticket} run={run} />
        </Suspense>
      </section>
      <PicksBar ticket={ticket} runId={runId} />
      {town !== undefined && <CandidateDrawer key={town} ticket={ticket} runId={runId} code={town} />}
    </>
  )
}

const sheets: Record<MatchingSheet, React.ComponentType<SheetProps>> = {
  ranking: RankingSheet,
  comparison: lazy(() => import('./comparison-sheet.tsx').then(({ ComparisonSheet }) => ({ default: ComparisonSheet }))),
  weights: lazy(() => import('./weights-sheet.tsx').then(({ WeightsSheet }) => ({ default: WeightsSheet }))),
  map: lazy(() => import('./map-sheet.tsx').then(({ MapSheet }) => ({ default: MapSheet }))),
  excluded: lazy(() => import('./excluded-sheet.tsx').then(({ ExcludedSheet }) => ({ default: ExcludedSheet }))),
  responses: lazy(() => import('./responses-sheet.tsx').then(({ ResponsesSheet }) => ({ default: ResponsesSheet }))),
}
