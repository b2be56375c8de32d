import { Checkbox, Stack, Text } from '@mantine/core'
import { useLanguage, useWords } from '../language/language.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { AdjustmentActs } from './adjustment-acts.tsx'
import { CandidateScores } from './candidate-scores.tsx'
import { CandidateSides } from './candidate-sides.tsx'
import { picksAtMost, usePicks } from './use-matching-address.ts'
import { useRankInRun } from './use-rank-in-run.ts'
import type { Candidate, JudgementSummary } from './use-runs.ts'

const wording = {
  rank: { ja: (rank: string) => `評価の順位 ${rank}`, en: (rank: string) => `Rank ${rank}` },
  pick: { ja: '比較・候補に選ぶ', en: 'Choose for comparing or a shortlist' },
} as const

interface CandidateViewProps {
  readonly ticket: Ticket
  readonly runId: string
  readonly candidate: Candidate
  readonly summary: JudgementSummary
}

/** A candidate line by line: what speaks for it and against it, on which evidence, and what to ask first. */
export function CandidateView({ ticket, runId, candidate, summary }: CandidateViewProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const rankOf = useRankInRun(runId)
  const { picks, toggle } = usePicks(runId)
  const { rank, municipality } = candidate
  const isPicked = picks.includes(municipality.code)
  return (
    <Stack gap="md">
      <CandidateScores judged={candidate} />
      <Text size="sm">
        {words.rank(rankOf(municipality.code, rank))}
        {language === 'ja' ? '。' : '. '}
        {summary.score[language]}
      </Text>
      <Checkbox
        size="sm"
        label={words.pick}
        checked={isPicked}
        disabled={!isPicked && picks.length >= picksAtMost}
        onChange={() => toggle(municipality.code)}
      />
      <AdjustmentActs ticket={ticket} runId={runId} candidate={candidate} />
      <CandidateSides judged={candidate} summary={summary} sides={['company', 'municipality']} />
    </Stack>
  )
}
