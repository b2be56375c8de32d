import { Checkbox, Stack, Text } from '@mantine/core'
import { useLanguage, useWords } from '../language/language.tsx'
import { Offer } from '../keys/offer.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { AdjustmentActs } from './adjustment-acts.tsx'
import { CandidateScores } from './candidate-scores.tsx'
import { CandidateSides } from './candidate-sides.tsx'
import { picksAtMost, usePicks } from './use-matching-address.ts'
import { useRankInRun } from './use-rank-in-run.ts'
import type { Candidate, JudgementSummary } from './use-runs.ts'
import { useTownName } from '../parts/use-town-name.ts'

const wording = {
  rank: { ja: (rank: string) => `評価の順位 ${rank}`, en: (rank: string) => `Rank ${rank}` },
  pick: { ja: '比較・候補に選ぶ', en: 'Choose for comparing or a shortlist' },
  pickIt: { ja: '比較・候補に選ぶ', en: 'Choose' },
  unpickIt: { ja: '選択から外す', en: 'Choose no longer' },
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
  const toggleIt = isPicked || picks.length < picksAtMost ? () => toggle(municipality.code) : undefined
  const of = { key: municipality.code, name: useTownName()(municipality) }
  return (
    <Stack gap="md">
      <CandidateScores judged={candidate} />
      <Text size="sm">
        {words.rank(rankOf(municipality.code, rank))}
        {language === 'ja' ? '。' : '. '}
        {summary.score[language]}
      </Text>
      <Offer name={isPicked ? wording.unpickIt : wording.pickIt} act={toggleIt} of={of} />
      <Checkbox size="sm" label={words.pick} checked={isPicked} disabled={!toggleIt} onChange={toggleIt} />
      <AdjustmentActs ticket={ticket} runId={runId} candidate={candidate} />
      <CandidateSides judged={candidate} summary={summary} sides={['company', 'municipality']} />
    </Stack>
  )
}
