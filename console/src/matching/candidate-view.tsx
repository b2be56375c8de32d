import { Checkbox, Stack, Text, Title } from '@mantine/core'
import type { Schemas } from '../api/client.ts'
import { useLanguage, useWords } from '../language/language.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'
import { AdjustmentActs } from './adjustment-acts.tsx'
import { Bar } from './bar.tsx'
import { CandidateSide } from './candidate-side.tsx'
import { sayPercent, sayScore } from './figures.ts'
import { Questions } from './questions.tsx'
import { picksAtMost, usePicks } from './use-matching-address.ts'
import type { Candidate } from './use-runs.ts'
import styles from './candidate.module.css'

const wording = {
  rank: { ja: (rank: number) => `評価の順位 ${rank}位`, en: (rank: number) => `Rank ${rank}` },
  score: { ja: '総合評価', en: 'Together' },
  company: { ja: '企業側', en: 'For the company' },
  municipality: { ja: '自治体側', en: 'For the municipality' },
  confidence: { ja: '確信度', en: 'Confidence' },
  pick: { ja: '比較・候補に選ぶ', en: 'Choose for comparing or a shortlist' },
  companySide: { ja: '企業の希望に対して', en: "By the company's wishes" },
  municipalitySide: { ja: '自治体の希望に対して', en: "By the municipality's wishes" },
} as const

interface CandidateViewProps {
  readonly ticket: Ticket
  readonly runId: string
  readonly candidate: Candidate
  readonly summary: NonNullable<Schemas['MatchVerdict']['summary']>
}

/** A candidate line by line: what speaks for it and against it, on which evidence, and what to ask first. */
export function CandidateView({ ticket, runId, candidate, summary }: CandidateViewProps) {
  const words = useWords(wording)
  const { language } = useLanguage()
  const { picks, toggle } = usePicks(runId)
  const { rank, municipality, score, confidence, companySide, municipalitySide, unknowns } = candidate
  const isPicked = picks.includes(municipality.code)
  const figures = [
    { name: words.score, value: score, said: sayScore(score) },
    { name: words.company, value: companySide.score, said: sayScore(companySide.score) },
    { name: words.municipality, value: municipalitySide.score, said: sayScore(municipalitySide.score) },
    { name: words.confidence, value: confidence, said: sayPercent(confidence) },
  ]
  return (
    <Stack gap="md">
      <dl className={styles.figures}>
        {figures.map(({ name, value, said }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {said}
              <Bar value={value} />
            </dd>
          </div>
        ))}
      </dl>
      <Text size="sm">
        {words.rank(rank)}
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
      <Questions first={summary.question} all={unknowns} />
      <Title order={3} size="h5">
        {words.companySide}
      </Title>
      <CandidateSide side="company" judged={companySide} strongest={summary.strongest.company} weakest={summary.weakest.company} />
      <Title order={3} size="h5">
        {words.municipalitySide}
      </Title>
      <CandidateSide
        side="municipality"
        judged={municipalitySide}
        strongest={summary.strongest.municipality}
        weakest={summary.weakest.municipality}
      />
    </Stack>
  )
}
