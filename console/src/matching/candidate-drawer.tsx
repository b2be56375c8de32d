import { Loader } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { CandidateView } from './candidate-view.tsx'
import { ExcludedReasons } from './excluded-reasons.tsx'
import { MatchingDrawer } from './matching-drawer.tsx'
import { useMatchingAddress } from './use-matching-address.ts'
import { useVerdict } from './use-runs.ts'
import { useTownNames } from './use-town-names.ts'

const wording = {
  loading: { ja: '候補', en: 'Candidate' },
} as const

/** What a run says of one municipality, beside its ranking. */
export function CandidateDrawer({ ticket, runId, code }: { ticket: Ticket; runId: string; code: string }) {
  const words = useWords(wording)
  const nameOf = useTownNames()
  const { go } = useMatchingAddress()
  const { data, error, refetch } = useVerdict(runId, code)
  const town = data?.candidate?.municipality ?? data?.excluded?.municipality
  return (
    <MatchingDrawer title={town ? nameOf(town) : words.loading} onClose={() => go({ town: undefined })}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Loader />}
      {data?.candidate && data.summary && <CandidateView ticket={ticket} runId={runId} candidate={data.candidate} summary={data.summary} />}
      {data?.excluded && <ExcludedReasons excluded={data.excluded} />}
    </MatchingDrawer>
  )
}
