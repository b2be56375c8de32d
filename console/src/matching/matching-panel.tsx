import { Loader, Text } from '@mantine/core'
import { endsShowing } from '../api/ends-showing.ts'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { CompaniesPanel } from './companies-panel.tsx'
import { NeedsOffer } from './needs-dialog.tsx'
import { RunBar } from './run-bar.tsx'
import { RunView } from './run-view.tsx'
import { StatedNeeds } from './stated-needs.tsx'
import { useMatchingAddress } from './use-matching-address.ts'
import { useRuns } from './use-runs.ts'
import styles from './matching.module.css'

const wording = {
  ofWorker: {
    ja: 'マッチングは、企業と自治体からのご相談の案件でご利用いただけます。',
    en: 'Matching is there for the tickets of companies and municipalities.',
  },
  none: {
    ja: 'この案件では、まだマッチングを実行していません。実行すると、企業の希望条件と全国の自治体の強みを照らし合わせて順位を付けます。',
    en: 'No match has been run for this ticket yet. It ranks all municipalities by what the company wishes and what they offer.',
  },
} as const

/** Who suits the company or the municipality of a ticket, and why. */
export function MatchingPanel({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  switch (ticket.audience) {
    case 'corporate':
      return <RunsPanel ticket={ticket} />
    case 'municipal':
      return <CompaniesPanel ticket={ticket} />
    case 'worker':
      return <Text>{words.ofWorker}</Text>
  }
}

/** Which municipalities suit the company of a ticket, why, and what the consultants make of it. */
function RunsPanel({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const { data, error, refetch } = useRuns(ticket.number)
  const { run: asked } = useMatchingAddress()
  if (endsShowing(error, data)) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader m="md" />
  const run = data.items.find(({ id }) => id === asked) ?? data.items[0]
  return (
    <div className={styles.matching}>
      <NeedsOffer ticket={ticket} />
      <RunBar ticket={ticket} runs={data.items} run={run} />
      {run ? (
        <RunView key={run.id} ticket={ticket} runId={run.id} />
      ) : (
        <>
          <Text>{words.none}</Text>
          <StatedNeeds ticket={ticket} />
        </>
      )}
    </div>
  )
}
