import { Drawer, Loader } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { CandidateView } from './candidate-view.tsx'
import { ExcludedReasons } from './excluded-reasons.tsx'
import { useMatchingAddress } from './use-matching-address.ts'
import { useVerdict } from './use-runs.ts'
import { useTownNames } from './use-town-names.ts'
import styles from './candidate.module.css'

const wording = {
  loading: { ja: '候補', en: 'Candidate' },
  close: { ja: '順位表に戻る', en: 'Back to the ranking' },
} as const

/** What a run says of one municipality, beside its ranking. */
export function CandidateDrawer({ ticket, runId, code }: { ticket: Ticket; runId: string; code: string }) {
  const words = useWords(wording)
  const nameOf = useTownNames()
  const { go } = useMatchingAddress()
  const { data, error, refetch } = useVerdict(runId, code)
  const town = data?.candidate?.municipality ?? data?.excluded?.municipality
  return (
    <Drawer.Root opened position="right" size="min(52rem, 100%)" onClose={() => go({ town: undefined })}>
      <Drawer.Overlay />
      <Drawer.Content>
        {/* The ready-made head would be a second banner of the page. */}
        <div className={styles.head}>
          <Drawer.Title>
            <strong>{town ? nameOf(town) : words.loading}</strong>
          </Drawer.Title>
          <Drawer.CloseButton aria-label={words.close} />
        </div>
        <Drawer.Body>
          {error && <ProblemNote error={error} retry={() => void refetch()} />}
          {!data && !error && <Loader />}
          {data?.candidate && data.summary && (
            <CandidateView ticket={ticket} runId={runId} candidate={data.candidate} summary={data.summary} />
          )}
          {data?.excluded && <ExcludedReasons excluded={data.excluded} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
