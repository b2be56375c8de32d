import { Loader, Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { RunBar } from './run-bar.tsx'
import { RunView } from './run-view.tsx'
import { useMatchingAddress } from './use-matching-address.ts'
import { useRuns } from './use-runs.ts'
import styles from './matching.module.css'

const wording = {
  notOfCompany: {
    ja: 'マッチングは、企業からのご相談の案件で実行します。この案件は企業からのものではないため、ここでは実行できません。自治体は、企業の案件で実行したときに、申告された強みと希望に応じて順位に入ります。',
    en: 'Matching starts from the ticket of a company, which this is not. Municipalities are ranked there, by the strengths and wishes they state.',
  },
  none: {
    ja: 'この案件では、まだマッチングを実行していません。実行すると、企業の希望条件と全国の自治体の強みを照らし合わせて順位を付けます。',
    en: 'No match has been run for this ticket yet. It ranks all municipalities by what the company wishes and what they offer.',
  },
} as const

/** Which municipalities suit the company of a ticket, why, and what the consultants make of it. */
export function MatchingPanel({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const { data, error, refetch } = useRuns(ticket.number)
  const { run: asked } = useMatchingAddress()
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (!data) return <Loader m="md" />
  const run = data.items.find(({ id }) => id === asked) ?? data.items[0]
  if (!run && ticket.audience !== 'corporate') return <Text>{words.notOfCompany}</Text>
  return (
    <div className={styles.matching}>
      <RunBar ticket={ticket} runs={data.items} run={run} />
      {run ? <RunView key={run.id} ticket={ticket} runId={run.id} /> : <Text>{words.none}</Text>}
    </div>
  )
}
